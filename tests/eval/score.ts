import type { Confusion } from './task';

/** A scored case: how sure the engine is (higher = more), and whether it is so. */
export type Scored = { readonly score: number; readonly isPositive: boolean };

/** Area under the ROC curve: the chance that a positive outscores a negative; ties count half. O(n log n). */
export function areaUnderCurve(cases: readonly Scored[]): number {
  const sorted = [...cases].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (end < sorted.length && sorted[end]?.score === sorted[i]?.score) end++;
    const rank = (i + end + 1) / 2;
    for (let j = i; j < end; j++) if (sorted[j]?.isPositive) rankSum += rank;
    i = end;
  }
  const positives = cases.filter(({ isPositive }) => isPositive).length;
  const negatives = cases.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** A decision and what it should have been. */
export type Decided = { readonly said: boolean; readonly is: boolean };

export function f1(cases: readonly Decided[]): number {
  const hits = cases.filter(({ said, is }) => said && is).length;
  const wrong = cases.filter(({ said, is }) => said !== is).length;
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + wrong);
}

export function share(items: readonly boolean[]): number {
  return items.length === 0 ? 0 : items.filter((item) => item).length / items.length;
}

export function confusionOf(
  pairs: readonly { readonly gold: string; readonly said: string }[],
): Confusion {
  const table = new Map<string, Map<string, number>>();
  for (const { gold, said } of pairs) {
    const row = table.get(gold) ?? new Map<string, number>();
    row.set(said, (row.get(said) ?? 0) + 1);
    table.set(gold, row);
  }
  return table;
}

/** Mean F1 over the gold labels. */
export function macroF1(confusion: Confusion): number {
  const labels = [...confusion.keys()];
  const scores = labels.map((label) => {
    const row = confusion.get(label) ?? new Map<string, number>();
    const hits = row.get(label) ?? 0;
    const gold = sum(row.values());
    const said = sum(labels.map((other) => confusion.get(other)?.get(label) ?? 0));
    return gold + said === 0 ? 0 : (2 * hits) / (gold + said);
  });
  return sum(scores) / labels.length;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
