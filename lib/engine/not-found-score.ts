import type { Backing } from './find-support';
import { type SentencePool, weigh } from './sentence-pool';
import type { SentenceTokens } from './sentences';

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
export const MIN_BACKING = 0.15;

export function measureSupport(
  span: SentenceTokens,
  index: number,
  backings: readonly Backing[],
  pool: SentencePool,
  runs: Uint16Array,
): SupportMeasures {
  const own = pool.pageStems[index] ?? [];
  const held = new Set(backings.slice(0, MAX_UNITED).flatMap(({ original }) => original.stems));
  const weight = weigh(own, pool.weights);
  const copied = runs.subarray(span.first, span.first + span.count).filter((run) => run > 0).length;
  return {
    best: backings[0]?.similarity ?? 0,
    united:
      weight === 0
        ? 0
        : weigh(
            own.filter((stem) => held.has(stem)),
            pool.weights,
          ) / weight,
    copied: span.count === 0 ? 0 : copied / span.count,
  };
}

/** 0 = surely in an original, 1 = surely in none: a logistic curve over the three measures, in the middle at 0.5. */
export function notFoundScore({ best, united, copied }: SupportMeasures): number {
  return 1 / (1 + Math.exp(12 * best + 5 * united + 8 * copied - 4.4));
}
