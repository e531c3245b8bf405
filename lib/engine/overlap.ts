import { combine } from './hash';

/** What a page and one report share word for word. */
export type Overlap = {
  /** Share of the page's runs of three and of five words that stand in the report: 0 to 1. */
  readonly share3: number;
  readonly share5: number;
  /** Length in words of the longest run in common. */
  readonly longestRun: number;
  /** Per word: length of the longest run in common that covers it, 0 for none of `MIN_RUN` words or more. */
  readonly pageRuns: Uint16Array;
  readonly reportRuns: Uint16Array;
};

/** Shorter runs in common are chance ("of the", "in the United States"). */
export const MIN_RUN = 4;
/** Places of one three-word run tried for extension: a phrase that stands more often is boilerplate. */
const MAX_PLACES = 12;
const MAX_RUN = 0xffff;

/** Measures the words in common. O(page + report) for text. */
export function measureOverlap(page: Uint32Array, report: Uint32Array): Overlap {
  const pageRuns = runsInCommon(page, report);
  return {
    share3: sharedGrams(page, report, 3),
    share5: sharedGrams(page, report, 5),
    longestRun: pageRuns.reduce((longest, run) => Math.max(longest, run), 0),
    pageRuns,
    reportRuns: runsInCommon(report, page),
  };
}

/**
 * Per word of `text` the length of the longest run it shares with `other`: three-word seeds, extended to the right.
 * Repeated phrases are capped at `MAX_PLACES` tries each.
 */
function runsInCommon(text: Uint32Array, other: Uint32Array): Uint16Array {
  const places = placesOf3(other);
  const runs = new Uint16Array(text.length);
  let covered = 0;
  for (let at = 0; at + 2 < text.length; at++) {
    const length = longestFrom(text, other, at, places);
    // A run inside the one found before it adds nothing.
    if (length < MIN_RUN || at + length <= covered) continue;
    covered = at + length;
    for (let i = at; i < covered; i++) runs[i] = Math.max(runs[i] ?? 0, Math.min(length, MAX_RUN));
  }
  return runs;
}

function placesOf3(report: Uint32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let i = 0; i + 2 < report.length; i++) {
    const key = gramAt(report, i, 3);
    const known = places.get(key);
    if (known === undefined) places.set(key, [i]);
    else if (known.length < MAX_PLACES) known.push(i);
  }
  return places;
}

function longestFrom(
  text: Uint32Array,
  other: Uint32Array,
  at: number,
  places: ReadonlyMap<number, readonly number[]>,
): number {
  let longest = 0;
  for (const place of places.get(gramAt(text, at, 3)) ?? []) {
    let run = 0;
    while (at + run < text.length && place + run < other.length && text[at + run] === other[place + run]) run++;
    longest = Math.max(longest, run);
  }
  return longest;
}

function sharedGrams(page: Uint32Array, report: Uint32Array, words: number): number {
  const own = gramsOf(page, words);
  const known = gramsOf(report, words);
  let shared = 0;
  for (const gram of own) if (known.has(gram)) shared++;
  return own.size === 0 ? 0 : shared / own.size;
}

function gramsOf(tokens: Uint32Array, words: number): Set<number> {
  const grams = new Set<number>();
  for (let i = 0; i + words <= tokens.length; i++) grams.add(gramAt(tokens, i, words));
  return grams;
}

function gramAt(tokens: Uint32Array, at: number, words: number): number {
  let gram = words;
  for (let i = 0; i < words; i++) gram = combine(gram, tokens[at + i] ?? 0);
  return gram;
}
