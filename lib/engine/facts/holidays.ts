import { dateOf, dayNumber, easterSunday, nthWeekday } from './calendar';
import { type DateRead, onDay, type Published } from './date-read';
import { yearAt } from './date-words';
import { gluedWord, isMark, type Lexeme, wordAt } from './lexemes';
import { isoValue } from './resolve-day';

/** A feast or memorial day: its name, its day in a year, and its value when it falls on the same day every year. */
type Holiday = {
  readonly name: string;
  readonly value: string;
  readonly dayIn: (year: number) => number | undefined;
};

function fixed(month: number, day: number, value: string, ...names: string[]): Holiday[] {
  return names.map((name) => ({ name, value, dayIn: (year) => dayNumber(year, month, day) }));
}

function moving(dayIn: (year: number) => number, ...names: string[]): Holiday[] {
  return names.map((name) => ({ name, value: `r:${names[0] ?? name}`, dayIn }));
}

/** Names without "day" and apostrophes. */
const HOLIDAYS: readonly Holiday[] = [
  ...fixed(12, 24, 'd:12-24', 'christmas eve', 'xmas eve'),
  ...fixed(12, 25, 'd:12-25', 'christmas', 'xmas'),
  ...fixed(12, 26, 'd:12-26', 'boxing'),
  ...fixed(12, 31, 'd:12-31', 'new years eve', 'new year eve'),
  ...fixed(1, 1, 'd:01-01', 'new years', 'new year'),
  ...fixed(10, 31, 'd:10-31', 'halloween'),
  ...fixed(2, 14, 'd:02-14', 'valentines', 'saint valentines', 'st valentines'),
  ...fixed(3, 17, 'd:03-17', 'st patricks', 'saint patricks'),
  ...fixed(4, 22, 'd:04-22', 'earth'),
  ...fixed(4, 1, 'd:04-01', 'april fools'),
  ...fixed(5, 1, 'd:05-01', 'international workers', 'may'),
  ...fixed(6, 19, 'd:06-19', 'juneteenth'),
  ...fixed(7, 4, 'd:07-04', 'independence'),
  ...fixed(11, 11, 'd:11-11', 'veterans', 'armistice', 'remembrance'),
  ...fixed(3, 8, 'd:03-08', 'international womens'),
  ...moving((year) => nthWeekday(year, 11, 3, 4) + 1, 'black friday'),
  ...moving((year) => nthWeekday(year, 11, 3, 4) + 4, 'cyber monday'),
  ...moving((year) => nthWeekday(year, 11, 3, 4), 'thanksgiving'),
  ...moving((year) => nthWeekday(year, 9, 0, 1), 'labor', 'labour'),
  ...moving((year) => nthWeekday(year, 5, 0, -1), 'memorial'),
  ...moving((year) => nthWeekday(year, 10, 0, 2), 'columbus'),
  ...moving((year) => nthWeekday(year, 1, 0, 3), 'martin luther king', 'mlk'),
  ...moving((year) => nthWeekday(year, 2, 0, 3), 'presidents'),
  ...moving((year) => nthWeekday(year, 5, 6, 2), 'mothers'),
  ...moving((year) => nthWeekday(year, 6, 6, 3), 'fathers'),
  ...moving((year) => easterSunday(year) + 1, 'easter monday'),
  ...moving((year) => easterSunday(year) - 2, 'good friday'),
  ...moving((year) => easterSunday(year) - 46, 'ash wednesday'),
  ...moving((year) => easterSunday(year) - 7, 'palm sunday'),
  ...moving((year) => easterSunday(year), 'easter sunday', 'easter'),
  ...moving((year) => easterSunday(year) + 49, 'pentecost'),
];
/** Names that are ordinary words unless "Day" follows. */
const NEEDS_DAY =
  /^(?:earth|may|independence|veterans|armistice|remembrance|labou?r|memorial|columbus|presidents|mothers|fathers|boxing|martin luther king|mlk|valentines|st valentines|saint valentines|st patricks|saint patricks|april fools|international workers|international womens)$/;
const BY_NAME: ReadonlyMap<string, Holiday> = new Map(HOLIDAYS.map((each) => [each.name, each]));
/** First words of the names, with and without a possessive s. */
export const HOLIDAY_WORDS: readonly string[] = HOLIDAYS.flatMap(({ name }) => {
  const [first = name] = name.split(' ');
  return [first, first.replace(/s$/, '')];
});
/** What may follow a first word: the second of a name, or what shows that the first is all of it. */
const SECOND_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  HOLIDAY_WORDS.map((first) => [
    first,
    new Set([
      ...HOLIDAYS.filter(
        ({ name }) => name.startsWith(`${first} `) || name.startsWith(`${first}s `),
      )
        .map(({ name }) => name.split(' ')[1] ?? '')
        .flatMap((second) => [second, second.replace(/s$/, '')]),
      'day',
      "'",
    ]),
  ]),
);

/** Whether a feast may be named at one of the `HOLIDAY_WORDS`: "new" begins none in "new plans". */
export function beginsHoliday(lexemes: readonly Lexeme[], at: number): boolean {
  const word = wordAt(lexemes, at);
  if (BY_NAME.has(word) && !NEEDS_DAY.test(word)) return true;
  return SECOND_WORDS.get(word)?.has(lexemes[at + 1]?.text ?? '') === true;
}

/** Words in the longest name. */
const MAX_WORDS = 3;

/** "Easter Egg Roll", "Bad Moms Christmas": part of a longer name; "a new year": no feast. */
function isInName(lexemes: readonly Lexeme[], at: number, end: number, name: string): boolean {
  const [first, next, before] = [lexemes[at], lexemes[end], lexemes[at - 1]];
  if (first?.isCapital !== true)
    return name === 'new year' && /^(?:the|a|this|next)$/.test(before?.text ?? '');
  const isFollowed = next?.isCapital === true && !/^(?:day|eve|week|weekend)$/.test(next.text);
  return isFollowed || (at > 1 && before?.isCapital === true);
}

/** The holiday named at a lexeme, "Day" included: "Christmas Eve", "New Year's Day", "Independence Day". */
function holidayAt(
  lexemes: readonly Lexeme[],
  at: number,
): { readonly value: Holiday; readonly end: number } | undefined {
  let name = '';
  let end = at;
  let found: { readonly value: Holiday; readonly end: number } | undefined;
  for (let words = 0; words < MAX_WORDS && wordAt(lexemes, end) !== ''; words++) {
    name += (name === '' ? '' : ' ') + wordAt(lexemes, end);
    end++;
    if (isMark(lexemes, end, "'") && !lexemes[end]?.isSpaced) {
      const isOwner = gluedWord(lexemes, end + 1) === 's';
      name += isOwner ? 's' : '';
      end += isOwner ? 2 : 1;
    }
    const value = BY_NAME.get(name);
    if (value === undefined) continue;
    const hasDay = wordAt(lexemes, end) === 'day';
    if (isInName(lexemes, at, hasDay ? end + 1 : end, name)) continue;
    if (hasDay || !NEEDS_DAY.test(name)) found = { value, end: hasDay ? end + 1 : end };
  }
  return found;
}

/** "Christmas", "Easter 2018", "Independence Day of this year", "last Easter". */
export function readHoliday(
  lexemes: readonly Lexeme[],
  at: number,
  published: Published,
): DateRead | undefined {
  const which = wordAt(lexemes, at);
  const isModified = /^(?:last|next|previous|following|this)$/.test(which);
  const holiday = holidayAt(lexemes, isModified ? at + 1 : at);
  if (holiday === undefined) return undefined;
  const { value, dayIn } = holiday.value;
  const of = wordAt(lexemes, holiday.end) === 'of' ? holiday.end + 1 : holiday.end;
  const year = yearAt(lexemes, of);
  if (year !== undefined) return dated(dayIn(year.value), year.end, value);
  const now = published && dateOf(published.day).year;
  const isThisYear = wordAt(lexemes, of) === 'this' && wordAt(lexemes, of + 1) === 'year';
  const end = isThisYear ? of + 2 : holiday.end;
  if (published === undefined || now === undefined) return { value, end };
  const days = [-1, 0, 1].map((away) => dayIn(now + away) ?? 0);
  const distance = (day: number) => Math.abs(day - published.day);
  const before = days.findLast((day) => day < published.day);
  const after = days.find((day) => day > published.day);
  const nearest = days.reduce((best, day) => (distance(day) < distance(best) ? day : best));
  const isPast = which === 'last' || which === 'previous';
  const isNext = which === 'next' || which === 'following';
  const meant =
    isThisYear || which === 'this' ? days[1] : isPast ? before : isNext ? after : nearest;
  return onDay(value, end, meant);
}

function dated(day: number | undefined, end: number, value: string): DateRead {
  return day === undefined ? { value, end } : { value: isoValue(day), end, day };
}
