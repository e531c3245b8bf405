import { compareCompany } from './company';
import { alignFrame, type Exchange, type Frame } from './frame';
import { alignLists } from './lists';
import { refilledPlaces } from './places';
import { movedTiles, type Tiling } from './tiles';
import { isContent, type Unit } from './units';
import { WordClass } from './word-classes';

/** What is measured of two sentences with nearly the same words, in the order of `OrderComparison.features`. */
export const ORDER_FEATURES = [
  // The frame of function words, and what fills it.
  'exchanged words',
  'exchanged facts of one kind',
  'words replaced by others',
  'exchanged words whose place another exchanged word takes',
  'exchanged words with one that stayed between them and their place',
  'words between an exchanged word and the one in its place, on average',
  'share of words kept in the frame',
  'places after a word filled anew',
  'such places right after it',
  'places before a word filled anew',
  'words after another preposition',
  'share of words on the other side of the verb to be',
  // Blocks in common.
  'blocks',
  'words per block',
  'blocks that moved',
  'blocks that moved without a preposition of their own',
  'lists in another order',
  'steps backwards',
  'inversions per word',
  'words in both',
  // Who stands beside whom.
  'strangers in a group of words',
  'strangers in a phrase',
  'strangers between commas',
  'strangers in a clause',
  'company lost in groups of words',
  'company lost in clauses, per word',
] as const;

/** Two sentences compared by the order of their words. */
export type OrderComparison = {
  /** One number per name in `ORDER_FEATURES`. */
  readonly features: readonly number[];
  /** The original with its lists in the page's order: `exchanges` point into it. */
  readonly original: readonly Unit[];
  readonly exchanges: readonly Exchange[];
};

/** Compares the order of the words of two sentences. O(blocks in common × m × n). */
export function compareOrder(own: readonly Unit[], theirs: readonly Unit[]): OrderComparison {
  const page = withOpeningName(own, theirs);
  const { original, tiling, lists } = alignLists(page, withOpeningName(theirs, own));
  const frame = alignFrame(page, original, tiling);
  const moved = movedTiles(tiling.tiles);
  const shared = page.flatMap((unit, i) =>
    isContent(unit) && tiling.toOriginal[i] !== -1 ? [i] : [],
  );
  const perWord = (count: number) => count / Math.max(1, shared.length);
  const after = refilledPlaces(page, original, 'after');
  const [group, phrase, item, clause] = (['group', 'phrase', 'item', 'clause'] as const).map(
    (level) => compareCompany(page, original, tiling, level),
  );
  const places = shared.map((i) => tiling.toOriginal[i] ?? 0);
  const features = [
    ...frameFeatures(page, original, tiling, frame),
    perWord(frame.kept),
    after.all,
    after.direct,
    refilledPlaces(page, original, 'before').all,
    otherPrepositions(page, original, tiling, shared),
    perWord(acrossAuxiliary(page, original, tiling, shared)),
    tiling.tiles.length,
    shared.length / Math.max(1, tiling.tiles.length),
    moved.length,
    moved.filter((each) => !isPhrase(page[each.page])).length,
    lists,
    places.filter((place, k) => place < (places[k - 1] ?? -1)).length,
    perWord(inversions(places)),
    shared.length,
    ...[group, phrase, item, clause].map((change) => change?.strangers ?? 0),
    group?.lost ?? 0,
    perWord(clause?.lost ?? 0),
  ];
  return { features, original, exchanges: frame.exchanges };
}

/** Every sentence begins with a capital: its first word is known for a name by the other sentence only. */
function withOpeningName(units: readonly Unit[], others: readonly Unit[]): readonly Unit[] {
  const [opening, ...rest] = units;
  if (!opening || opening.fact || !isContent(opening)) return units;
  const name = others.find(({ stem, fact }) => stem === opening.stem && fact === 'name');
  return name ? [{ ...opening, fact: name.fact }, ...rest] : units;
}

function frameFeatures(
  page: readonly Unit[],
  original: readonly Unit[],
  { toPage }: Tiling,
  { exchanges, replaced }: Frame,
): number[] {
  const put = new Set(exchanges.map((each) => page[each.page]?.stem));
  const displaced = new Set(exchanges.map((each) => original[each.original]?.stem));
  const chained = exchanges.filter(
    (each) => put.has(original[each.original]?.stem) && displaced.has(page[each.page]?.stem),
  );
  const facts = exchanges.filter((each) => {
    const fact = page[each.page]?.fact;
    return fact !== undefined && fact === original[each.original]?.fact;
  });
  const changed = new Set(exchanges.map((each) => each.page));
  const across = exchanges.filter((each) => {
    const place = toPage[each.original] ?? 0;
    const between = page.slice(Math.min(each.page, place) + 1, Math.max(each.page, place));
    const first = Math.min(each.page, place) + 1;
    return between.some((unit, k) => isContent(unit) && !changed.has(first + k));
  });
  const distances = exchanges.map((each) => Math.abs(each.page - (toPage[each.original] ?? 0)));
  const distance = distances.reduce((sum, each) => sum + each, 0) / Math.max(1, exchanges.length);
  return [exchanges.length, facts.length, replaced, chained.length, across.length, distance];
}

function isPhrase(unit: Unit | undefined): boolean {
  return (
    unit?.kind === WordClass.Preposition ||
    unit?.kind === WordClass.Conjunction ||
    unit?.kind === WordClass.Relative
  );
}

/** "From Oslo to Bern" and "to Oslo from Bern": words after a preposition which in the original another word follows. */
function otherPrepositions(
  page: readonly Unit[],
  original: readonly Unit[],
  { toOriginal }: Tiling,
  shared: readonly number[],
): number {
  const holds = (units: readonly Unit[], token: number) =>
    units.some((unit) => unit.token === token);
  return shared.filter((i) => {
    const own = prepositionOf(page, i);
    const theirs = prepositionOf(original, toOriginal[i] ?? 0);
    if (own === 0 || theirs === 0 || own === theirs) return false;
    return holds(original, own) && holds(page, theirs);
  }).length;
}

/** The preposition that a word stands after, with only articles and words of content between; 0 for none. */
function prepositionOf(units: readonly Unit[], at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const unit = units[i];
    if (!unit) return 0;
    if (unit.kind === WordClass.Preposition) return unit.token;
    if (isContent(unit) ? units[i + 1]?.isParted : unit.kind !== WordClass.Determiner) return 0;
  }
  return 0;
}

/** Words that stand before the first "is", "was", "has" on one side and after it on the other. */
function acrossAuxiliary(
  page: readonly Unit[],
  original: readonly Unit[],
  { toOriginal }: Tiling,
  shared: readonly number[],
): number {
  const own = page.findIndex(({ kind }) => kind === WordClass.Auxiliary);
  const theirs = original.findIndex(({ kind }) => kind === WordClass.Auxiliary);
  if (own < 0 || theirs < 0) return 0;
  return shared.filter((i) => i < own !== (toOriginal[i] ?? 0) < theirs).length;
}

function inversions(places: readonly number[]): number {
  let count = 0;
  places.forEach((place, i) => {
    for (let k = i + 1; k < places.length; k++) if ((places[k] ?? 0) < place) count++;
  });
  return count;
}
