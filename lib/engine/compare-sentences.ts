import type { ComparedSentence } from './comparison';
import { countAboveZero } from './count-above-zero';
import type { Reading } from './evidence';
import { findBacking } from './find-support';
import { sentencesOf } from './fingerprint';
import type { KnownReport } from './input';
import { type BackedSentence, measureSupport } from './measure-support';
import { notFoundScore } from './not-found-score';
import type { SentencePool } from './sentence-pool';
import { orderByContext } from './support-order';

/** Lays every page sentence beside the originals of the pool. */
export function backSentences(reading: Reading, pool: SentencePool): BackedSentence[] {
  return sentencesOf(reading).map((span, index) => ({
    span,
    backings: findBacking(reading, span, index, pool),
  }));
}

/** Original sentences less alike than this share a topic, not a claim: they are not shown as support. */
const MIN_BACKING = 0.15;

/**
 * Measures how far the given reports account for each page sentence. A page that merely shares words with a report is
 * not checked against it: only matching reports count. `runs`: longest run in common with them, per page word.
 * O(sentences × backings + roots of the page × reports).
 */
export function scoreSentences(
  sentences: readonly BackedSentence[],
  pool: SentencePool,
  reports: ReadonlySet<KnownReport>,
  runs: Uint16Array,
): ComparedSentence[] {
  const ordered = orderByContext(
    sentences.map(({ backings }) =>
      backings.filter(({ original }) => reports.has(original.report)),
    ),
  );
  const kept = sentences.map(({ span }, index) => ({ span, backings: ordered[index] ?? [] }));
  const pageCopied = countAboveZero(runs) / Math.max(1, runs.length);
  const measured = measureSupport(kept, pool, reports, runs);
  return kept.flatMap(({ span, backings }, index) => {
    const measures = measured[index];
    if (measures === undefined) return [];
    return [
      {
        span,
        backings: backings.filter(({ similarity }) => similarity >= MIN_BACKING),
        measures,
        notFoundScore: notFoundScore(measures, pageCopied),
      },
    ];
  });
}
