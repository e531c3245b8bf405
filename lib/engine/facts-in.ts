import type { FactEvidence, Reading, WordRun } from './evidence';
import { isOneName } from './one-name';

/** The facts whose first word lies in a run of words. */
export function factsIn(text: Reading, { first, count }: WordRun): FactEvidence[] {
  return text.facts.filter((fact) => fact.first >= first && fact.first < first + count);
}

/** Facts at least one word of which lies in a run. */
export function factsTouching(text: Reading, run: WordRun): FactEvidence[] {
  return text.facts.filter((fact) => fact.kind !== 'negation' && overlaps(fact, run));
}

export function overlaps(a: WordRun, b: WordRun): boolean {
  return a.first < b.first + b.count && b.first < a.first + a.count;
}

/** Equal values; dates also by the day they mean, names by their variants. */
export function sameFact(a: Reading, left: FactEvidence, b: Reading, right: FactEvidence): boolean {
  if (left.kind !== right.kind) return false;
  if (left.kind === 'name') return isOneName(a, left, b, right);
  if (left.value === right.value) {
    return left.unit === right.unit || left.unit === 0 || right.unit === 0;
  }
  return left.kind === 'date' && isOneDay(left, right);
}

/** "Saturday" and "April 4" are one day when the date of publication says so. */
function isOneDay(left: FactEvidence, right: FactEvidence): boolean {
  const isResolved = left.resolved !== 0 || right.resolved !== 0;
  return isResolved && (left.resolved || left.value) === (right.resolved || right.value);
}
