import type { Reading } from './evidence';
import { sentencesOf } from './fingerprint';
import type { KnownReport } from './input';
import type { SentenceTokens } from './span';
import { weightOfStem } from './word-weights';

/** One original sentence and where it stands. */
export type PooledSentence = {
  readonly report: KnownReport;
  /** Position of its report in the list the pool was built from. */
  readonly reportIndex: number;
  readonly index: number;
  readonly span: SentenceTokens;
  /** Its distinct content stems, as numbers of the pool. */
  readonly stems: readonly number[];
  /** Sum of their weights. */
  readonly weight: number;
};

/** All sentences of the originals at hand, findable by content stem, and how much each stem tells. */
export type SentencePool = {
  readonly sentences: readonly PooledSentence[];
  /** Stems of the page's sentences, as numbers of the pool. */
  readonly pageStems: readonly (readonly number[])[];
  /** By number of a stem: the sentences that hold it, and its weight (rare stems weigh more). */
  readonly holders: readonly (readonly number[])[];
  readonly weights: Float64Array;
  /** The hash each number stands for. */
  readonly hashes: Uint32Array;
};

/** Builds the pool. O(words of all originals and the page). */
export function buildPool(page: Reading, reports: readonly KnownReport[]): SentencePool {
  const numbers = new Map<number, number>();
  const originals = reports.flatMap((report, reportIndex) => {
    return sentencesOf(report.evidence).map((span, index) => ({
      report,
      reportIndex,
      index,
      span,
      stems: stemNumbers(report.evidence, span, numbers),
    }));
  });
  const pageStems = sentencesOf(page).map((span) => stemNumbers(page, span, numbers));
  const hashes = Uint32Array.from(numbers.keys());
  const counts = countHolders(
    originals.map(({ stems }) => stems),
    numbers.size,
  );
  const weights = Float64Array.from(hashes, (hash, i) =>
    weightOfStem(hash, counts[i] ?? 0, originals.length),
  );
  const holders: number[][] = Array.from({ length: numbers.size }, () => []);
  const sentences = originals.map((original, at) => {
    for (const stem of original.stems) holders[stem]?.push(at);
    return { ...original, weight: weigh(original.stems, weights) };
  });
  return { sentences, pageStems, holders, weights, hashes };
}

/** Distinct content stems of a sentence, numbered in the order the pool meets them. */
function stemNumbers(
  { stems }: Reading,
  { first, count }: SentenceTokens,
  numbers: Map<number, number>,
): number[] {
  const own: number[] = [];
  for (let i = first; i < first + count; i++) {
    const stem = stems[i] ?? 0;
    if (stem === 0) continue;
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    if (!own.includes(number)) own.push(number);
  }
  return own;
}

export function weigh(stems: readonly number[], weights: Float64Array): number {
  let sum = 0;
  for (const stem of stems) sum += weights[stem] ?? 0;
  return sum;
}

/** How many sentences hold each stem. */
function countHolders(sentences: readonly (readonly number[])[], distinct: number): Uint32Array {
  const counts = new Uint32Array(distinct);
  for (const stems of sentences) for (const stem of stems) counts[stem] = (counts[stem] ?? 0) + 1;
  return counts;
}
