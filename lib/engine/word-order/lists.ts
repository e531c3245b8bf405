import { type Tiling, tile } from './tiles';
import { isContent, type Unit } from './units';
import { WordClass } from './word-classes';

/** Lists looked for in one sentence. */
const MAX_LISTS = 4;

/**
 * Puts the lists of the original in the order they have on the page: "Rome, Bern and Oslo" says what "Oslo, Rome and Bern"
 * says. Returns the original so arranged (each unit keeps its own words), and how many lists there were. O(tilings).
 *
 *   page      With the help of [Oslo], [Rome] and [Bern], she …
 *   original  With the help of [Rome], [Bern] and [Oslo], she …   →  a window of words both have, parted by separators
 */
export function alignLists(
  page: readonly Unit[],
  original: readonly Unit[],
): { readonly original: readonly Unit[]; readonly tiling: Tiling; readonly lists: number } {
  let arranged = original;
  let tiling = tile(page, arranged);
  for (let lists = 0; lists < MAX_LISTS; lists++) {
    const found = findList(page, arranged, tiling);
    if (found === undefined) return { original: arranged, tiling, lists };
    arranged = arrange(page, arranged, tiling, found);
    tiling = tile(page, arranged);
  }
  return { original: arranged, tiling, lists: MAX_LISTS };
}

/** First and last unit of the same words on either side. */
type Window = { readonly page: Bounds; readonly original: Bounds };
type Bounds = { readonly from: number; readonly to: number };

function findList(
  page: readonly Unit[],
  original: readonly Unit[],
  tiling: Tiling,
): Window | undefined {
  for (let i = 0; i + 1 < tiling.tiles.length; i++) {
    const here = tiling.tiles[i];
    const next = tiling.tiles[i + 1];
    if (!here || !next || here.original < next.original) continue;
    const start = { from: here.page, to: next.page + next.length - 1 };
    const window = close(page, original, tiling, start);
    if (window && isList(page, original, tiling, window)) return window;
  }
  return undefined;
}

/** The smallest window around a stretch of the page whose content words stand in one stretch of the original too. */
function close(
  page: readonly Unit[],
  original: readonly Unit[],
  { toOriginal, toPage }: Tiling,
  start: Bounds,
): Window | undefined {
  let own = trim(page, start);
  for (;;) {
    const theirs = reach(page, toOriginal, own);
    const back = theirs && reach(original, toPage, theirs);
    if (!theirs || !back) return undefined;
    const wider = { from: Math.min(own.from, back.from), to: Math.max(own.to, back.to) };
    if (wider.from === own.from && wider.to === own.to) return { page: own, original: theirs };
    own = wider;
  }
}

function trim(units: readonly Unit[], { from, to }: Bounds): Bounds {
  const places = contentWithin(units, { from, to });
  return { from: places[0] ?? from, to: places.at(-1) ?? to };
}

/** Where the content words of a stretch stand on the other side; `undefined` when one stands nowhere. */
function reach(units: readonly Unit[], places: Int32Array, within: Bounds): Bounds | undefined {
  const others = contentWithin(units, within).map((i) => places[i] ?? -1);
  const from = Math.min(...others);
  return from < 0 ? undefined : { from, to: Math.max(...others) };
}

function contentWithin(units: readonly Unit[], { from, to }: Bounds): number[] {
  const places: number[] = [];
  for (let i = from; i <= to; i++) {
    const unit = units[i];
    if (unit && isContent(unit)) places.push(i);
  }
  return places;
}

function isList(
  page: readonly Unit[],
  original: readonly Unit[],
  { toOriginal }: Tiling,
  window: Window,
): boolean {
  if (!holdsItemsOnly(page, window.page) || !holdsItemsOnly(original, window.original))
    return false;
  const places = contentWithin(page, window.page);
  // Figures are no list: "between 10 and 20", "Hall (1864) and Lund (1904)", "6-4, 4-6".
  if (places.some((i) => /^(?:date|number)$/.test(page[i]?.fact ?? ''))) return false;
  return places.every((i, k) => {
    const before = places[k - 1];
    if (before === undefined) return true;
    const there = toOriginal[i] ?? -1;
    if (contentBefore(original, there) === toOriginal[before]) return true;
    return isSeparated(page, i) && (there === window.original.from || isSeparated(original, there));
  });
}

/** Nothing but items, their articles, "and", and the one preposition that stands before them all. */
function holdsItemsOnly(units: readonly Unit[], { from, to }: Bounds): boolean {
  const governor = prepositionBefore(units, from);
  for (let i = from; i <= to; i++) {
    const unit = units[i];
    if (!unit || unit.fact || isContent(unit) || unit.kind === WordClass.Determiner) continue;
    if (unit.kind === WordClass.Conjunction) continue;
    if (unit.kind !== WordClass.Preposition || unit.token !== governor) return false;
  }
  return true;
}

function prepositionBefore(units: readonly Unit[], at: number): number {
  let i = at - 1;
  while (units[i]?.kind === WordClass.Determiner) i--;
  const unit = units[i];
  return unit?.kind === WordClass.Preposition ? unit.token : 0;
}

function contentBefore(units: readonly Unit[], at: number): number {
  return units.findLastIndex((unit, i) => i < at && isContent(unit));
}

/** Whether a comma or "and" stands between a word and the content word before it. */
function isSeparated(units: readonly Unit[], at: number): boolean {
  for (let i = at; i > 0; i--) {
    if (units[i]?.isParted) return true;
    const before = units[i - 1];
    if (before?.kind === WordClass.Conjunction) return true;
    if (before && isContent(before)) return false;
  }
  return false;
}

/** The original with the page's window in place of its own. */
function arrange(
  page: readonly Unit[],
  original: readonly Unit[],
  { toOriginal }: Tiling,
  window: Window,
): Unit[] {
  const { from, to } = window.original;
  const items = page.slice(window.page.from, window.page.to + 1).map((unit, k) => {
    const own = original[toOriginal[window.page.from + k] ?? -1];
    return { ...unit, words: own?.words ?? { first: original[from]?.words.first ?? 0, count: 0 } };
  });
  const [head, ...tail] = items;
  const opening = head ? [{ ...head, isParted: original[from]?.isParted ?? false }] : [];
  return [...original.slice(0, from), ...opening, ...tail, ...original.slice(to + 1)];
}
