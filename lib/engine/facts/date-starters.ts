import { MONTHS, WEEKDAYS } from './date-words';
import { beginsHoliday, HOLIDAY_WORDS } from './holidays';
import type { Lexeme } from './lexemes';
import { MOMENT_WORDS } from './moments';
import { ORDINAL_NUMBERS, SMALL_NUMBERS } from './number-words';
import { DAY_WORDS } from './relative-days';
import { TIME_UNITS } from './unit-names';

/** Words that a date or time can begin with, whatever follows. */
const STARTERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...DAY_WORDS.keys(),
  ...SMALL_NUMBERS.keys(),
  ...ORDINAL_NUMBERS.keys(),
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
  if (lexeme.kind === 'digits') return isAfterDate || hasLength || !isPlainFigure(lexemes, at);
  if (STARTERS.has(lexeme.text)) return true;
  const next = lexemes[at + 1];
  if (MOMENT_WORDS.has(lexeme.text)) return beginsMoment(lexeme.text, next?.text ?? '');
  if (HOLIDAYS.has(lexeme.text)) return beginsHoliday(lexemes, at);
  if (next === undefined || lexeme.text.length > 3) return false;
  const isNumber =
    next.kind === 'digits' || SMALL_NUMBERS.has(next.text) || ORDINAL_NUMBERS.has(next.text);
  switch (lexeme.text) {
    case 'the':
      return isNumber || AFTER_THE.test(next.text);
    case 'at':
      return next.kind === 'digits' || /^(?:present|this|the)$/.test(next.text);
    case 'in':
      return next.text === 'the' || (hasLength && (isNumber || /^(?:an?|half)$/.test(next.text)));
    case 'a':
    case 'an':
      return isNumber || TIME_UNITS.has(next.text) || /^(?:half|quarter|hundred)$/.test(next.text);
    default:
      return false;
  }
}

/** "as soon as possible", "right now", "end of", and those that need nothing after them. */
function beginsMoment(word: string, next: string): boolean {
  const needed = MOMENT_WORDS.get(word) ?? '';
  return needed === '' || needed === next;
}

/** Words before a figure that may make a day or an hour of it. */
const BEFORE = /^(?:at|around|about|circa|on|by|since|until|due|before)$/;
/** Words after a figure that may: half a day, a zone, a month, "of", an ordinal's ending. */
const AFTER: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...'a p am pm ampm o oclock hrs hour hours h gmt utc est edt cst pst pdt cet bst noon midnight'.split(
    ' ',
  ),
  ...'past to min mins minute minutes at in early late of day st nd rd th on this next last the'.split(
    ' ',
  ),
]);
const HALVES = /^(?:a|p|am|pm|ampm)$/;

/**
 * Whether digits are surely a count or a sum: most of a business report's are, and every reader of dates would look at
 * them. Nothing around them may make them a day, an hour or a year: a word, a mark of a date or time, a third part.
 */
function isPlainFigure(lexemes: readonly Lexeme[], at: number): boolean {
  const { text } = lexemes[at] as Lexeme;
  if (text.length === 4 || BEFORE.test(lexemes[at - 1]?.text ?? '')) return false;
  const next = lexemes[at + 1];
  if (next === undefined) return true;
  if (next.kind === 'letters') return !AFTER.has(next.text);
  if (next.kind === 'digits') return true;
  if (next.isSpaced || !/^[-/.:]$/.test(next.text)) return true;
  const part = lexemes[at + 2];
  if (next.text !== '.' || part?.kind !== 'digits' || part.isSpaced) return false;
  const after = lexemes[at + 3];
  if (after === undefined || HALVES.test(after.text)) return after === undefined;
  return after.kind !== 'mark' || after.isSpaced || !/^[-/.:]$/.test(after.text);
}
