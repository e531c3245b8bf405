import type { FactEvidence, Reading, WordRun } from './evidence';

/** The facts whose first word lies in a run of words. */
export function factsIn(text: Reading, { first, count }: WordRun): FactEvidence[] {
  return text.facts.filter((fact) => fact.first >= first && fact.first < first + count);
}

/** Equal values; names also by surname, initials or root ("Trump" = "Donald Trump", "CIA" = "Central Intelligence Agency", "Mexican" = "Mexico"). */
export function sameFact(a: Reading, left: FactEvidence, b: Reading, right: FactEvidence): boolean {
  if (left.kind !== right.kind) return false;
  if (left.value === right.value) {
    return left.unit === right.unit || left.unit === 0 || right.unit === 0;
  }
  if (left.kind === 'date') return isOneDay(left, right);
  if (left.kind !== 'name') return false;
  return (
    isOneRoot(left, right) ||
    isInitials(left, right) ||
    isInitials(right, left) ||
    isPartOf(a, left, b, right) ||
    isPartOf(b, right, a, left)
  );
}

/** "Saturday" and "April 4" are one day when the date of publication says so. */
function isOneDay(left: FactEvidence, right: FactEvidence): boolean {
  const isResolved = left.resolved !== 0 || right.resolved !== 0;
  return isResolved && (left.resolved || left.value) === (right.resolved || right.value);
}

/** "Mexico", "Mexican", "Mexicans". */
function isOneRoot(left: FactEvidence, right: FactEvidence): boolean {
  return left.count === 1 && right.count === 1 && left.alias === right.alias;
}

function isInitials(long: FactEvidence, short: FactEvidence): boolean {
  return long.count > 1 && long.alias === short.value;
}

/** Every content word of one name is in the other. */
function isPartOf(a: Reading, part: FactEvidence, b: Reading, whole: FactEvidence): boolean {
  const words = new Set(b.stems.subarray(whole.first, whole.first + whole.count));
  const own = a.stems.subarray(part.first, part.first + part.count).filter((stem) => stem !== 0);
  return own.length > 0 && own.every((stem) => words.has(stem));
}
