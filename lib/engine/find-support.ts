import { type Alignment, alignWords } from './align';
import type { Reading } from './evidence';
import { isRefigured } from './refigured';
import { type PooledSentence, type SentencePool, weigh } from './sentence-pool';
import type { SentenceTokens } from './span';

/** An original sentence that may back a page sentence, and how well. */
export type Backing = {
  readonly original: PooledSentence;
  readonly alignment: Alignment;
  /** Weight of the roots in common over that of the original: 0 to 1. */
  readonly ofOriginal: number;
  /** Weight of the roots in common over that of both (Dice), or the share of equal words where only figures differ: 0 to 1. */
  readonly dice: number;
  /** Dice, drawn down where they stand in another order: 0 to 1. */
  readonly similarity: number;
};

/** Originals laid beside one page sentence: the best by words in common, before order is looked at. */
const MAX_ALIGNED = 8;
/** Two sentences with less in common are not laid side by side: one ordinary word, or a name that runs through the story. */
const MIN_DICE = 0.05;
/** Similarity kept by two sentences whose common words stand in no common order. */
const UNORDERED = 0.7;

/**
 * Finds the original sentences that say what the `index`th page sentence says, best first.
 * O(postings of its roots + `MAX_ALIGNED` alignments).
 */
export function findBacking(
  page: Reading,
  span: SentenceTokens,
  index: number,
  pool: SentencePool,
): Backing[] {
  const roots = pool.pageRoots[index] ?? [];
  const weight = weigh(roots, pool.weights);
  return mostShared(roots, weight, pool)
    .map(({ original, common, dice }) => {
      const alignment = alignWords(page, span, original.report.evidence, original.span);
      const order = orderedShare(span, alignment, common, pool, roots);
      const wording = refiguredShare(page, span, original, alignment);
      return {
        original,
        alignment,
        ofOriginal: common / original.weight,
        dice: Math.max(dice, wording),
        similarity: Math.max(dice * (UNORDERED + (1 - UNORDERED) * order), wording),
      };
    })
    .sort((a, b) => b.similarity - a.similarity || byPlace(a, b));
}

/** Of two sentences that differ in their figures only: the share of their words that agree; else 0. */
function refiguredShare(
  page: Reading,
  span: SentenceTokens,
  { report, span: theirs }: PooledSentence,
  alignment: Alignment,
): number {
  if (!isRefigured(page, span, report.evidence, theirs, alignment)) return 0;
  return (2 * alignment.equal) / (span.count + theirs.count);
}

type Shared = {
  readonly original: PooledSentence;
  readonly common: number;
  readonly dice: number;
  readonly rank: number;
};

/** The `MAX_ALIGNED` originals that share most with a page sentence; of equals the earlier ones. */
function mostShared(roots: readonly number[], weight: number, pool: SentencePool): Shared[] {
  const shared = sharedWeights(roots, pool);
  const found: Shared[] = [];
  for (let at = 0; at < shared.length; at++) {
    const common = shared[at] ?? 0;
    if (common === 0) continue;
    const original = pool.sentences[at];
    if (original === undefined) continue;
    const dice = (2 * common) / (weight + original.weight);
    if (dice < MIN_DICE) continue;
    // Dice alone buries a short original inside a long page sentence.
    const rank = 0.7 * dice + 0.3 * (common / original.weight);
    if (found.length === MAX_ALIGNED && rank <= (found[MAX_ALIGNED - 1]?.rank ?? 0)) continue;
    let place = found.length;
    while (place > 0 && (found[place - 1]?.rank ?? 0) < rank) place--;
    found.splice(place, 0, { original, common, dice, rank });
    if (found.length > MAX_ALIGNED) found.pop();
  }
  return found;
}

/** Per sentence of the pool: the weight of the roots it has in common with a page sentence. */
function sharedWeights(roots: readonly number[], pool: SentencePool): Float64Array {
  const { holders, holderStarts, weights } = pool;
  const shared = new Float64Array(pool.sentences.length);
  for (const root of roots) {
    const worth = weights[root] ?? 0;
    const end = holderStarts[root + 1] ?? 0;
    for (let i = holderStarts[root] ?? 0; i < end; i++) {
      const at = holders[i] ?? 0;
      shared[at] = (shared[at] ?? 0) + worth;
    }
  }
  return shared;
}

function byPlace(
  a: { readonly original: PooledSentence },
  b: { readonly original: PooledSentence },
): number {
  return a.original.reportIndex - b.original.reportIndex || a.original.index - b.original.index;
}

/** Share of the weight in common that stands in the same order on both sides. O(words). */
function orderedShare(
  span: SentenceTokens,
  { toOriginal }: Alignment,
  common: number,
  pool: SentencePool,
  roots: readonly number[],
): number {
  if (common === 0) return 0;
  const isOrdered = new Uint8Array(roots.length);
  for (let i = 0; i < toOriginal.length; i++) {
    const place = pool.pagePlaces[span.first + i] ?? -1;
    if (place >= 0 && (toOriginal[i] ?? -1) >= 0) isOrdered[place] = 1;
  }
  let sum = 0;
  for (let i = 0; i < roots.length; i++) {
    if (isOrdered[i] === 1) sum += pool.weights[roots[i] ?? 0] ?? 0;
  }
  return sum / common;
}
