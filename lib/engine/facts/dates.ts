import type { Fact, Words } from './fact';
import { ORDINAL_NUMBERS, SMALL_NUMBERS } from './number-words';

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((name, i): [string, number][] => [
    [name, i + 1],
    [name.slice(0, 3), i + 1],
    ...(name === 'september' ? [['sept', 9] as [string, number]] : []),
  ]),
);
const WEEKDAYS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
);
const DAY_WORDS: ReadonlySet<string> = new Set('yesterday today tomorrow tonight'.split(' '));
const PERIODS: ReadonlySet<string> = new Set(
  'year month week decade century summer winter spring autumn fall quarter night weekend'.split(
    ' ',
  ),
);

type DateRead = { readonly value: string; readonly count: number };

/** Dates and times of a sentence: day and month, years, weekdays, relative ones ("last week"), clock times. O(words). */
export function readDates(words: Words): Fact[] {
  const facts: Fact[] = [];
  for (let at = 0; at < words.folded.length; ) {
    const read =
      readClock(words, at) ??
      readDayMonth(words, at) ??
      readPeriod(words, at) ??
      readYear(words, at);
    if (read)
      facts.push({ kind: 'date', value: read.value, unit: '', first: at, count: read.count });
    at += read?.count ?? 1;
  }
  return facts;
}

/** "May 9", "9 May 2024", "May nine", "January 3rd, 2025", "November 2024". */
function readDayMonth(words: Words, at: number): DateRead | undefined {
  const month = monthAt(words, at);
  if (month !== undefined) {
    const day = dayOf(words, at + 1);
    const year = yearOf(words.folded[at + (day ? 1 + day.count : 1)]);
    if (day)
      return { value: dayValue(month, day.value, year), count: 1 + day.count + (year ? 1 : 0) };
    if (year) return { value: `m:${year}-${pad(month)}`, count: 2 };
    return isMayVerb(words, at) ? undefined : { value: `m:${pad(month)}`, count: 1 };
  }
  const day = dayOf(words, at);
  const isJoined = words.folded[at + (day?.count ?? 0)] === 'of';
  const after = at + (day?.count ?? 0) + (isJoined ? 1 : 0);
  const named = day ? monthAt(words, after) : undefined;
  if (day === undefined || named === undefined) return undefined;
  const year = yearOf(words.folded[after + 1]);
  return { value: dayValue(named, day.value, year), count: after - at + 1 + (year ? 1 : 0) };
}

function dayValue(month: number, day: number, year: string): string {
  return `d:${year ? `${year}-` : ''}${pad(month)}-${pad(day)}`;
}

/** "may" and "march" are months only with a capital. */
function monthAt(words: Words, at: number): number | undefined {
  const surface = words.surfaces[at] ?? '';
  const month = MONTHS.get(words.folded[at] ?? '');
  return month !== undefined && /^\p{Lu}/u.test(surface) ? month : undefined;
}

/** "May" alone at the start of a sentence, or "Jan", "Mar", "May" as first names, are left out. */
function isMayVerb(words: Words, at: number): boolean {
  const word = words.folded[at] ?? '';
  const before = words.folded[at - 1] ?? '';
  return word.length <= 3 ||
    word === 'march' ||
    word === 'august' ||
    word === 'april' ||
    word === 'june'
    ? !/^(?:in|since|until|till|by|last|next|this|early|late|mid|from|of|before|after|through)$/.test(
        before,
      )
    : false;
}

/** "9", "9th", "nine", "ninth", "twenty-ninth". */
function dayOf(words: Words, at: number): { value: number; count: number } | undefined {
  const word = words.folded[at] ?? '';
  const figure = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  const value = figure === undefined ? namedDay(word) : Number(figure);
  if (value === undefined || value < 1 || value > 31) return undefined;
  const ones = figure === undefined && value % 10 === 0 ? namedDay(words.folded[at + 1] ?? '') : 0;
  const isPair = value >= 20 && ones !== undefined && ones >= 1 && ones <= 9 && value + ones <= 31;
  return isPair ? { value: value + ones, count: 2 } : { value, count: 1 };
}

function namedDay(word: string): number | undefined {
  return SMALL_NUMBERS.get(word) ?? ORDINAL_NUMBERS.get(word);
}

function yearOf(word: string | undefined): string {
  return word !== undefined && /^(?:1[5-9]|20)\d\d$/.test(word) ? word : '';
}

function readYear(words: Words, at: number): DateRead | undefined {
  const word = words.folded[at] ?? '';
  const year = /^((?:1[89]|20)\d\d)(s?)$/.exec(word);
  const isCount =
    /^(?:people|men|women|miles|tons|dollars|troops|soldiers|euros|pounds|percent|jobs|cases|homes)$/.test(
      words.folded[at + 1] ?? '',
    );
  return year && !isCount && !/,/.test(words.surfaces[at] ?? '')
    ? { value: `y:${word}`, count: 1 }
    : undefined;
}

/** "Monday", "yesterday", "last week", "this month", "earlier this year". */
function readPeriod(words: Words, at: number): DateRead | undefined {
  const word = words.folded[at] ?? '';
  const base = word.replace(/'?s$/, '');
  if (WEEKDAYS.has(base)) return { value: `w:${base}`, count: 1 };
  if (DAY_WORDS.has(base)) return { value: `r:${base}`, count: 1 };
  const next = (words.folded[at + 1] ?? '').replace(/'s$/, '');
  if (/^(?:last|next|this|previous)$/.test(word) && PERIODS.has(next))
    return { value: `r:${word} ${next}`, count: 2 };
  return undefined;
}

/** "9:40 A.M.", "0940 hrs", "5 p.m.", "noon", "midnight". */
function readClock(words: Words, at: number): DateRead | undefined {
  const word = words.folded[at] ?? '';
  if (word === 'noon' || word === 'midday') return { value: 't:12:00', count: 1 };
  if (word === 'midnight') return { value: 't:00:00', count: 1 };
  if (/^\d{4}$/.test(word) && /^(?:hrs|hours)$/.test(words.folded[at + 1] ?? '')) {
    return { value: `t:${word.slice(0, 2)}:${word.slice(2)}`, count: 2 };
  }
  if (!/^\d{1,2}(?:\.\d\d)?$/.test(word)) return undefined;
  const [hour = '', dotted] = word.split('.');
  const minutes =
    dotted ??
    (words.gaps[at] === ':' && /^\d\d$/.test(words.folded[at + 1] ?? '')
      ? words.folded[at + 1]
      : undefined);
  const used = minutes !== undefined && dotted === undefined ? 2 : 1;
  const half = /^(am|pm)$/.exec(words.folded[at + used] ?? '')?.[1];
  if (half === undefined && (minutes === undefined || dotted !== undefined)) return undefined;
  const shift =
    half === 'pm' && Number(hour) < 12 ? 12 : half === 'am' && Number(hour) === 12 ? -12 : 0;
  return {
    value: `t:${pad(Number(hour) + shift)}:${minutes ?? '00'}`,
    count: used + (half ? 1 : 0),
  };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
