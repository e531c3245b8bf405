import {
  addMonths,
  type CalendarDay,
  dateOf,
  dayNumber,
  isoDate,
  type Moment,
  pad,
  weekdayOf,
} from './calendar';

/** Canonical value: `d:2025-01-03`, `d:05-09`, `d:18`. */
export function dayValue({ year, month, day }: CalendarDay): string {
  if (month === undefined) return `d:${pad(day)}`;
  return `d:${year === undefined ? '' : `${year}-`}${pad(month)}-${pad(day)}`;
}

/** Of two years a day may be in, one ahead counts as twice as far: news looks back. */
const AHEAD = 2;

/** The day meant: of those that fit, the one nearest to the day of publication. */
export function resolveDay(date: CalendarDay, published: number | undefined): number | undefined {
  const { year, month, day, weekday } = date;
  if (year !== undefined && month !== undefined) return dayNumber(year, month, day);
  if (published === undefined) return undefined;
  const today = dateOf(published);
  // Eight years reach from one 29 February to the next across a century's end.
  const candidates =
    month === undefined
      ? MONTHS_AROUND.map((away) => dateOf(addMonths(published - today.day + 1, away))).map((on) =>
          dayNumber(on.year, on.month, day),
        )
      : YEARS_AROUND.map((away) => dayNumber(today.year + away, month, day));
  const ahead = month === undefined ? 1 : AHEAD;
  const distance = (to: number) => (to > published ? (to - published) * ahead : published - to);
  return candidates
    .filter((each) => each !== undefined)
    .filter((each) => weekday === undefined || weekdayOf(each) === weekday)
    .sort((a, b) => distance(a) - distance(b))[0];
}

const YEARS_AROUND = Array.from({ length: 17 }, (_, i) => i - 8);
const MONTHS_AROUND = Array.from({ length: 29 }, (_, i) => i - 14);

/** `d:2024-05-09`. */
export function isoValue(day: number): string {
  return `d:${isoDate(day)}`;
}

/** `d:2024-05-09 t:16:05`, with seconds where there are any; minutes may reach into the days around. */
export function momentValue({ day, minute, second }: Moment): string {
  const ofDay = ((minute % 1440) + 1440) % 1440;
  const on = isoValue(day + Math.floor(minute / 1440));
  const seconds = second === 0 ? '' : `:${pad(second)}`;
  return `${on} t:${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}${seconds}`;
}
