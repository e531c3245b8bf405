import { readCalendarDate } from './calendar-dates';
import { type DateRead, onDay, type Published } from './date-read';
import { gluedDigits, isGlued, isMark, type Lexeme, wordAt } from './lexemes';
import { readDayWord, readWeekday } from './relative-days';
import { dayValue, momentValue, resolveDay } from './resolve-day';

/** The value of "now": offsets are counted from it, but it is no date that could be another. */
export const NOW = 'r:now';

const NOW_PHRASES: readonly (readonly string[])[] = [
  'right now',
  'now',
  'asap',
  'as soon as possible',
  'at present',
  'at this time',
  'at this moment',
  'at this point in time',
  'at the moment',
  'at the present time',
  'at the current time',
].map((phrase) => phrase.split(' '));

/** The same by their first word, in the same order. */
const PHRASES_BY_WORD: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  NOW_PHRASES.map(([first = '']) => [first, NOW_PHRASES.filter(([word]) => word === first)]),
);

/** First words of what `readMoment` reads, but for "at" and "the", and the word that must follow; empty for none. */
export const MOMENT_WORDS: ReadonlyMap<string, string> = new Map([
  ['now', ''],
  ['asap', ''],
  ['eod', ''],
  ['right', 'now'],
  ['as', 'soon'],
  ['end', 'of'],
]);

/** The last second of a day. */
const LAST_MINUTE = 24 * 60 - 1;
const LAST_SECOND = 59;

/** A moment without a clock time: "right now", "at the moment", "end of the day", "end of tomorrow". */
export function readMoment(
  lexemes: readonly Lexeme[],
  at: number,
  published: Published,
): DateRead | undefined {
  for (const words of PHRASES_BY_WORD.get(wordAt(lexemes, at)) ?? []) {
    if (!words.every((word, i) => wordAt(lexemes, at + i) === word)) continue;
    const end = at + words.length;
    return published === undefined
      ? { value: NOW, end }
      : { value: NOW, end, resolved: momentValue(published) };
  }
  return readEnd(lexemes, at, published);
}

function readEnd(
  lexemes: readonly Lexeme[],
  at: number,
  published: Published,
): DateRead | undefined {
  const from = wordAt(lexemes, at) === 'the' ? at + 1 : at;
  if (wordAt(lexemes, from) === 'eod') {
    return lastSecond(onDay('r:today', from + 1, published?.day));
  }
  if (wordAt(lexemes, from) !== 'end' || wordAt(lexemes, from + 1) !== 'of') return undefined;
  const named = wordAt(lexemes, from + 2) === 'the' ? from + 3 : from + 2;
  // "At the end of the day" is a manner of speaking.
  const the = wordAt(lexemes, from - 1) === 'the' ? from - 1 : from;
  const isManner = wordAt(lexemes, the - 1) === 'at';
  if (wordAt(lexemes, named) === 'day') {
    return isManner ? undefined : lastSecond(onDay('r:today', named + 1, published?.day));
  }
  const day =
    readWeekday(lexemes, named, published) ??
    readDayWord(lexemes, named, published) ??
    readDay(lexemes, named, published);
  return day && lastSecond(day);
}

function readDay(
  lexemes: readonly Lexeme[],
  at: number,
  published: Published,
): DateRead | undefined {
  const date = readCalendarDate(lexemes, at);
  return date && onDay(dayValue(date.value), date.end, resolveDay(date.value, published?.day));
}

function lastSecond({ value, end, day }: DateRead): DateRead {
  const of = `r:end of ${value.replace(/^\w:/, '')}`;
  return day === undefined
    ? { value: of, end }
    : {
        value: of,
        end,
        resolved: momentValue({ day, minute: LAST_MINUTE, second: LAST_SECOND }),
      };
}

/** The clock of an ISO 8601 moment after its day, T included: `T12:30`, `T12:30:59Z`, `T12:30:59.000+01:00`. */
export function readIsoClock(
  lexemes: readonly Lexeme[],
  at: number,
): { readonly value: string; readonly end: number } | undefined {
  if (wordAt(lexemes, at) !== 't' || !isGlued(lexemes, at)) return undefined;
  const [hour, minute] = [gluedDigits(lexemes, at + 1), gluedDigits(lexemes, at + 3)];
  const isClock = hour.length === 2 && minute.length === 2 && isMark(lexemes, at + 2, ':');
  if (!isClock || Number(hour) > 24 || Number(minute) > 59) return undefined;
  const second = isMark(lexemes, at + 4, ':') ? gluedDigits(lexemes, at + 5) : '';
  let end = second === '' ? at + 4 : at + 6;
  while (isGlued(lexemes, end) && !/^[,;)\]]$/.test(lexemes[end]?.text ?? '')) end++;
  if (isMark(lexemes, end - 1, '.')) end--;
  const seconds = second === '' || second === '00' ? '' : `:${second}`;
  return { value: `t:${hour}:${minute}${seconds}`, end };
}
