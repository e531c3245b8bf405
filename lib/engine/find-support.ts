import { type Alignment, alignWords } from './align';
import type { Evidence } from './evidence';
import type { SentenceTokens } from './fingerprint';
import { type PooledSentence, type SentencePool, stemsOf, weigh } from './sentence-pool';

/** An original sentence that may back a page sentence, and how well. */
export type Backing = {
  readonly original: PooledSentence;
  readonly alignment: Alignment;
  /** Weight of the stems in common over that of both sentences (Dice), over the page's, over the original's: 0 to 1. */
  readonly dice: number;
  readonly ofPage: number;
  readonly ofOriginal: number;
  /** Dice, drawn down where the common words stand in another order: 0 to 1. */
  readonly similarity: number;
};

/** Originals laid beside one page sentence; the best by words in common, before order is looked at. */
const MAX_ALIGNED = 8;

/** Finds the original sentences that say what a page sentence says, best first. O(postings of its stems + `MAX_ALIGNED` alignments). */
export function findBacking(page: Evidence, span: SentenceTokens, pool: SentencePool): Backing[] {
  const stems = stemsOf(page, span);
  const weight = weigh(stems, pool.weightOf);
  const shared = new Map<number, number>();
  for (const stem of stems) {
    for (const at of pool.byStem.get(stem) ?? []) {
      shared.set(at, (shared.get(at) ?? 0) + pool.weightOf(stem));
    }
  }
  return [...shared]
    .flatMap(([at, common]) => {
      const original = pool.sentences[at];
      return original ? [{ original, common, dice: (2 * common) / (weight + original.weight) }] : [];
    })
    .sort((a, b) => rank(b) - rank(a) || a.original.reportIndex - b.original.reportIndex || a.original.index - b.original.index)
    .slice(0, MAX_ALIGNED)
    .map(({ original, common, dice }) => {
      const alignment = alignWords(page, span, original.report.evidence, original.span);
      return {
        original,
        alignment,
        dice,
        ofPage: common / weight,
        ofOriginal: common / original.weight,
        similarity: dice * orderFactor(page, span, alignment, common, pool),
      };
    })
    .sort((a, b) => b.similarity - a.similarity || a.original.reportIndex - b.original.reportIndex || a.original.index - b.original.index);
}

/** Dice alone buries a short original inside a long page sentence; the geometric mean with containment does not. */
function rank({ original, common, dice }: { original: PooledSentence; common: number; dice: number }): number {
  return dice * 0.7 + 0.3 * (common / original.weight);
}

/** 1 when all common words stand in the same order, 0.7 when none do. */
function orderFactor(
  page: Evidence,
  span: SentenceTokens,
  { toOriginal }: Alignment,
  common: number,
  pool: SentencePool,
): number {
  const ordered = new Set<number>();
  toOriginal.forEach((j, i) => {
    const stem = page.stems[span.first + i] ?? 0;
    if (j >= 0 && stem !== 0) ordered.add(stem);
  });
  return common === 0 ? 0 : 0.7 + 0.3 * (weigh(ordered, pool.weightOf) / common);
}
