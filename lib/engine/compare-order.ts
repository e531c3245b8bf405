import type { Reading, WordRun } from './evidence';
import { factsTouching, overlaps } from './facts-in';
import type { Backing } from './find-support';
import type { ChangeKind } from './report';
import type { SentenceTokens } from './span';
import { exchangedRuns } from './word-order/exchanged-runs';
import { compareOrder } from './word-order/order-features';
import { isSwap } from './word-order/swap-score';
import { unitsOf } from './word-order/units';

/** Words of the page that stand where the original has others of its words. */
export type Swap = {
  readonly kind: ChangeKind;
  readonly page: WordRun;
  readonly original: WordRun;
  readonly backing: Backing;
};

/** Share of words in common (Dice) from which their order is all that can differ; below, other changes are looked for. */
const MIN_DICE = 0.75;
/** Longer sentences cost too much: the comparison grows faster than their length squared. */
const MAX_WORDS = 80;

/**
 * What changed places between a page sentence and the original that has its words: "Holt defeated Menz" for "Menz defeated
 * Holt". Phrases moved whole, lists in another order and dates in another form are no swaps. Empty when there is none.
 */
export function findSwaps(
  page: Reading,
  span: SentenceTokens,
  backing: Backing | undefined,
): Swap[] {
  if (backing === undefined || backing.dice < MIN_DICE) return [];
  const { evidence } = backing.original.report;
  if (span.count > MAX_WORDS || backing.original.span.count > MAX_WORDS) return [];
  if (!isMoved(page, span, backing)) return [];
  const own = unitsOf(page, span);
  const comparison = compareOrder(own, unitsOf(evidence, backing.original.span));
  if (!isSwap(comparison.features)) return [];
  const swaps = exchangedRuns(own, comparison).map((run) => {
    const here = whole(page, run.page);
    const there = whole(evidence, run.original);
    return { kind: kindOf(page, span, here, backing, there), page: here, original: there, backing };
  });
  return swaps.filter(
    (swap, i) => !swaps.slice(0, i).some((other) => overlaps(other.page, swap.page)),
  );
}

/** Whether a word that is out of order on the page is so in the original: sentences that were only cut have none. */
function isMoved(page: Reading, span: SentenceTokens, { alignment, original }: Backing): boolean {
  const { evidence } = original.report;
  const aligned = new Set(alignment.toOriginal);
  const left = new Set<number>();
  for (let i = 0; i < original.span.count; i++) {
    if (!aligned.has(i)) left.add(keyOf(evidence, original.span.first + i));
  }
  return alignment.toOriginal.some(
    (place, i) => place < 0 && left.has(keyOf(page, span.first + i)),
  );
}

function keyOf({ stems, tokens }: Reading, at: number): number {
  return stems[at] || (tokens[at] ?? 0);
}

/** A run with the rest of the name it is part of: "Holt" of "Ada Holt". */
function whole(text: Reading, run: WordRun): WordRun {
  const names = factsTouching(text, run).filter(({ kind }) => kind === 'name');
  const first = Math.min(run.first, ...names.map((name) => name.first));
  const end = Math.max(run.first + run.count, ...names.map((name) => name.first + name.count));
  return { first, count: end - first };
}

/** What both runs hold a fact of, or else words. The first word of a sentence is no fact for its capital alone. */
function kindOf(
  page: Reading,
  span: WordRun,
  own: WordRun,
  { original }: Backing,
  theirs: WordRun,
): ChangeKind {
  const { evidence } = original.report;
  const mine = factsTouching(page, own)[0]?.kind;
  const other = factsTouching(evidence, theirs)[0]?.kind;
  if (mine === undefined && other === 'name' && own.first === span.first) return other;
  if (other === undefined && mine === 'name' && theirs.first === original.span.first) return mine;
  return mine !== undefined && mine === other ? mine : 'wording';
}

/** Whether a page sentence and its original hold the same content words equally often. O(words). */
export function holdsSameWords(page: Reading, span: WordRun, { original }: Backing): boolean {
  const counts = new Map<number, number>();
  const count = ({ stems }: Reading, run: WordRun, by: number) => {
    for (const stem of stems.subarray(run.first, run.first + run.count)) {
      if (stem !== 0) counts.set(stem, (counts.get(stem) ?? 0) + by);
    }
  };
  count(page, span, 1);
  count(original.report.evidence, original.span, -1);
  return [...counts.values()].every((difference) => difference === 0);
}
