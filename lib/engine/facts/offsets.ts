import { addMonths } from './calendar';
import { readCalendarDate } from './calendar-dates';
import { type DateRead, onDay, type Published } from './date-read';
import { canBeUnitOfTime, type Duration, readDuration } from './durations';
import { readHoliday } from './holidays';
import { type Lexeme, wordAt } from './lexemes';
import { readDayWord, readWeekday } from './relative-days';
import { dayValue, momentValue, resolveDay } from './resolve-day';

/** Where the last word stands that may be the unit of a length of time; -1 for nowhere: then no offset is read. O(lexemes). */
export function lastLength(lexemes: readonly Lexeme[]): number {
  return lexemes.findLastIndex(canBeUnitOfTime);
}

/** "two weeks ago", "3 days later", "three weeks from tomorrow", "2 weeks before May 13, 1999"; with `isFuture` "in two days". */
export function readOffset(
  lexemes: readonly Lexeme[],
  at: number,
  published: Published,
  isFuture: boolean,
): DateRead | undefined {
  const isIn = wordAt(lexemes, at) === 'in';
  const duration = readDuration(lexemes, isIn ? at + 1 : at);
  if (duration === undefined) return undefined;
  const word = wordAt(lexemes, duration.end);
  const end = duration.end + 1;
  if (isIn && !/^(?:from|since)$/.test(word)) {
    const isWhole = at === 0 && duration.end === lexemes.length;
    const isCount = /^(?:time|times|once|twice)$/.test(wordAt(lexemes, at - 1));
    return (isFuture && !isCount) || isWhole
      ? shifted(duration, 1, duration.end, published)
      : undefined;
  }
  if (word === 'ago' || word === 'earlier') return shifted(duration, -1, end, published);
  if (word === 'later' || word === 'hence') return shifted(duration, 1, end, published);
  if (!/^(?:from|after|before|since)$/.test(word)) return undefined;
  const anchor = readAnchor(lexemes, end, published);
  if (anchor === undefined) return undefined;
  const sign = word === 'before' ? -1 : 1;
  if (anchor.value === 'r:today') return shifted(duration, sign, anchor.end, published);
  const day = anchor.day === undefined ? undefined : shift(anchor.day, duration, sign);
  return onDay(
    `${offsetValue(duration, sign)} ${anchor.value}`,
    anchor.end,
    duration.minutes === 0 ? day : undefined,
  );
}

/** The day a length of time is counted from: "now", "tomorrow", "next Friday", "Christmas", "May 13 1999". */
function readAnchor(
  lexemes: readonly Lexeme[],
  at: number,
  published: Published,
): DateRead | undefined {
  if (wordAt(lexemes, at) === 'now') return onDay('r:today', at + 1, published?.day);
  // "for 12 months from April 1" is a stretch of time with its beginning.
  const date = wordAt(lexemes, at - 1) === 'from' ? undefined : readCalendarDate(lexemes, at);
  if (date !== undefined)
    return onDay(dayValue(date.value), date.end, resolveDay(date.value, published?.day));
  const weekday = readWeekday(lexemes, at, published);
  if (weekday?.value.startsWith('w:') && weekday.day !== undefined && published !== undefined) {
    // Counted from a weekday, the next one is meant.
    return { ...weekday, day: weekday.day === published.day ? weekday.day : weekday.day + 7 };
  }
  return weekday ?? readDayWord(lexemes, at, published) ?? readHoliday(lexemes, at, published);
}

function shift(day: number, { months, days }: Duration, sign: number): number | undefined {
  if (!Number.isInteger(months) || !Number.isInteger(days)) return undefined;
  return addMonths(day, sign * months) + sign * days;
}

function offsetValue({ months, days, minutes }: Duration, sign: number): string {
  const parts = [
    months === 0 ? '' : `${sign * months} month`,
    days === 0 ? '' : `${sign * days} day`,
    minutes === 0 ? '' : `${sign * minutes} minute`,
  ];
  return `r:${parts.filter((part) => part !== '').join(' ')}`;
}

function shifted(duration: Duration, sign: number, end: number, published: Published): DateRead {
  const value = offsetValue(duration, sign);
  const from = published && shift(published.day, duration, sign);
  if (published === undefined || from === undefined) return { value, end };
  if (duration.minutes === 0) return onDay(value, end, from);
  const minute = published.minute + sign * Math.round(duration.minutes);
  return { value, end, resolved: momentValue({ ...published, day: from, minute }) };
}
