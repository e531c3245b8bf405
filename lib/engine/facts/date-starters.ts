import { MONTHS, WEEKDAYS } from './date-words';
import { HOLIDAY_WORDS } from './holidays';
import type { Lexeme } from './lexemes';
import { MOMENT_WORDS } from './moments';
import { ORDINAL_NUMBERS, SMALL_NUMBERS } from './number-words';
import { DAY_WORDS } from './relative-days';
import { TIME_UNITS } from './unit-names';

/** Words that a date or time can begin with. All others are passed over at once: nine words in ten of a text. */
const STARTERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...DAY_WORDS.keys(),
  ...HOLIDAY_WORDS,
  ...MOMENT_WORDS,
  ...SMALL_NUMBERS.keys(),
  ...ORDINAL_NUMBERS.keys(),
  ...'this next last previous following past coming upcoming around circa early late noon noonish midday midnight mid half quarter hundred day'.split(
    ' ',
  ),
]);
/** Small words that begin one only before certain others: "the 9th", "in two weeks", "at 6.45", "a week ago". */
const AFTER_THE = /^(?:day|next|following|previous|end|eod)$/;

/** Whether a date or time may begin at a lexeme. */
export function canBeginDate(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  if (lexeme === undefined || lexeme.kind === 'mark') return false;
  if (lexeme.kind === 'digits' || STARTERS.has(lexeme.text)) return true;
  const next = lexemes[at + 1];
  if (next === undefined || lexeme.text.length > 3) return false;
  const isNumber =
    next.kind === 'digits' || SMALL_NUMBERS.has(next.text) || ORDINAL_NUMBERS.has(next.text);
  switch (lexeme.text) {
    case 'the':
      return isNumber || AFTER_THE.test(next.text);
    case 'at':
      return next.kind === 'digits' || /^(?:present|this|the)$/.test(next.text);
    case 'in':
      return isNumber || /^(?:an?|the|half)$/.test(next.text);
    case 'a':
    case 'an':
      return isNumber || TIME_UNITS.has(next.text) || /^(?:half|quarter|hundred)$/.test(next.text);
    default:
      return false;
  }
}
