import { dateOf, pad } from './calendar';
import { readCalendarDate } from './calendar-dates';
import { readClock } from './clock';
import type { DateRead, Published } from './date-read';
import { canBeginDate } from './date-starters';
import { monthAt, yearAt } from './date-words';
import { readHoliday } from './holidays';
import { gluedWord, isGlued, isMark, type Lexeme, wordAt } from './lexemes';
import { readIsoClock, readMoment } from './moments';
import { lastLength, readOffset } from './offsets';
import { readPeriod } from './periods';
import { readPlaceInMonth } from './places-in-month';
import { readDayWord, readWeekday } from './relative-days';
import { dayValue, isoValue, resolveDay } from './resolve-day';
import { readUnitAfter } from './units';

/** A date or time, in lexemes. */
export type DateFact = {
  readonly value: string;
  readonly resolved?: string;
  readonly start: number;
  readonly end: number;
};

/**
 * Dates and times of a sentence: days of the calendar, months, years, weekdays, holidays, relative ones ("last week",
 * "two days ago"), clock times. With the day of publication, what they mean is resolved. O(length).
 * @param canBegin where the readers are asked at all: wherever they could find something.
 */
export function readDates(
  lexemes: readonly Lexeme[],
  published: Published,
  canBegin = canBeginDate,
): DateFact[] {
  const facts: DateFact[] = [];
  const future = lexemes.findIndex(({ text }) => FUTURE.has(text));
  const length = lastLength(lexemes);
  let hourAt = NOWHERE;
  for (let at = 0; at < lexemes.length; ) {
    const isAfterDate = at === hourAt.first || at === hourAt.last;
    const hasLength = length >= at;
    if (!canBegin(lexemes, at, isAfterDate, hasLength) || isInsideWord(lexemes, at)) {
      at++;
      continue;
    }
    const isFuture = future >= 0 && future < at && at - future < FUTURE_REACH;
    const read = readDate(lexemes, at, published, {
      isAfterDate,
      isFuture,
      hasLength,
    });
    if (read !== undefined) {
      const { value, resolved, end } = read;
      hourAt = hourAfter(lexemes, value, end);
      facts.push(
        resolved === undefined ? { value, start: at, end } : { value, resolved, start: at, end },
      );
    }
    at = read?.end ?? at + 1;
  }
  return facts;
}

const FUTURE: ReadonlySet<string> = new Set(['will', 'shall', 'll']);

/** "in two weeks" is a date after "will" in the same clause; clauses are seldom longer. */
const FUTURE_REACH = 20;

/** Where a bare hour may stand: right after a date, or also behind "at". */
type HourPlace = { readonly first: number; readonly last: number };

const NOWHERE: HourPlace = { first: -1, last: -1 };

/** "Monday at", "tomorrow around", "May 9,": where a bare hour may follow a date that ends before `end`. */
function hourAfter(lexemes: readonly Lexeme[], value: string, end: number): HourPlace {
  if (/^[tym]:/.test(value)) return NOWHERE;
  const first = isMark(lexemes, end, ',') ? end + 1 : end;
  return { first, last: /^(?:at|around)$/.test(wordAt(lexemes, first)) ? first + 1 : first };
}

/** Digits that letters or a decimal point stand right before belong to something else. */
function isInsideWord(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  const before = lexemes[at - 1];
  if (lexeme?.kind !== 'digits' || lexeme.isSpaced || before === undefined) return false;
  return before.kind === 'letters' || /^[.,$\u20ac\u00a3\u00a5#]$/.test(before.text);
}

/** What the sentence around a lexeme says of a date that may begin there. */
type DateContext = {
  readonly isAfterDate: boolean;
  /** "will" stands before it. */
  readonly isFuture: boolean;
  /** What may be a unit of time stands there or after it. */
  readonly hasLength: boolean;
};

function readDate(
  lexemes: readonly Lexeme[],
  at: number,
  published: Published,
  { isAfterDate, isFuture, hasLength }: DateContext,
): DateRead | undefined {
  const isMoney = /^[$\u20ac\u00a3\u00a5]$/.test(lexemes[at - 1]?.text ?? '');
  if (isMoney) return undefined;
  const clock = readClock(lexemes, at, isAfterDate);
  if (clock !== undefined) return clock;
  const placed = readPlaceInMonth(lexemes, at, published);
  if (placed !== undefined) return placed;
  const day = readCalendarDate(lexemes, at);
  if (day !== undefined) {
    const clock = readIsoClock(lexemes, day.end);
    const read = calendarRead(day.value, day.end, published);
    if (clock === undefined) return read;
    return { value: read.value, end: clock.end, resolved: `${read.value} ${clock.value}` };
  }
  const offset = () => (hasLength ? readOffset(lexemes, at, published, isFuture) : undefined);
  // All the others begin with a word.
  if (lexemes[at]?.kind === 'digits') {
    return offset() ?? readNumericMonth(lexemes, at) ?? readYear(lexemes, at);
  }
  return (
    readMoment(lexemes, at, published) ??
    offset() ??
    readHoliday(lexemes, at, published) ??
    readWeekday(lexemes, at, published) ??
    readDayWord(lexemes, at, published) ??
    readPeriod(lexemes, at, published) ??
    readMonth(lexemes, at, published)
  );
}

function calendarRead(
  date: Parameters<typeof dayValue>[0],
  end: number,
  published: Published,
): DateRead {
  const value = dayValue(date);
  const isWhole = date.year !== undefined;
  const day = isWhole ? undefined : resolveDay(date, published?.day);
  return day === undefined ? { value, end } : { value, end, resolved: isoValue(day) };
}

const MONTH_CUES =
  /^(?:in|since|until|till|by|last|next|this|early|late|mid|from|of|before|after|through|to|during|every|between)$/;

/** "November 2024", "Dec-2018", "in May". */
function readMonth(
  lexemes: readonly Lexeme[],
  at: number,
  published: Published,
): DateRead | undefined {
  const month = monthAt(lexemes, at);
  if (month === undefined) return undefined;
  const joined =
    /^[-,]$/.test(lexemes[month.end]?.text ?? '') || /^(?:of|in)$/.test(wordAt(lexemes, month.end));
  const year = yearAt(lexemes, joined ? month.end + 1 : month.end);
  if (year !== undefined) return { value: `m:${year.value}-${pad(month.value)}`, end: year.end };
  if (!isMonthAlone(lexemes, at)) return undefined;
  const value = `m:${pad(month.value)}`;
  if (published === undefined) return { value, end: at + 1 };
  const now = dateOf(published.day);
  // The last such month, as news looks back.
  const of = month.value > now.month ? now.year - 1 : now.year;
  return { value, end: at + 1, resolved: `m:${of}-${pad(month.value)}` };
}

/** "may" and "march" are months only with a capital; names of people (June, Jan, April) only after "in" and the like. */
function isMonthAlone(lexemes: readonly Lexeme[], at: number): boolean {
  const word = wordAt(lexemes, at);
  const isAmbiguous = word.length <= 3 || /^(?:march|august|april|june)$/.test(word);
  const isJoined = isMark(lexemes, at - 1, '-') && isGlued(lexemes, at);
  const isCued = MONTH_CUES.test(wordAt(lexemes, at - 1)) || isJoined;
  if (lexemes[at]?.isCapital === true) return !isAmbiguous || isCued;
  return word.length > 4 && word !== 'march' && word !== 'august' && isCued;
}

/** "12-2015". */
function readNumericMonth(lexemes: readonly Lexeme[], at: number): DateRead | undefined {
  const [month, mark, year] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]];
  if (month?.kind !== 'digits' || year?.kind !== 'digits' || !/^[-/]$/.test(mark?.text ?? ''))
    return undefined;
  if (mark?.isSpaced || year.isSpaced || !/^(?:0?[1-9]|1[0-2])$/.test(month.text)) return undefined;
  const read = yearAt(lexemes, at + 2);
  const isPart = /^[-/.]$/.test(lexemes[at + 3]?.text ?? '') || isMark(lexemes, at - 1, '-');
  return read && !isPart
    ? { value: `m:${read.value}-${pad(Number(month.text))}`, end: read.end }
    : undefined;
}

/** What is counted by thousands, so that "2001 people" is no year. */
const COUNTED =
  /^(?:people|men|women|troops|soldiers|jobs|cases|homes|others|more|deaths|votes|seats|pieces|copies|points|words|boxes|times|students|workers|patients|children|over)$/;

/** "2024", "1990s": not a count, a sum or a measure. */
function readYear(lexemes: readonly Lexeme[], at: number): DateRead | undefined {
  const digits = lexemes[at];
  if (digits?.kind !== 'digits' || !/^(?:1[6-9]|20|21)\d\d$/.test(digits.text)) return undefined;
  const decade = decadeEnd(lexemes, at + 1);
  if (decade !== undefined)
    return digits.text.endsWith('0') ? { value: `y:${digits.text}s`, end: decade } : undefined;
  const year = yearAt(lexemes, at);
  const next = wordAt(lexemes, at + 1);
  if (year === undefined || COUNTED.test(next) || isSigned(lexemes, at)) return undefined;
  const isRound = year.value % 100 === 0 && next.length > 3 && next.endsWith('s');
  const isMeasure =
    readUnitAfter(lexemes, at + 1, false, false) !== undefined &&
    !/^(?:year|month|night|day|weekend)$/.test(next);
  const isOld = year.value < 1800 || year.value >= 2100;
  const isCued =
    MONTH_CUES.test(wordAt(lexemes, at - 1)) || /^[(,]$/.test(lexemes[at - 1]?.text ?? '');
  return isRound || isMeasure || (isOld && !isCued)
    ? undefined
    : { value: `y:${digits.text}`, end: year.end };
}

/** "-2000", "+2000". */
function isSigned(lexemes: readonly Lexeme[], at: number): boolean {
  const sign = lexemes[at - 1];
  if (sign === undefined || lexemes[at]?.isSpaced || !/^[+-]$/.test(sign.text)) return false;
  return sign.text === '+' || sign.isSpaced || (at === 1 && lexemes.length === 2);
}

/** "1990s", "1990's", "1990 s". */
function decadeEnd(lexemes: readonly Lexeme[], at: number): number | undefined {
  if (wordAt(lexemes, at) === 's') return at + 1;
  return isMark(lexemes, at, "'") && gluedWord(lexemes, at + 1) === 's' ? at + 2 : undefined;
}
