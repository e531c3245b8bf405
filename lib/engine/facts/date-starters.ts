import { MONTHS, WEEKDAYS } from './date-words';
import { beginsHoliday, HOLIDAY_WORDS } from './holidays';
import type { Lexeme } from './lexemes';
import { MOMENT_WORDS } from './moments';
import { ORDINAL_NUMBERS, SCALES, SMALL_NUMBERS } from './number-words';
import { DAY_WORDS } from './relative-days';
import { TIME_UNITS } from './unit-names';

/** Words that a date or time can begin with, whatever follows. */
const STARTERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...DAY_WORDS.keys(),
  ...'this next last previous following past coming upcoming around circa early late noon noonish midday midnight mid half quarter hundred day'.split(
    ' ',
  ),
]);
/** Small words that begin one only before certain others: "the 9th", "in two weeks", "at 6.45", "a week ago". */
const AFTER_THE = /^(?:day|next|following|previous|end|eod)$/;
const HOLIDAYS: ReadonlySet<string> = new Set(HOLIDAY_WORDS);

/**
 * Whether a date or time may begin at a lexeme. All others are passed over at once: nineteen words in twenty of a text.
 * `isAfterDate`: one ends right before it. `hasLength`: what may be a unit of time stands there or after it.
 */
export function canBeginDate(
  lexemes: readonly Lexeme[],
  at: number,
  isAfterDate: boolean,
  hasLength: boolean,
): boolean {
  const lexeme = lexemes[at];
  if (lexeme === undefined || lexeme.kind === 'mark') return false;
  const isFree = isAfterDate || hasLength;
  if (isNumber(lexeme)) return isFree || !isPlainNumber(lexemes, at, at - 1);
  if (STARTERS.has(lexeme.text)) return true;
  const next = lexemes[at + 1];
  if (MOMENT_WORDS.has(lexeme.text)) return beginsMoment(lexeme.text, next?.text ?? '');
  if (HOLIDAYS.has(lexeme.text)) return beginsHoliday(lexemes, at);
  if (next === undefined || lexeme.text.length > 3) return false;
  switch (lexeme.text) {
    case 'the':
      if (isNumber(next)) return isFree || !isPlainNumber(lexemes, at + 1, at - 1);
      return AFTER_THE.test(next.text);
    case 'at':
      return next.kind === 'digits' || /^(?:present|this|the)$/.test(next.text);
    case 'in':
      return (
        next.text === 'the' || (hasLength && (isNumber(next) || /^(?:an?|half)$/.test(next.text)))
      );
    case 'a':
    case 'an':
      return (
        isNumber(next) || TIME_UNITS.has(next.text) || /^(?:half|quarter|hundred)$/.test(next.text)
      );
    default:
      return false;
  }
}

/** "as soon as possible", "right now", "end of", and those that need nothing after them. */
function beginsMoment(word: string, next: string): boolean {
  const needed = MOMENT_WORDS.get(word) ?? '';
  return needed === '' || needed === next;
}

/** Digits, a number below one hundred, or an ordinal. */
function isNumber({ kind, text }: Lexeme): boolean {
  return kind === 'digits' || SMALL_NUMBERS.has(text) || ORDINAL_NUMBERS.has(text);
}

/** Words before a figure that may make a day or an hour of it. */
const BEFORE = /^(?:at|around|about|circa|on|by|since|until|due|before)$/;
/** Words after a figure that may: half a day, a zone, a day's or month's name, "of", an ordinal's ending, more of a number. */
const AFTER: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...SMALL_NUMBERS.keys(),
  ...ORDINAL_NUMBERS.keys(),
  ...SCALES.keys(),
  ...'a p am pm ampm o oclock hrs hour hours h gmt utc est edt cst pst pdt cet bst noon midnight'.split(
    ' ',
  ),
  ...'past to min mins minute minutes at in early late of day st nd rd th on this next last the'.split(
    ' ',
  ),
]);
const HALVES = /^(?:a|p|am|pm|ampm)$/;

/**
 * Whether a number is surely a count or a sum: most of a business report's are, and every reader of dates would look at
 * them. Nothing around it may make a day, an hour or a year of it: a word, a mark of a date or time, a third part.
 * `before`: what stands before the number and its article.
 */
function isPlainNumber(lexemes: readonly Lexeme[], at: number, before: number): boolean {
  const isDigits = lexemes[at]?.kind === 'digits';
  if (isDigits && lexemes[at]?.text.length === 4) return false;
  if (BEFORE.test(lexemes[before]?.text ?? '')) return false;
  const next = lexemes[at + 1];
  if (next === undefined) return true;
  if (next.kind === 'letters') return !AFTER.has(next.text);
  if (next.kind === 'digits') return isDigits;
  if (!isDigits) return next.text !== '-' && next.text !== '/';
  if (next.isSpaced || !/^[-/.:]$/.test(next.text)) return true;
  const part = lexemes[at + 2];
  if (next.text !== '.' || part?.kind !== 'digits' || part.isSpaced) return false;
  const after = lexemes[at + 3];
  if (after === undefined) return true;
  return after.kind === 'mark'
    ? after.isSpaced || !/^[-/.:]$/.test(after.text)
    : !HALVES.test(after.text);
}
