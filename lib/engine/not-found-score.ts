import type { Backing } from './find-support';
import { type SentencePool, weigh } from './sentence-pool';
import type { SentenceTokens } from './span';

/** What is known of how far the originals account for a page sentence. */
export type SupportMeasures = {
  /** Dice of the best original sentence; of the best with a neighbour joined: 0 to 1. */
  readonly best: number;
  readonly pair: number;
  /** Share of the sentence's weight that the best three backings hold together: 0 to 1. */
  readonly united: number;
  /** Share of its words inside runs in common of four words or more: 0 to 1. */
  readonly copied: number;
  /** ln(1 + bits in common with the best original): a long overlap is worth more than a short one of the same share. */
  readonly mass: number;
};

/** Originals that may share one page sentence between them. */
const MAX_UNITED = 3;

/** O(stems of the sentence × its backings). */
export function measureSupport(
  span: SentenceTokens,
  index: number,
  backings: readonly Backing[],
  pool: SentencePool,
  runs: Uint16Array,
): SupportMeasures {
  const own = pool.pageStems[index] ?? [];
  const held = new Set(backings.slice(0, MAX_UNITED).flatMap(({ original }) => original.stems));
  const shared = own.filter((stem) => held.has(stem));
  const weight = weigh(own, pool.weights);
  const best = Math.max(0, ...backings.map(({ dice }) => dice));
  const copied = runs.subarray(span.first, span.first + span.count).filter((run) => run > 0).length;
  return {
    best,
    pair: Math.max(0, ...backings.map(({ pairDice }) => pairDice)),
    united: weight === 0 ? 0 : weigh(shared, pool.weights) / weight,
    copied: span.count === 0 ? 0 : copied / span.count,
    mass: Math.log1p(weight * best),
  };
}

/** What stands around a sentence. */
export type Surroundings = {
  /** Mean `best` of the sentences before and after it. */
  readonly neighbours: number;
  /** Share of the page's words inside runs in common. */
  readonly pageCopied: number;
};

/** Between these shares of copied words a page turns from a rewrite, where little must agree, into a copy, where most must. */
const REWRITE_UP_TO = 0.4;
const COPY_FROM = 0.6;

/**
 * 0 = surely in an original, 1 = surely in none; the engine calls it at 0.5. Two logistic curves, one for rewritten pages
 * (fitted on two labelled seeds) and one for copies with other sentences put in (fitted on spliced articles), blended by
 * how much of the page is copied: in a copy, a sentence that only shares its topic is foreign.
 */
export function notFoundScore(
  { best, pair, copied, mass }: SupportMeasures,
  { neighbours, pageCopied }: Surroundings,
): number {
  const inRewrite = 7.7 - 8.25 * best - 6.53 * pair - mass - 3.59 * neighbours;
  const inCopy = 7.2 - 12 * best - 4 * copied;
  const share = (pageCopied - REWRITE_UP_TO) / (COPY_FROM - REWRITE_UP_TO);
  const blend = Math.min(1, Math.max(0, share));
  return 1 / (1 + Math.exp(-(blend * inCopy + (1 - blend) * inRewrite)));
}
