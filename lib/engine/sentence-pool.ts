import type { Evidence } from './evidence';
import { type SentenceTokens, sentencesOf } from './fingerprint';
import type { KnownReport } from './input';

/** One original sentence and where it stands. */
export type PooledSentence = {
  readonly report: KnownReport;
  /** Position of its report in the list the pool was built from. */
  readonly reportIndex: number;
  readonly index: number;
  readonly span: SentenceTokens;
  /** Its distinct content stems. */
  readonly stems: ReadonlySet<number>;
  /** Sum of their weights. */
  readonly weight: number;
};

/** All sentences of the originals at hand, findable by content stem, and how much each stem tells. */
export type SentencePool = {
  readonly sentences: readonly PooledSentence[];
  readonly byStem: ReadonlyMap<number, readonly number[]>;
  /** Inverse sentence frequency over originals and page: rare words weigh more. Unknown stems weigh most. */
  readonly weightOf: (stem: number) => number;
};

/** Builds the pool. O(words of all originals and the page). */
export function buildPool(page: Evidence, reports: readonly KnownReport[]): SentencePool {
  const found = reports.flatMap((report, reportIndex) =>
    sentencesOf(report.evidence).map((span, index) => ({
      report,
      reportIndex,
      index,
      span,
      stems: stemsOf(report.evidence, span),
    })),
  );
  const pageStems = sentencesOf(page).map((span) => stemsOf(page, span));
  const weightOf = inverseFrequency([...found.map(({ stems }) => stems), ...pageStems]);
  const byStem = new Map<number, number[]>();
  const sentences = found.map((sentence, at) => {
    for (const stem of sentence.stems) {
      const places = byStem.get(stem);
      if (places === undefined) byStem.set(stem, [at]);
      else places.push(at);
    }
    return { ...sentence, weight: weigh(sentence.stems, weightOf) };
  });
  return { sentences, byStem, weightOf };
}

export function stemsOf(evidence: Evidence, { first, count }: SentenceTokens): Set<number> {
  const stems = new Set(evidence.stems.subarray(first, first + count));
  stems.delete(0);
  return stems;
}

export function weigh(stems: Iterable<number>, weightOf: (stem: number) => number): number {
  let sum = 0;
  for (const stem of stems) sum += weightOf(stem);
  return sum;
}

/** ln(1 + N / df), Spärck Jones 1972, with sentences as documents. */
function inverseFrequency(sentences: readonly ReadonlySet<number>[]): (stem: number) => number {
  const counts = new Map<number, number>();
  for (const stems of sentences) {
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return (stem) => Math.log(1 + sentences.length / (counts.get(stem) ?? 1));
}
