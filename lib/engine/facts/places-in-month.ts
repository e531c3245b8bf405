import { addMonths, dateOf, dayNumber, nthWeekday, pad } from './calendar';
import { type DateRead, onDay, type Published } from './date-read';
import { monthAt, WEEKDAY_NAMES, weekdayAt, yearAt } from './date-words';
import { type Lexeme, wordAt } from './lexemes';
import { ORDINAL_NUMBERS } from './number-words';
import { readDigitOrdinal } from './read-number';

/** A month as words name it, from some year and month on where that is known. */
type Month = {
  readonly name: string;
  readonly end: number;
  readonly year?: number;
  readonly month?: number;
};

/**
 * A day by its place in a month: "the first Monday of September", "last Friday in this month", "the 15th day of next month",
 * "the 12th of next month".
 */
export function readPlaceInMonth(
  lexemes: readonly Lexeme[],
  at: number,
  published: Published,
): DateRead | undefined {
  const from = wordAt(lexemes, at) === 'the' ? at + 1 : at;
  const place = placeAt(lexemes, from);
  if (place === undefined) return undefined;
  const weekday = weekdayAt(lexemes, place.end, true);
  const isDay = wordAt(lexemes, place.end) === 'day';
  const of = weekday?.end ?? (isDay ? place.end + 1 : place.end);
  if (!/^(?:of|in)$/.test(wordAt(lexemes, of))) return undefined;
  const month = readMonth(lexemes, of + 1, published, weekday !== undefined);
  if (month === undefined || (weekday !== undefined && Math.abs(place.value) > 5)) return undefined;
  const what = weekday === undefined ? 'day' : (WEEKDAY_NAMES[weekday.value] ?? '');
  const value = `r:${place.value} ${what} of ${month.name}`;
  if (month.year === undefined || month.month === undefined) return { value, end: month.end };
  const day =
    weekday === undefined
      ? dayNumber(month.year, month.month, place.value)
      : nthWeekday(month.year, month.month, weekday.value, place.value);
  return onDay(value, month.end, day);
}

/** "first", "3rd", "last" (-1). */
function placeAt(lexemes: readonly Lexeme[], at: number) {
  const word = wordAt(lexemes, at);
  if (word === 'last') return { value: -1, end: at + 1 };
  const value = ORDINAL_NUMBERS.get(word);
  if (value !== undefined) return { value, end: at + 1 };
  return readDigitOrdinal(lexemes, at);
}

/** "this month", "next month"; `isNamed` also "September", "May 2020". */
function readMonth(
  lexemes: readonly Lexeme[],
  at: number,
  published: Published,
  isNamed: boolean,
): Month | undefined {
  const now = published && dateOf(published.day);
  const which = wordAt(lexemes, at);
  const step = STEPS.get(which);
  if (step !== undefined && wordAt(lexemes, at + 1) === 'month') {
    const on = published && now && dateOf(addMonths(published.day - now.day + 1, step));
    return { name: `${which} month`, end: at + 2, ...(on && { year: on.year, month: on.month }) };
  }
  const month = isNamed ? monthAt(lexemes, at) : undefined;
  if (month === undefined) return undefined;
  const year = yearAt(lexemes, month.end);
  const inYear = year?.value ?? now?.year;
  const name = `${year === undefined ? '' : `${year.value}-`}${pad(month.value)}`;
  return {
    name,
    end: year?.end ?? at + 1,
    ...(inYear !== undefined && { year: inYear, month: month.value }),
  };
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['the', 0],
  ['next', 1],
  ['last', -1],
  ['previous', -1],
]);
