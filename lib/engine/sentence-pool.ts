import type { Reading } from './evidence';
import { sentencesOf } from './fingerprint';
import type { KnownReport } from './input';
import type { SentenceTokens } from './span';
import { rootHash, weightOfRoot } from './word-weights';

/** One original sentence and where it stands. */
export type PooledSentence = {
  readonly report: KnownReport;
  /** Position of its report in the list the pool was built from. */
  readonly reportIndex: number;
  readonly index: number;
  readonly span: SentenceTokens;
  /** Its distinct content roots, as numbers of the pool. */
  readonly roots: readonly number[];
  /** Sum of their weights. */
  readonly weight: number;
};

/** All sentences of the originals at hand, findable by content root, and how much each root tells. */
export type SentencePool = {
  readonly sentences: readonly PooledSentence[];
  /** Roots of the page's sentences, as numbers of the pool. */
  readonly pageRoots: readonly (readonly number[])[];
  /** By number of a root: the sentences that hold it, and its weight (rare roots weigh more). */
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
      roots: rootNumbers(report.evidence, span, numbers),
    }));
  });
  const pageRoots = sentencesOf(page).map((span) => rootNumbers(page, span, numbers));
  const hashes = Uint32Array.from(numbers.keys());
  const counts = countHolders(
    originals.map(({ roots }) => roots),
    numbers.size,
  );
  const weights = Float64Array.from(hashes, (hash, i) =>
    weightOfRoot(hash, counts[i] ?? 0, originals.length),
  );
  const holders: number[][] = Array.from({ length: numbers.size }, () => []);
  const sentences = originals.map((original, at) => {
    for (const root of original.roots) holders[root]?.push(at);
    return { ...original, weight: weigh(original.roots, weights) };
  });
  return { sentences, pageRoots, holders, weights, hashes };
}

/** Distinct content roots of a sentence, numbered in the order the pool meets them. */
function rootNumbers(
  { stems }: Reading,
  { first, count }: SentenceTokens,
  numbers: Map<number, number>,
): number[] {
  const own: number[] = [];
  for (let i = first; i < first + count; i++) {
    const stem = stems[i] ?? 0;
    if (stem === 0) continue;
    const root = rootHash(stem);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    if (!own.includes(number)) own.push(number);
  }
  return own;
}

export function weigh(roots: readonly number[], weights: Float64Array): number {
  let sum = 0;
  for (const root of roots) sum += weights[root] ?? 0;
  return sum;
}

/** How many sentences hold each root. */
function countHolders(sentences: readonly (readonly number[])[], distinct: number): Uint32Array {
  const counts = new Uint32Array(distinct);
  for (const roots of sentences) for (const root of roots) counts[root] = (counts[root] ?? 0) + 1;
  return counts;
}
