import type { Moment } from './calendar';
import { isoValue } from './resolve-day';

/** A date as read: its canonical value, and the day it means where that is known. */
export type DateRead = {
  readonly value: string;
  readonly end: number;
  readonly resolved?: string;
  readonly day?: number;
};

/** When the text was published, where that is known. */
export type Published = Moment | undefined;

/** A date that falls on a day, if that day is known. */
export function onDay(value: string, end: number, day: number | undefined): DateRead {
  return day === undefined ? { value, end } : { value, end, day, resolved: isoValue(day) };
}
