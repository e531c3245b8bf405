import type { FactEvidence, Reading, WordRun } from './evidence';
import { isOneName } from './one-name';

/** The facts whose first word lies in a run of words. O(log facts of the text + facts found). */
export function factsIn({ facts }: Reading, { first, count }: WordRun): FactEvidence[] {
  const from = firstFrom(facts, first);
  let to = from;
  while (to < facts.length && (facts[to]?.first ?? 0) < first + count) to++;
  return facts.slice(from, to);
}

/** Facts at least one word of which lies in a run; no negations. O(log facts of the text + facts found). */
export function factsTouching({ facts }: Reading, run: WordRun): FactEvidence[] {
  const found: FactEvidence[] = [];
  for (let i = reachingInto(facts, run.first); i < facts.length; i++) {
    const fact = facts[i];
    if (fact === undefined || fact.first >= run.first + run.count) break;
    if (fact.kind !== 'negation' && overlaps(fact, run)) found.push(fact);
  }
  return found;
}

/** Where the facts begin that start at a word or after it. */
function firstFrom(facts: readonly FactEvidence[], word: number): number {
  let low = 0;
  let high = facts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((facts[middle]?.first ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same with the one before, which may be several words long; only negations stand inside other facts. */
function reachingInto(facts: readonly FactEvidence[], word: number): number {
  let at = firstFrom(facts, word);
  do at--;
  while (facts[at]?.kind === 'negation');
  return Math.max(0, at);
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
