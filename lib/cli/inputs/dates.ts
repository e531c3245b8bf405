import { isoDate } from '../../page-head/metadata-values';

/** "Tue, 30 Dec 2014 10:00:00 +0100", as mail and RSS write it: with a zone, so that it means the same everywhere. */
const MAIL_DATE =
  /^(?:[a-z]{3},?\s+)?\d{1,2}\s+[a-z]{3,9}\s+\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:[+-]\d{4}|GMT|UTC?|Z|[ECMP][SD]T)$/i;

/** A date in ISO 8601 as packs have it; empty when it is none, or no day of the calendar. */
export function reportDate(text: string): string {
  const printed = text.trim();
  if (MAIL_DATE.test(printed)) {
    const moment = Date.parse(printed.replace(/\bUT$/i, 'UTC'));
    return Number.isNaN(moment) ? '' : new Date(moment).toISOString();
  }
  const date = isoDate(printed).toUpperCase();
  return isRealDate(date) ? date : '';
}

/** Days that no month has (30 February) are moved on by the parser, not refused. */
function isRealDate(date: string): boolean {
  const day = date.slice(0, 'yyyy-mm-dd'.length);
  const midnight = Date.parse(day);
  if (Number.isNaN(midnight) || Number.isNaN(Date.parse(date))) return false;
  return new Date(midnight).toISOString().startsWith(day);
}

/** The zone that is last to reach a given hour. */
const LAST_ZONE = '-12:00';

/**
 * The moment an embargo ends, with a zone; empty when it cannot be made out. Read late rather than early: a day counts
 * to its end, and a time without zone is that of the zone which reaches it last.
 */
export function embargoEnd(text: string): string {
  const date = reportDate(text);
  if (date.length < 'yyyy-mm-dd'.length) return '';
  if (!date.includes('T')) return `${date}T23:59:59${LAST_ZONE}`;
  return /(?:Z|[+-]\d{2}:?\d{2})$/.test(date) ? date : `${date}${LAST_ZONE}`;
}
