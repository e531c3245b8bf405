import { countAboveZero } from './count-above-zero';
import type { Backing } from './find-support';
import type { KnownReport } from './input';
import { type PooledSentence, type SentencePool, weigh } from './sentence-pool';
import type { SentenceTokens } from './span';

/** What is known of how far the originals account for a page sentence. */
export type SupportMeasures = {
  /** Dice of the best original sentence: 0 to 1. */
  readonly best: number;
  /** The same, each original's Dice lowered where another page sentence is more like it: 0 to `best`. */
  readonly claimed: number;
  /** Share of the sentence's weight that one report holds anywhere: 0 to 1. */
  readonly known: number;
  /** The same of the sentences around it, the nearer counting more. */
  readonly knownAround: number;
  /** Share of the sentence's weight that the first three backings hold together: 0 to 1. */
  readonly united: number;
  /** Share of its words inside runs in common of four words or more: 0 to 1. */
  readonly copied: number;
  /** ln(1 + bits in common with the best original): a long overlap is worth more than a short one of the same share. */
  readonly mass: number;
};

/** A page sentence, and the originals that back it, best first. */
export type BackedSentence = {
  readonly span: SentenceTokens;
  readonly backings: readonly Backing[];
};

/** Originals that may share one page sentence between them. */
const MAX_UNITED = 3;

/**
 * Measures every page sentence against the backings that count. `runs`: longest run in common, per page word.
 * O(postings of the page's roots + backings).
 */
export function measureSupport(
  sentences: readonly BackedSentence[],
  pool: SentencePool,
  reports: ReadonlySet<KnownReport>,
  runs: Uint16Array,
): SupportMeasures[] {
  const claims = bestClaims(sentences);
  const known = knownShares(pool, reports);
  return sentences.map(({ span, backings }, index) => {
    const own = pool.pageRoots[index] ?? [];
    const weight = weigh(own, pool.weights);
    const best = Math.max(0, ...backings.map(({ dice }) => dice));
    const held = new Set(backings.slice(0, MAX_UNITED).flatMap(({ original }) => original.roots));
    const shared = own.filter((root) => held.has(root));
    return {
      best,
      claimed: Math.max(
        0,
        ...backings.map(({ original, dice }) => dice ** 2 / (claims.get(original) ?? dice)),
      ),
      known: known[index] ?? 0,
      knownAround: meanAround(known, index),
      united: weight === 0 ? 0 : weigh(shared, pool.weights) / weight,
      copied:
        span.count === 0
          ? 0
          : countAboveZero(runs, span.first, span.first + span.count) / span.count,
      mass: Math.log1p(weight * best),
    };
  });
}

/** For each original, the Dice of the page sentence most like it: what is said there is hardly said again elsewhere. */
function bestClaims(sentences: readonly BackedSentence[]): Map<PooledSentence, number> {
  const claims = new Map<PooledSentence, number>();
  for (const { backings } of sentences) {
    for (const { original, dice } of backings) {
      claims.set(original, Math.max(dice, claims.get(original) ?? 0));
    }
  }
  return claims;
}

/**
 * Per page sentence: share of its weight that the report holds which holds the most of it. One report, not all together:
 * twenty reports hold nearly every word of any sentence.
 */
function knownShares(pool: SentencePool, reports: ReadonlySet<KnownReport>): number[] {
  const counts = pool.reports.map((report) => reports.has(report));
  return pool.pageRoots.map((own) => {
    const weight = weigh(own, pool.weights);
    if (weight === 0) return USUALLY_KNOWN;
    const held = heldWeights(own, pool);
    return held.reduce((most, sum, i) => (counts[i] ? Math.max(most, sum / weight) : most), 0);
  });
}

/** Per report: the weight of those of a page sentence's roots that it holds anywhere. O(postings of the roots). */
function heldWeights(own: readonly number[], pool: SentencePool): Float64Array {
  const { holders, holderStarts, sentences, weights } = pool;
  const held = new Float64Array(pool.reports.length);
  for (const root of own) {
    const worth = weights[root] ?? 0;
    const end = holderStarts[root + 1] ?? 0;
    let last = -1;
    for (let i = holderStarts[root] ?? 0; i < end; i++) {
      const report = sentences[holders[i] ?? 0]?.reportIndex ?? 0;
      // Holders ascend, and so do their reports: each counts once.
      if (report === last) continue;
      held[report] = (held[report] ?? 0) + worth;
      last = report;
    }
  }
  return held;
}

/** Taken for what lies before the start and behind the end of a page, and for sentences without content words. */
const USUALLY_KNOWN = 0.7;
/** By distance in sentences: invented passages come in runs. */
const AROUND = [0, 1, 0.5, 0.25];

function meanAround(values: readonly number[], index: number): number {
  let sum = 0;
  let total = 0;
  AROUND.forEach((worth, distance) => {
    sum += worth * (values[index - distance] ?? USUALLY_KNOWN);
    sum += worth * (values[index + distance] ?? USUALLY_KNOWN);
    total += 2 * worth;
  });
  return sum / total;
}
