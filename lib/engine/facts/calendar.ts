/** Calendar arithmetic in UTC, on days counted from 1 January 1970; no clock and no local time. */

const DAY_MS = 86_400_000;

/** A day of the calendar, as much of it as is written. */
export type CalendarDay = {
  readonly year?: number;
  readonly month?: number;
  readonly day: number;
  /** 0 for Monday. */
  readonly weekday?: number;
};

export type YearMonthDay = { readonly year: number; readonly month: number; readonly day: number };

/** The day of a date; impossible ones (30 February) are `undefined`. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  const ms = Date.UTC(year, month - 1, day);
  const back = new Date(ms);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? ms / DAY_MS : undefined;
}

export function dateOf(dayNumber: number): YearMonthDay {
  const date = new Date(dayNumber * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Day of the week: 0 for Monday, 6 for Sunday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}

/** The same day some months on, or the month's last one. */
export function addMonths(from: number, months: number): number {
  const { year, month, day } = dateOf(from);
  const total = year * 12 + month - 1 + months;
  const toYear = Math.floor(total / 12);
  const toMonth = (total % 12) + 1;
  for (let at = day; at > 28; at--) {
    const found = dayNumber(toYear, toMonth, at);
    if (found !== undefined) return found;
  }
  return dayNumber(toYear, toMonth, Math.min(day, 28)) ?? from;
}

/** The nth weekday of a month (1 = first, -1 = last): the 4th Thursday of November. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = dayNumber(year, month, 1) ?? 0;
  if (nth > 0) return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  const last = addMonths(first, 1) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

/** Easter Sunday of the Gregorian calendar (Butcher's algorithm, 1876). */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leaps = Math.floor(century / 4);
  const moon = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - leaps - moon + 15) % 30;
  const full =
    epact -
    Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const sunday = (year + Math.floor(year / 4) + full + 2 - century + leaps) % 7;
  const offset = full - sunday;
  const month = 3 + Math.floor((offset + 40) / 44);
  return dayNumber(year, month, offset + 28 - 31 * Math.floor(month / 4)) ?? 0;
}

/** `2024-05-09`. */
export function isoDate(day: number): string {
  const { year, month, day: ofMonth } = dateOf(day);
  return `${year}-${pad(month)}-${pad(ofMonth)}`;
}

export function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** When a text was published: the day, the minute of it, and the second of that. */
export type Moment = { readonly day: number; readonly minute: number; readonly second: number };

/** Reads `2024-05-09` or `2024-05-09T16:12…`; `undefined` for anything else. Offsets from UTC are left out of account. */
export function momentOf(iso: string): Moment | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(iso);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match.map(Number);
  const found = dayNumber(year ?? 0, month ?? 0, day ?? 0);
  return found === undefined
    ? undefined
    : { day: found, minute: (hour || 0) * 60 + (minute || 0), second: second || 0 };
}
