import { clusteredRuns, type Run } from './clusters';
import { countAboveZero } from './count-above-zero';
import { combine } from './hash';
import { KeyNumbers, UNKNOWN } from './key-numbers';

/** What a page and one report share word for word. */
export type Overlap = {
  /** Share of the page's distinct runs of three and of five words that stand in the report: 0 to 1. */
  readonly share3: number;
  readonly share5: number;
  /** As `share3`, of those in runs that are long or have another one beside them in both texts. */
  readonly clustered3: number;
  /** Share of the report's runs of three words that stand on the page: 0 to 1. */
  readonly reportShare3: number;
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
/** Words looked at while extending, per word of both texts: real text needs two, "a a a a" would need all squared. */
const MAX_WORK = 64;
const MAX_RUN = 0xffff;

/** A page's runs of three words, findable by hash, prepared once for all reports. */
export type PageGrams = {
  readonly tokens: Uint32Array;
  /** Distinct runs of three words by their hashes; and, by number, where each stands on the page. */
  readonly numbers: KeyNumbers;
  readonly places: readonly (readonly number[])[];
  /** Per position the number of the distinct run of three words that starts there, and of the one of five. */
  readonly grams3: Uint32Array;
  readonly grams5: Uint32Array;
  readonly distinct5: number;
};

/** O(page). */
export function indexGrams(tokens: Uint32Array): PageGrams {
  const numbers = new KeyNumbers(tokens.length);
  const places: number[][] = [];
  const grams3 = new Uint32Array(Math.max(0, tokens.length - 2));
  for (let i = 0; i < grams3.length; i++) {
    const number = numbers.add(gramAt(tokens, i, 3));
    grams3[i] = number;
    const known = places[number];
    if (known === undefined) places.push([i]);
    else if (known.length < MAX_PLACES) known.push(i);
  }
  const numbers5 = new KeyNumbers(tokens.length);
  const grams5 = new Uint32Array(Math.max(0, tokens.length - 4));
  for (let i = 0; i < grams5.length; i++) grams5[i] = numbers5.add(gramAt(tokens, i, 5));
  return { tokens, numbers, places, grams3, grams5, distinct5: numbers5.size };
}

/**
 * Measures the words a report has in common with an indexed page: every three-word run of the report is looked up, and
 * a run in common is followed to both its ends, so that it is found by any three of its words and walked once.
 * O(page + report + runs in common).
 */
export function measureOverlap(page: PageGrams, report: Uint32Array): Overlap {
  const { tokens } = page;
  const pageRuns = new Uint16Array(tokens.length);
  const reportRuns = new Uint16Array(report.length);
  const seen3 = new Uint8Array(page.places.length);
  const seen5 = new Uint8Array(page.distinct5);
  // Per diagonal (page place minus report place): where in the report the last run on it ended.
  const reached = new Uint32Array(tokens.length + report.length + 1);
  const runs: Run[] = [];
  let reportGrams = 0;
  let longestRun = 0;
  let work = MAX_WORK * (tokens.length + report.length);
  for (let at = 0; at + 3 <= report.length; at++) {
    const number = page.numbers.numberOf(gramAt(report, at, 3));
    if (number === UNKNOWN) continue;
    seen3[number] = 1;
    reportGrams++;
    for (const place of page.places[number] ?? []) {
      const diagonal = place - at + report.length;
      if (at < (reached[diagonal] ?? 0) || work <= 0) continue;
      const back = lengthBefore(tokens, place, report, at);
      const length = back + runLength(tokens, place, report, at);
      reached[diagonal] = at - back + length;
      work -= length;
      runs.push({ page: place - back, report: at - back, length });
      longestRun = Math.max(longestRun, length);
      for (let i = 0; i + 5 <= length; i++) seen5[page.grams5[place - back + i] ?? 0] = 1;
      if (length < MIN_RUN) continue;
      raise(pageRuns, place - back, length);
      raise(reportRuns, at - back, length);
    }
  }
  return {
    share3: share(seen3),
    share5: share(seen5),
    clustered3: share(seenInClusters(page, runs)),
    reportShare3: reportGrams / Math.max(1, report.length - 2),
    longestRun,
    pageRuns,
    reportRuns,
  };
}

/** By number of a three-word run of the page: 1 when it is in a run in common that does not stand alone. */
function seenInClusters({ places, grams3 }: PageGrams, runs: readonly Run[]): Uint8Array {
  const seen = new Uint8Array(places.length);
  const isClustered = clusteredRuns(runs);
  runs.forEach(({ page, length }, i) => {
    if (!isClustered[i]) return;
    for (let at = page; at + 3 <= page + length; at++) seen[grams3[at] ?? 0] = 1;
  });
  return seen;
}

function runLength(page: Uint32Array, place: number, report: Uint32Array, at: number): number {
  let length = 0;
  const limit = Math.min(page.length - place, report.length - at);
  while (length < limit && page[place + length] === report[at + length]) length++;
  return length;
}

/** Words in common right before two places: a run may begin with words too frequent on the page to be looked up. */
function lengthBefore(page: Uint32Array, place: number, report: Uint32Array, at: number): number {
  let length = 0;
  const limit = Math.min(place, at);
  while (length < limit && page[place - length - 1] === report[at - length - 1]) length++;
  return length;
}

function raise(runs: Uint16Array, from: number, length: number): void {
  const value = Math.min(length, MAX_RUN);
  for (let i = from; i < from + length; i++) if ((runs[i] ?? 0) < value) runs[i] = value;
}

function share(seen: Uint8Array): number {
  return seen.length === 0 ? 0 : countAboveZero(seen) / seen.length;
}

function gramAt(tokens: Uint32Array, at: number, words: number): number {
  let gram = words;
  for (let i = 0; i < words; i++) gram = combine(gram, tokens[at + i] ?? 0);
  return gram;
}
