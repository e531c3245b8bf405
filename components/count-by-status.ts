import type { SentenceReport, SentenceStatus } from '../lib/engine/report';

/** How many sentences have each status; one pass. */
export function countByStatus(
  sentences: readonly SentenceReport[],
): Readonly<Record<SentenceStatus, number>> {
  const counts: Record<SentenceStatus, number> = {
    verbatim: 0,
    edited: 0,
    paraphrased: 0,
    altered: 0,
    'partly-new': 0,
    'not-found': 0,
  };
  for (const sentence of sentences) counts[sentence.status] += 1;
  return counts;
}
