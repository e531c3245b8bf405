import type { CalendarDay } from './calendar';
import {
  dayAt,
  isMeridiem,
  isSurelyMonth,
  monthAt,
  type Read,
  weekdayAt,
  yearAt,
} from './date-words';
import { gluedDigits, isGlued, isMark, type Lexeme, wordAt } from './lexemes';
import { readNumericDate } from './numeric-dates';

/**
 * A day by its number: "May 9", "9 May 2024", "the 9th of May", "Tue May 9", "January 3rd, 2025", "22/04/2016",
 * "2019-aug-1", "Monday the 21st", "the 18th" after "on".
 */
export function readCalendarDate(
  lexemes: readonly Lexeme[],
  at: number,
): Read<CalendarDay> | undefined {
  // "this Friday (June 15)", "next 5/12": the word adds nothing to a date that is written out.
  const isPointed = /^(?:this|next|last|coming|upcoming)$/.test(wordAt(lexemes, at));
  const from = isPointed ? at + 1 : at;
  const weekday = weekdayAt(lexemes, from);
  if (weekday !== undefined) return readAfterWeekday(lexemes, weekday, isPointed);
  if (isPointed) return readNumericDate(lexemes, from, true);
  const isOn = /^(?:on|since|until|due|before)$/.test(wordAt(lexemes, at - 1));
  const date = readDate(lexemes, at, isOn && isDateLike(lexemes, at)) ?? readDayAlone(lexemes, at);
  return date && { ...date, end: skipWeekday(lexemes, date.end) };
}

/** "on 2/5" is a date anywhere, "on 2.5" only where nothing follows that it could count. */
function isDateLike(lexemes: readonly Lexeme[], at: number): boolean {
  return isMark(lexemes, at + 1, '/') || isLast(lexemes, at + 3);
}

/** Whether the sentence is over here, but for its full stop. */
function isLast(lexemes: readonly Lexeme[], at: number): boolean {
  return at >= lexemes.length || (at === lexemes.length - 1 && lexemes[at]?.kind === 'mark');
}

function readAfterWeekday(
  lexemes: readonly Lexeme[],
  weekday: Read<number>,
  isPointed: boolean,
): Read<CalendarDay> | undefined {
  const from = isMark(lexemes, weekday.end, ',') ? weekday.end + 1 : weekday.end;
  const isOpened = isMark(lexemes, from, '(');
  const date = readDate(lexemes, isOpened ? from + 1 : from, true);
  if (date !== undefined) {
    const closes = isOpened && isMark(lexemes, date.end, ')');
    return isOpened && !closes ? undefined : { ...date, end: date.end + (closes ? 1 : 0) };
  }
  const day = isPointed ? undefined : readDayAfterWeekday(lexemes, weekday.end);
  return day && { value: { day: day.value, weekday: weekday.value }, end: day.end };
}

/** "May 22 (Tue)". */
function skipWeekday(lexemes: readonly Lexeme[], at: number): number {
  const isWeekday = isMark(lexemes, at, '(') && weekdayAt(lexemes, at + 1, true)?.end === at + 2;
  return isWeekday && isMark(lexemes, at + 2, ')') ? at + 3 : at;
}

function readDate(
  lexemes: readonly Lexeme[],
  at: number,
  isSure: boolean,
): Read<CalendarDay> | undefined {
  return (
    readNumericDate(lexemes, at, isSure) ?? readMonthDay(lexemes, at) ?? readDayMonth(lexemes, at)
  );
}

/** "May 9", "Jan. 3rd, 2025", "may the ninth", "Sep-23-2020", "Dec31 , 1994". */
function readMonthDay(lexemes: readonly Lexeme[], at: number): Read<CalendarDay> | undefined {
  const month = monthAt(lexemes, at);
  if (month === undefined) return undefined;
  const joined = separator(lexemes, month.end);
  const from = wordAt(lexemes, joined) === 'the' ? joined + 1 : joined;
  const day = dayAt(lexemes, from);
  if (day === undefined || isMeridiem(lexemes, day.end)) return undefined;
  // "may one day", "march on": only figures and ordinals make a month of a small letter.
  const isPlain = lexemes[from]?.kind === 'digits' || day.isOrdinal;
  if (!isPlain && lexemes[at]?.isCapital !== true) return undefined;
  const year = yearAfter(lexemes, day.end);
  return dated(month.value, day.value, year, day.end);
}

/** "9 May", "the 9th of May, 2024", "second of Aug", "23/Sep/2020", "twenty third day of september". */
function readDayMonth(lexemes: readonly Lexeme[], at: number): Read<CalendarDay> | undefined {
  const from = wordAt(lexemes, at) === 'the' ? at + 1 : at;
  const day = dayAt(lexemes, from);
  if (day === undefined) return undefined;
  let next = separator(lexemes, day.end);
  if (wordAt(lexemes, next) === 'day') {
    if (from > at) return undefined;
    next++;
  }
  if (wordAt(lexemes, next) === 'of') next++;
  const month = monthAt(lexemes, next);
  if (month === undefined) return undefined;
  if (!day.isOrdinal && from > at) return undefined;
  const year = yearAfter(lexemes, month.end);
  const isFree = isSurelyMonth(lexemes, next) || !isVerbAhead(lexemes, next + 1);
  if (year === undefined && !isFree) return undefined;
  return dated(month.value, day.value, year, next + 1);
}

/** "3 may be", "4 march on": what follows a small "may" or "march" when it is a verb. */
function isVerbAhead(lexemes: readonly Lexeme[], at: number): boolean {
  const next = wordAt(lexemes, at);
  return next !== '' && !/^(?:at|from|to|until|till|and|or|for|between|around)$/.test(next);
}

function dated(
  month: number,
  day: number,
  year: Read<number> | undefined,
  end: number,
): Read<CalendarDay> {
  return { value: { ...(year && { year: year.value }), month, day }, end: year?.end ?? end };
}

/** A hyphen or slash without spaces around it, as in "23/Sep/2020". */
function separator(lexemes: readonly Lexeme[], at: number): number {
  return /^[-/]$/.test(lexemes[at]?.text ?? '') && isGlued(lexemes, at) && isGlued(lexemes, at + 1)
    ? at + 1
    : at;
}

/** "2025", ", 2025", "of 1995", "in 2019", "-2020" after a date. */
function yearAfter(lexemes: readonly Lexeme[], at: number): Read<number> | undefined {
  const isJoined = isMark(lexemes, at, ',') || /^(?:of|in)$/.test(wordAt(lexemes, at));
  return yearAt(lexemes, isJoined ? at + 1 : separator(lexemes, at));
}

/** "Monday 21", "Tue 13th", "Friday the 26th": not "Monday 21 people". */
function readDayAfterWeekday(lexemes: readonly Lexeme[], at: number): Read<number> | undefined {
  const hasThe = wordAt(lexemes, at) === 'the';
  const day = dayAt(lexemes, hasThe ? at + 1 : at);
  if (day === undefined || isMeridiem(lexemes, day.end) || isMark(lexemes, day.end, '-'))
    return undefined;
  if (day.isOrdinal && (hasThe || lexemes[at]?.kind === 'digits')) return day;
  const next = wordAt(lexemes, day.end);
  const isAlone = next === '' || /^(?:at|from|between|around)$/.test(next);
  return lexemes[at]?.kind === 'digits' &&
    isAlone &&
    !hasThe &&
    !/^[-/:$]/.test(lexemes[day.end]?.text ?? '')
    ? day
    : undefined;
}

/** "on the 18th", "on 29th", "on 15 at 8:00": a day of some month, unless it counts something ("on the 18th floor"). */
function readDayAlone(lexemes: readonly Lexeme[], at: number): Read<CalendarDay> | undefined {
  const before = wordAt(lexemes, at - 1);
  if (before !== 'on' && before !== 'by' && before !== 'until') return undefined;
  const from = wordAt(lexemes, at) === 'the' ? at + 1 : at;
  const day = dayAt(lexemes, from);
  if (day === undefined || gluedDigits(lexemes, from + 1) !== '') return undefined;
  if (lexemes[from]?.kind !== 'digits') return undefined;
  const isTimed = wordAt(lexemes, day.end) === 'at' && lexemes[day.end + 1]?.kind === 'digits';
  const isBare = before === 'on' && from === at && (isLast(lexemes, day.end) || isTimed);
  if (!day.isOrdinal && !isBare) return undefined;
  const next = lexemes[day.end];
  const isAlone =
    next === undefined || next.kind === 'mark' || /^(?:at|from|and|of|for|to|in)$/.test(next.text);
  const isRange = next?.text === '-' && !next.isSpaced;
  return isAlone && !isRange ? { value: { day: day.value }, end: day.end } : undefined;
}
