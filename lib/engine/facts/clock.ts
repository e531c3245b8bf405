import { pad } from './calendar';
import type { Read } from './date-words';
import { type Half, halfOfDay, isDayAhead, readHalf, readOClock, readPart } from './day-halves';
import { type Hour, hourAt, minuteAt, readBareHour, readHour } from './hours';
import { gluedDigits, isGlued, isMark, type Lexeme, wordAt } from './lexemes';

/**
 * A time of day: "9:40 A.M.", "0940 hrs", "5 p.m.", "8.30pm", "half past seven", "seven thirty pm", "four o'clock",
 * "5 in the morning", "in the morning at 7", "noon". `isAfterDate`: a date stands before it, so that "nine thirty" is one.
 */
export function readClock(
  lexemes: readonly Lexeme[],
  at: number,
  isAfterDate: boolean,
): Read<string> | undefined {
  const word = wordAt(lexemes, at);
  if (word === 'around' || word === 'circa') return readTime(lexemes, at + 1, isAfterDate);
  const part = readPart(lexemes, at);
  const isAt = part !== undefined && /^(?:at|around)$/.test(wordAt(lexemes, part.end));
  if (part !== undefined && isAt) {
    const time = readHour(lexemes, part.end + 1, true) ?? readBareHour(lexemes, part.end + 1);
    if (time !== undefined) return withHalf(lexemes, time, part.value);
  }
  // "at 6.45": only "at" makes a time of such a figure, and so is part of it.
  if (word === 'at' && isDotted(lexemes, at + 1)) return readTime(lexemes, at + 1, true);
  return readTime(lexemes, at, isAfterDate);
}

function isDotted(lexemes: readonly Lexeme[], at: number): boolean {
  return (
    lexemes[at]?.kind === 'digits' &&
    isMark(lexemes, at + 1, '.') &&
    isGlued(lexemes, at + 1) &&
    gluedDigits(lexemes, at + 2).length === 2
  );
}

function readTime(
  lexemes: readonly Lexeme[],
  at: number,
  isSure: boolean,
): Read<string> | undefined {
  const named = readNamed(lexemes, at);
  if (named !== undefined) return named;
  const past = readPast(lexemes, at);
  if (past !== undefined) return withHalf(lexemes, past, '');
  const isWords = lexemes[at]?.kind === 'letters' && wordAt(lexemes, at - 1) === 'at';
  const sure = readHour(lexemes, at, isSure || isWords);
  if (sure !== undefined)
    return withHalf(lexemes, sure, isSure ? halfBefore(lexemes, at, sure.value.hour) : '');
  // A bare number is an hour only when what follows says so.
  const bare = readBareHour(lexemes, at);
  if (bare === undefined) return undefined;
  const marked =
    readHalf(lexemes, bare.end) ?? readOClock(lexemes, bare.end) ?? readPart(lexemes, bare.end);
  const isHour = marked !== undefined || (isAfterAt(lexemes, at) && isDayAhead(lexemes, bare.end));
  return isHour ? withHalf(lexemes, bare, '') : undefined;
}

/** "at 7", "at around 7". */
function isAfterAt(lexemes: readonly Lexeme[], at: number): boolean {
  const before = wordAt(lexemes, at - 1);
  return before === 'at' || (/^(?:around|about)$/.test(before) && wordAt(lexemes, at - 2) === 'at');
}

/** "this evening at 7", "last night at 9": what the date before says of the hour. */
function halfBefore(lexemes: readonly Lexeme[], at: number, hour: number): Half {
  const last = /^(?:at|around)$/.test(wordAt(lexemes, at - 1)) ? at - 2 : at - 1;
  const part = wordAt(lexemes, last);
  if (part === 'morning') return 'am';
  const isEvening = part === 'afternoon' || part === 'evening';
  return isEvening || (/^(?:night|tonight|tonite)$/.test(part) && hour > 5) ? 'pm' : '';
}

function readNamed(lexemes: readonly Lexeme[], at: number): Read<string> | undefined {
  const word = wordAt(lexemes, at);
  if (/^(?:noon|midday|noonish)$/.test(word)) return { value: 't:12:00', end: at + 1 };
  if (word === 'midnight') return { value: 't:00:00', end: at + 1 };
  // "12 noon".
  if (lexemes[at]?.text === '12' && /^(?:noon|midnight)$/.test(wordAt(lexemes, at + 1))) {
    return readNamed(lexemes, at + 1);
  }
  const isTwoWords = word === 'mid' && wordAt(lexemes, at + 1) === 'night';
  return isTwoWords ? { value: 't:00:00', end: at + 2 } : undefined;
}

/** "half past seven", "quarter to 8", "20 minutes past eight", "fifteen past eight". */
function readPast(lexemes: readonly Lexeme[], at: number): Read<Hour> | undefined {
  const from = /^(?:a|an)$/.test(wordAt(lexemes, at)) ? at + 1 : at;
  const word = wordAt(lexemes, from);
  const isNamed = word === 'half' || word === 'quarter';
  const count = word === 'half' ? 30 : word === 'quarter' ? 15 : minuteAt(lexemes, from)?.value;
  const after = isNamed ? from + 1 : (minuteAt(lexemes, from)?.end ?? from);
  if (count === undefined) return undefined;
  const hasUnit = /^(?:min|mins|minute|minutes)$/.test(wordAt(lexemes, after));
  const next = hasUnit ? after + 1 : after;
  const direction = wordAt(lexemes, next);
  // "ten to five" may as well be a range.
  const isTo = direction === 'to' && (isNamed || hasUnit);
  if (direction !== 'past' && !isTo) return undefined;
  const hour = hourAt(lexemes, next + 1);
  if (hour === undefined || hour.value > 12 || wordAt(lexemes, hour.end) === 'percent')
    return undefined;
  if (
    lexemes[next + 1]?.kind === 'digits' &&
    isGlued(lexemes, hour.end) &&
    gluedDigits(lexemes, hour.end + 1) !== ''
  )
    return undefined;
  const value = isTo
    ? { hour: (hour.value + 23) % 24, minute: 60 - count }
    : { hour: hour.value, minute: count };
  return { value, end: hour.end };
}

/** Adds what says which half of the day is meant, before or after the hour. */
function withHalf(
  lexemes: readonly Lexeme[],
  { value, end }: Read<Hour>,
  known: Half,
): Read<string> | undefined {
  const clock = readOClock(lexemes, end);
  const meridiem = readHalf(lexemes, clock?.end ?? end);
  const part = readPart(lexemes, meridiem?.end ?? clock?.end ?? end);
  const last = part?.end ?? meridiem?.end ?? clock?.end ?? end;
  const half = known || meridiem?.value || part?.value || halfOfDay(lexemes, last);
  const { hour, minute, second } = value;
  if (hour > 24 || minute > 59) return undefined;
  const shift = half === 'pm' && hour < 12 ? 12 : half === 'am' && hour === 12 ? -12 : 0;
  const seconds = second === undefined ? '' : `:${pad(second)}`;
  return {
    value: `t:${pad((hour + shift) % 24)}:${pad(minute)}${seconds}`,
    end: last,
  };
}
