import type { ComparedSentence } from './comparison';
import type { Reading } from './evidence';
import { type Backing, findBacking } from './find-support';
import { sentencesOf } from './fingerprint';
import type { KnownReport } from './input';
import { measureSupport, notFoundScore } from './not-found-score';
import type { SentencePool } from './sentence-pool';
import type { SentenceTokens } from './span';

/** A page sentence and the original sentences that share the most with it, best first. */
export type BackedSentence = {
  readonly span: SentenceTokens;
  readonly backings: readonly Backing[];
};

/** Lays every page sentence beside the originals of the pool. */
export function backSentences(reading: Reading, pool: SentencePool): BackedSentence[] {
  return sentencesOf(reading).map((span, index) => ({
    span,
    backings: findBacking(reading, span, index, pool),
  }));
}

/** Original sentences less alike than this share a topic, not a claim: they are not shown as support. */
const MIN_BACKING = 0.15;
/** What a sentence at the start or end of a page is taken to have beside it. */
const USUAL_NEIGHBOUR = 0.25;

/**
 * Measures how far the given reports account for each page sentence. A page that merely shares words with a report is
 * not checked against it: only matching reports count. `runs`: longest run in common with them, per page word. O(sentences × backings).
 */
export function scoreSentences(
  sentences: readonly BackedSentence[],
  pool: SentencePool,
  reports: ReadonlySet<KnownReport>,
  runs: Uint16Array,
): ComparedSentence[] {
  const measured = sentences.map(({ span, backings }, index) => {
    const kept = backings.filter(({ original }) => reports.has(original.report));
    return { span, kept, measures: measureSupport(span, index, kept, pool, runs) };
  });
  const pageCopied = runs.filter((run) => run > 0).length / Math.max(1, runs.length);
  const bestAt = (index: number) => measured[index]?.measures.best ?? USUAL_NEIGHBOUR;
  return measured.map(({ span, kept, measures }, index) => {
    const neighbours = (bestAt(index - 1) + bestAt(index + 1)) / 2;
    return {
      span,
      backings: kept.filter(({ similarity }) => similarity >= MIN_BACKING),
      measures,
      notFoundScore: notFoundScore(measures, { neighbours, pageCopied }),
    };
  });
}
