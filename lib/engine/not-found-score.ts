import type { Evidence } from './evidence';
import type { SentenceTokens } from './fingerprint';
import type { Backing } from './find-support';
import { type SentencePool, stemsOf, weigh } from './sentence-pool';

/** What is known of how far the originals account for a page sentence. All 0 to 1. */
export type SupportMeasures = {
  /** Similarity of the best backing sentence. */
  readonly best: number;
  /** Share of the sentence's weight that the best three backings hold together. */
  readonly united: number;
  /** Share of its words inside runs in common of four words or more. */
  readonly copied: number;
};

/** Originals that may share one page sentence between them. */
const MAX_UNITED = 3;
/** A backing less alike than this shares a topic, not a claim. */
export const MIN_BACKING = 0.1;

export function measureSupport(
  page: Evidence,
  span: SentenceTokens,
  backings: readonly Backing[],
  pool: SentencePool,
  runs: Uint16Array,
): SupportMeasures {
  const own = stemsOf(page, span);
  const held = new Set<number>();
  for (const { original } of backings.slice(0, MAX_UNITED)) {
    for (const stem of original.stems) if (own.has(stem)) held.add(stem);
  }
  let copied = 0;
  for (let i = 0; i < span.count; i++) if ((runs[span.first + i] ?? 0) > 0) copied++;
  return {
    best: backings[0]?.similarity ?? 0,
    united: own.size === 0 ? 0 : weigh(held, pool.weightOf) / weigh(own, pool.weightOf),
    copied: span.count === 0 ? 0 : copied / span.count,
  };
}

/** 0 = surely in an original, 1 = surely in none: a logistic curve over the three measures, in the middle at 0.5. */
export function notFoundScore({ best, united, copied }: SupportMeasures): number {
  return 1 / (1 + Math.exp(12 * best + 5 * united + 8 * copied - 3.9));
}
