import { readCardinal } from './cardinals';
import { readOrdinal } from './fractions';
import { gluedDigits, gluedWord, isGlued, isMark, type Lexeme, wordAt } from './lexemes';
import { SCALES, SMALL_NUMBERS } from './number-words';
import { readDigitOrdinal } from './read-number';

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
/** Months by name and abbreviation; 1 for January. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.flatMap((name, i): [string, number][] => [
    [name, i + 1],
    [name.slice(0, 3), i + 1],
  ]),
  ['sept', 9],
]);
/** Weekdays in order, Monday first. */
export const WEEKDAY_NAMES: readonly string[] =
  'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
/** Weekdays by name, plural and abbreviation; 0 for Monday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...WEEKDAY_NAMES.flatMap((name, i): [string, number][] => [
    [name, i],
    [`${name}s`, i],
    [name.slice(0, 3), i],
  ]),
  ['tues', 1],
  ['thur', 3],
  ['thurs', 3],
]);

/** Something read up to, not including, lexeme `end`. */
export type Read<T> = { readonly value: T; readonly end: number };

/** The month named here, its abbreviating full stop included; 1 for January. */
export function monthAt(lexemes: readonly Lexeme[], at: number): Read<number> | undefined {
  const word = wordAt(lexemes, at);
  const value = MONTHS.get(word);
  if (value === undefined) return undefined;
  const isShort = word.length < 5 && word !== 'june' && word !== 'july' && word !== 'may';
  return { value, end: isShort && isMark(lexemes, at + 1, '.') ? at + 2 : at + 1 };
}

/** Whether a month's name beside a day can be no verb: "3 may be" and "4 march on" need a capital. */
export function isSurelyMonth(lexemes: readonly Lexeme[], at: number): boolean {
  return lexemes[at]?.isCapital === true || !/^(?:may|march)$/.test(wordAt(lexemes, at));
}

/** The weekday named here: 0 for Monday. "Sun", "Sat" and the like need a capital and something of a date after them. */
export function weekdayAt(
  lexemes: readonly Lexeme[],
  at: number,
  isSure = false,
): Read<number> | undefined {
  const word = wordAt(lexemes, at);
  const value = WEEKDAYS.get(word);
  if (value === undefined) return undefined;
  if (word.length > 5 || isSure) return { value, end: at + 1 };
  if (lexemes[at]?.isCapital !== true) return undefined;
  const end = isMark(lexemes, at + 1, '.') ? at + 2 : at + 1;
  const next = isMark(lexemes, end, ',') ? end + 1 : end;
  const isDated = lexemes[next]?.kind === 'digits' || monthAt(lexemes, next) !== undefined;
  return isDated || /^(?:tue|thu|fri)/.test(word)
    ? { value, end: isDated ? end : at + 1 }
    : undefined;
}

/** A day of a month: "9", "9th", "nine", "twenty-first"; `isOrdinal` when it is written as one. */
export type Day = Read<number> & { readonly isOrdinal: boolean };

export function dayAt(lexemes: readonly Lexeme[], at: number): Day | undefined {
  const digits = lexemes[at];
  if (digits?.kind === 'digits') {
    const ordinal = readDigitOrdinal(lexemes, at);
    const end = ordinal?.end ?? at + 1;
    const isDay = digits.text.length <= 2 && !isLonger(lexemes, end);
    return isDay ? day(Number(digits.text), end, ordinal !== undefined) : undefined;
  }
  const ordinal = readOrdinal(lexemes, at, at + 4);
  if (ordinal !== undefined) {
    return ordinal.isPlural ? undefined : day(ordinal.value, ordinal.end, true);
  }
  const cardinal = digits?.kind === 'letters' ? readCardinal(lexemes, at, at + 3) : undefined;
  return cardinal && day(cardinal.value, cardinal.end, false);
}

function day(value: number, end: number, isOrdinal: boolean): Day | undefined {
  return value >= 1 && value <= 31 ? { value, end, isOrdinal } : undefined;
}

/** Digits that go on as a time, a decimal, a sum or a share are no day. */
function isLonger(lexemes: readonly Lexeme[], end: number): boolean {
  const word = wordAt(lexemes, end);
  if (isMark(lexemes, end, '%') || SCALES.has(word) || /^(?:percent|pct)$/.test(word)) return true;
  if (!isGlued(lexemes, end)) return false;
  const mark = lexemes[end]?.text ?? '';
  const digits = gluedDigits(lexemes, end + 1);
  // "March 31,2020" is a date, "31,202" a number.
  return word !== '' || (/^[:.]$/.test(mark) ? digits !== '' : mark === ',' && digits.length === 3);
}

/** A year: "2024", "'87", "nineteen ninety-six", "two thousand and fifteen". */
export function yearAt(lexemes: readonly Lexeme[], at: number): Read<number> | undefined {
  const lexeme = lexemes[at];
  if (lexeme?.kind === 'digits') {
    const isYear = /^(?:1[5-9]|2[01])\d\d$/.test(lexeme.text) && !isLonger(lexemes, at + 1);
    return isYear ? { value: Number(lexeme.text), end: at + 1 } : undefined;
  }
  if (isMark(lexemes, at, "'") && gluedDigits(lexemes, at + 1).length === 2) {
    return { value: fullYear(Number(lexemes[at + 1]?.text)), end: at + 2 };
  }
  return yearInWords(lexemes, at);
}

/** Two figures of a year: '87 is 1987, '24 is 2024. */
export function fullYear(short: number): number {
  return short < 40 ? 2000 + short : 1900 + short;
}

function yearInWords(lexemes: readonly Lexeme[], at: number): Read<number> | undefined {
  const century = SMALL_NUMBERS.get(wordAt(lexemes, at));
  if (century === undefined) return undefined;
  if (century === 2) {
    const read = readCardinal(lexemes, at, at + 7);
    return read && read.value >= 2000 && read.value < 2100 ? read : undefined;
  }
  if (century < 15 || century > 20) return undefined;
  const rest = readCardinal(lexemes, at + 1, at + 4);
  const isRest = rest !== undefined && rest.value >= 10 && rest.value < 100;
  return isRest ? { value: century * 100 + rest.value, end: rest.end } : undefined;
}

/** A time of day and letters after digits, for what must not be taken as a day. */
export function isMeridiem(lexemes: readonly Lexeme[], at: number): boolean {
  return /^[ap]m$/.test(gluedWord(lexemes, at)) || /^[ap]m$/.test(wordAt(lexemes, at));
}
