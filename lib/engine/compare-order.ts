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

/** Whether a page sentence and its original hold the same words, or those of content and of facts ("May"), equally often. O(words). */
export function holdsSameWords(page: Reading, span: WordRun, { original }: Backing): boolean {
  const { evidence } = original.report;
  const isEqual = (keysOf: (text: Reading, run: WordRun) => number[]) =>
    areEqualBags(keysOf(page, span), keysOf(evidence, original.span));
  return isEqual(contentKeys) || isEqual(({ tokens }, run) => wordsIn(tokens, run));
}

function contentKeys(text: Reading, run: WordRun): number[] {
  const facts = factsTouching(text, run);
  return wordsIn(text.stems, run).flatMap((stem, i) => {
    const at = run.first + i;
    const isContent = stem !== 0 || facts.some((fact) => overlaps(fact, { first: at, count: 1 }));
    return isContent ? [keyOf(text, at)] : [];
  });
}

function wordsIn(of: Uint32Array, { first, count }: WordRun): number[] {
  return Array.from(of.subarray(first, first + count));
}

function areEqualBags(left: readonly number[], right: readonly number[]): boolean {
  const others = right.toSorted((a, b) => a - b);
  return (
    left.length === right.length &&
    left.toSorted((a, b) => a - b).every((key, i) => key === others[i])
  );
}
