import type { ComparedSentence } from './comparison';
import type { Reading } from './evidence';
import { type Backing, findBacking } from './find-support';
import { sentencesOf } from './fingerprint';
import type { KnownReport } from './input';
import { MIN_BACKING, measureSupport, notFoundScore } from './not-found-score';
import type { SentencePool } from './sentence-pool';
import type { SentenceTokens } from './sentences';

/** Lays every page sentence beside the originals of the pool. `runs`: longest run in common, per page word. */
export function compareSentences(
  reading: Reading,
  pool: SentencePool,
  runs: Uint16Array,
): ComparedSentence[] {
  return sentencesOf(reading).map((span, index) =>
    judgeSpan(span, index, findBacking(reading, span, index, pool), pool, runs),
  );
}

function judgeSpan(
  span: SentenceTokens,
  index: number,
  found: readonly Backing[],
  pool: SentencePool,
  runs: Uint16Array,
): ComparedSentence {
  const backings = found.filter(({ similarity }) => similarity >= MIN_BACKING);
  const measures = measureSupport(span, index, backings, pool, runs);
  return { span, backings, measures, notFoundScore: notFoundScore(measures) };
}

/** The same sentences with only some reports' backing. A page that merely shares words with a report is not checked against it: only matching reports back sentences. */
export function keepReports(
  sentences: readonly ComparedSentence[],
  pool: SentencePool,
  reports: ReadonlySet<KnownReport>,
  runs: Uint16Array,
): ComparedSentence[] {
  return sentences.map(({ span, backings }, index) => {
    const kept = backings.filter(({ original }) => reports.has(original.report));
    return judgeSpan(span, index, kept, pool, runs);
  });
}
