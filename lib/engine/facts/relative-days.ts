import { weekdayOf } from './calendar';
import { type DateRead, onDay, type Published } from './date-read';
import { type Read, WEEKDAY_NAMES, weekdayAt } from './date-words';
import { type Lexeme, wordAt } from './lexemes';

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['tonite', 'tonight'],
  ['tmr', 'tomorrow'],
]);
/** Words for days around today, and how many days away they are. */
export const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tonite', 0],
  ['tomorrow', 1],
  ['tmr', 1],
]);

/** "yesterday", "the day after tomorrow", "the next day". */
export function readDayWord(
  lexemes: readonly Lexeme[],
  at: number,
  published: Published,
): DateRead | undefined {
  const word = wordAt(lexemes, at).replace(/s$/, '');
  const shift = DAY_WORDS.get(word);
  const today = published?.day;
  if (shift !== undefined) {
    return onDay(
      `r:${SPELLINGS.get(word) ?? word}`,
      skipPart(lexemes, at + 1),
      today === undefined ? undefined : today + shift,
    );
  }
  const the = wordAt(lexemes, at) === 'the' ? at + 1 : at;
  const [first, second, third] = [0, 1, 2].map((i) => wordAt(lexemes, the + i));
  const away = first === 'day' ? (second === 'before' ? -1 : second === 'after' ? 1 : 0) : 0;
  if (away !== 0 && third === (away < 0 ? 'yesterday' : 'tomorrow')) {
    return onDay(`r:${away * 2} day`, the + 3, today === undefined ? undefined : today + away * 2);
  }
  if (the === at) return undefined;
  const step =
    second === 'day'
      ? /^(?:next|following)$/.test(first ?? '')
        ? 1
        : first === 'previous'
          ? -1
          : 0
      : 0;
  const shiftBy = step || (away !== 0 && (third === '' || third === 'and') ? away : 0);
  if (shiftBy === 0) return undefined;
  const value = `r:${shiftBy < 0 ? 'previous' : 'next'} day`;
  return onDay(value, the + 2, today === undefined ? undefined : today + shiftBy);
}

/** "Tuesday morning" is as much of a date as "Tuesday", "tomorrow night" as "tomorrow". */
function skipPart(lexemes: readonly Lexeme[], at: number): number {
  return /^(?:morning|afternoon|evening|night)$/.test(wordAt(lexemes, at)) ? at + 1 : at;
}

/** "Friday", "next Friday", "this past Wednesday", "next week on Tuesday", "Tuesday of last week". */
export function readWeekday(
  lexemes: readonly Lexeme[],
  at: number,
  published: Published,
): DateRead | undefined {
  const plain = weekdayAt(lexemes, at);
  if (plain !== undefined) {
    const week = weekAfter(lexemes, plain.end);
    if (week !== undefined) return inWeek(plain.value, week.value, week.end, published);
    const value = `w:${WEEKDAY_NAMES[plain.value]}`;
    return onDay(
      value,
      skipPart(lexemes, plain.end),
      published && lastWeekday(published.day, plain.value),
    );
  }
  const first = wordAt(lexemes, at);
  if (!/^(?:this|next|last|previous|following|past|coming|upcoming)$/.test(first)) return undefined;
  const second = wordAt(lexemes, at + 1);
  const isWeek = second === 'week';
  const isNearest = first === 'this' && /^(?:past|coming|upcoming)$/.test(second);
  let from = isWeek || isNearest ? at + 2 : at + 1;
  if (isWeek && wordAt(lexemes, from) === 'on') from++;
  const weekday = weekdayAt(lexemes, from, lexemes[from]?.isCapital);
  if (weekday === undefined) return undefined;
  return inWeek(weekday.value, isNearest ? second : first, weekday.end, published);
}

function weekAfter(lexemes: readonly Lexeme[], at: number): Read<string> | undefined {
  const from = wordAt(lexemes, at) === 'of' ? at + 1 : at;
  const which = wordAt(lexemes, from);
  const isWeek =
    wordAt(lexemes, from + 1) === 'week' && /^(?:this|next|last|previous)$/.test(which);
  return isWeek ? { value: which, end: from + 2 } : undefined;
}

/** The weekday in the week that a word means: "last" the one before this week, "past" and "coming" the nearest day. */
function inWeek(weekday: number, which: string, end: number, published: Published): DateRead {
  const value = `r:${which} ${WEEKDAY_NAMES[weekday]}`;
  if (published === undefined) return { value, end };
  const monday = published.day - weekdayOf(published.day);
  if (which === 'past') return onDay(value, end, lastWeekday(published.day - 1, weekday));
  if (/^(?:up)?coming$/.test(which)) {
    return onDay(value, end, lastWeekday(published.day + 7, weekday));
  }
  const weeks = /^(?:next|following)$/.test(which) ? 7 : which === 'this' ? 0 : -7;
  return onDay(value, end, monday + weeks + weekday);
}

/** The last such weekday up to a day. */
function lastWeekday(day: number, weekday: number): number {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}
