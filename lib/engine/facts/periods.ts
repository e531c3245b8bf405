import { addMonths, dateOf, isoDate, pad, weekdayOf } from './calendar';
import type { DateRead, Published } from './date-read';
import { isMark, type Lexeme, wordAt } from './lexemes';
import { isoValue } from './resolve-day';

const PERIODS =
  /^(?:year|month|week|decade|century|summer|winter|spring|autumn|fall|quarter|night|weekend|morning|afternoon|evening)$/;

/** "last week", "this month", "next year's": a stretch of time by its distance from now. */
export function readPeriod(
  lexemes: readonly Lexeme[],
  at: number,
  published: Published,
): DateRead | undefined {
  const which = wordAt(lexemes, at);
  const period = wordAt(lexemes, at + 1);
  if (!/^(?:last|next|this|previous)$/.test(which) || !PERIODS.test(period)) return undefined;
  const end = at + 2;
  const read = { value: `r:${which} ${period}`, end };
  if (published === undefined || isMark(lexemes, end, '-')) return read;
  const step = which === 'this' ? 0 : which === 'next' ? 1 : -1;
  const { year, month } = dateOf(published.day);
  if (period === 'year') return { ...read, resolved: `y:${year + step}` };
  if (period === 'month') {
    const on = dateOf(addMonths(published.day - dateOf(published.day).day + 1, step));
    return { ...read, resolved: `m:${on.year}-${pad(on.month)}` };
  }
  if (period === 'week') {
    const monday = published.day - weekdayOf(published.day) + step * 7;
    return { ...read, resolved: `week:${isoDate(monday)}` };
  }
  if (period === 'quarter') {
    const index = year * 4 + Math.floor((month - 1) / 3) + step;
    return { ...read, resolved: `q:${Math.floor(index / 4)}-${(index % 4) + 1}` };
  }
  const isDay = /^(?:night|morning|afternoon|evening)$/.test(period);
  return isDay ? { ...read, resolved: isoValue(published.day + step) } : read;
}
