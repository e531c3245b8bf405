import type { FactEvidence } from './evidence';
import { WEEKDAY_NAMES } from './facts/date-words';
import { DAY_WORDS } from './facts/relative-days';
import { hashString } from './hash';

const WHICH = ['last', 'this', 'next', 'previous'];
const PARTS_OF_DAY = ['night', 'morning', 'afternoon', 'evening'];
const PERIODS = ['week', 'weekend', 'month', 'quarter', 'year'];

const hashes = (values: readonly string[]): ReadonlySet<number> => new Set(values.map(hashString));
const from = (words: readonly string[]) =>
  WHICH.flatMap((which) => words.map((word) => `r:${which} ${word}`));

const WEEKDAYS = hashes(WEEKDAY_NAMES.map((name) => `w:${name}`));
const DAYS_FROM_TODAY = hashes([
  ...[...DAY_WORDS.keys()].map((word) => `r:${word}`),
  ...from([...WEEKDAY_NAMES, ...PARTS_OF_DAY]),
]);
const PERIODS_FROM_TODAY = hashes(from(PERIODS));

/** Whether a date only says which day of the news it was ("Friday", "yesterday"): outlets add and drop it. */
export function isDayOfNews({ kind, value }: FactEvidence): boolean {
  return kind === 'date' && (WEEKDAYS.has(value) || DAYS_FROM_TODAY.has(value));
}

/**
 * Whether two dates that differ may mean one day, since one counts from a day of publication that nobody told:
 * "yesterday" and "Friday", "last month" and "August"; not "Monday" and "Friday".
 */
export function mayBeOneDay(left: FactEvidence, right: FactEvidence): boolean {
  if (left.kind !== 'date' || right.kind !== 'date') return false;
  const isTold = left.resolved !== 0 && right.resolved !== 0;
  return !isTold && countsFromToday(left) !== countsFromToday(right);
}

function countsFromToday({ value }: FactEvidence): boolean {
  return DAYS_FROM_TODAY.has(value) || PERIODS_FROM_TODAY.has(value);
}
