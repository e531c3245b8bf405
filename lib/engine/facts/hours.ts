import type { Read } from './date-words';
import { isDayAhead, readHalf, readOClock, readPart } from './day-halves';
import { gluedDigits, isGlued, isMark, type Lexeme, wordAt } from './lexemes';
import { SMALL_NUMBERS } from './number-words';

/** An hour of the day as printed: 7 may be 7 or 19 until something says which half. */
export type Hour = { readonly hour: number; readonly minute: number; readonly second?: number };

/** An hour with minutes, or one that a half of the day follows closely. */
export function readHour(
  lexemes: readonly Lexeme[],
  at: number,
  isSure: boolean,
): Read<Hour> | undefined {
  const digits = lexemes[at];
  if (digits?.kind === 'digits') return readDigits(lexemes, at, digits.text, isSure);
  const hour = hourAt(lexemes, at);
  if (hour === undefined || hour.value > 12 || hour.value === 0) return undefined;
  const isTied = isMark(lexemes, hour.end, '-') && isGlued(lexemes, hour.end);
  const minute = minuteAt(lexemes, isTied ? hour.end + 1 : hour.end);
  const isAlone = isSure && wordAt(lexemes, at - 1) === 'at' && endsTime(lexemes, hour.end);
  if (isAlone) return { value: { hour: hour.value, minute: 0 }, end: hour.end };
  if (minute === undefined || minute.value < 10) return undefined;
  const end =
    /^minutes?$/.test(wordAt(lexemes, minute.end)) && isSure ? minute.end + 1 : minute.end;
  const isTime =
    isTied || isSure || readHalf(lexemes, end) !== undefined || isDayAhead(lexemes, end);
  return isTime ? { value: { hour: hour.value, minute: minute.value }, end } : undefined;
}

function readDigits(
  lexemes: readonly Lexeme[],
  at: number,
  text: string,
  isSure: boolean,
): Read<Hour> | undefined {
  if (text.length === 4) return readFourDigits(lexemes, at, text);
  if (text.length === 3 && readHalf(lexemes, at + 1))
    return readFourDigits(lexemes, at, `0${text}`);
  const mark = isGlued(lexemes, at + 1) ? (lexemes[at + 1]?.text ?? '') : '';
  const minutes = gluedDigits(lexemes, at + 2);
  const isClock =
    text.length <= 2 && minutes.length === 2 && Number(minutes) < 60 && Number(text) < 25;
  if (!isClock || !/^[:.]$/.test(mark) || isPartOfMore(lexemes, at))
    return readSureHour(lexemes, at, text, isSure);
  const end = at + 3;
  const seconds = isMark(lexemes, end, ':') ? gluedDigits(lexemes, end + 1) : '';
  const value = { hour: Number(text), minute: Number(minutes) };
  if (seconds.length === 2) return { value: { ...value, second: Number(seconds) }, end: end + 2 };
  if (
    isGlued(lexemes, end) &&
    /^[.:]$/.test(lexemes[end]?.text ?? '') &&
    gluedDigits(lexemes, end + 1) !== ''
  )
    return undefined;
  const isTime =
    mark === ':' || readHalf(lexemes, end) !== undefined || (isSure && endsTime(lexemes, end));
  return isTime ? { value, end } : undefined;
}

/** After a bare hour or "at 6.45" nothing may follow that it could count. */
function endsTime(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at];
  if (next === undefined || /^[.,;!?)]$/.test(next.text)) return true;
  return /^(?:on|in|and|or|for|with|to|until|today|tomorrow|tonight|yesterday|[a-z]+day|gmt|est|edt|pst|pdt|cet|bst|local)$/.test(
    next.text,
  );
}

/** "at 7", where a date or a part of the day has been named before: not "at 7 percent". */
function readSureHour(
  lexemes: readonly Lexeme[],
  at: number,
  text: string,
  isSure: boolean,
): Read<Hour> | undefined {
  const hour = Number(text);
  if (!isSure || hour < 1 || hour > 24 || text.length > 2) return undefined;
  const half =
    readHalf(lexemes, at + 1) ?? readOClock(lexemes, at + 1) ?? readPart(lexemes, at + 1);
  const isDecimal = isGlued(lexemes, at + 1) && gluedDigits(lexemes, at + 2) !== '';
  return (half !== undefined || endsTime(lexemes, at + 1)) && !isDecimal
    ? { value: { hour, minute: 0 }, end: at + 1 }
    : undefined;
}

/** "0940 hrs", "1140 a.m.". */
function readFourDigits(
  lexemes: readonly Lexeme[],
  at: number,
  text: string,
): Read<Hour> | undefined {
  const hour = Number(text.slice(0, 2));
  const minute = Number(text.slice(2));
  if (hour > 24 || minute > 59) return undefined;
  const value = { hour, minute };
  if (/^(?:hrs|hours?|h)$/.test(wordAt(lexemes, at + 1)) && (text.startsWith('0') || minute > 0))
    return { value, end: at + 2 };
  const isZoned = /^(?:gmt|utc|est|edt|cst|pst|pdt|cet|bst)$/.test(wordAt(lexemes, at + 1));
  return isZoned || readHalf(lexemes, at + 1) ? { value, end: at + 1 } : undefined;
}

/** Whether digits before a colon go on a longer chain: "1:22:10:5", "10.20.30". */
export function isPartOfMore(lexemes: readonly Lexeme[], at: number): boolean {
  return (
    isGlued(lexemes, at) &&
    /^[:.$\u20ac\u00a3]$/.test(lexemes[at - 1]?.text ?? '') &&
    at > 0 &&
    lexemes[at - 2]?.kind === 'digits'
  );
}

export function readBareHour(lexemes: readonly Lexeme[], at: number): Read<Hour> | undefined {
  const hour = hourAt(lexemes, at);
  if (hour === undefined || hour.value > 24 || isPartOfMore(lexemes, at)) return undefined;
  return { value: { hour: hour.value, minute: 0 }, end: hour.end };
}

export function hourAt(lexemes: readonly Lexeme[], at: number): Read<number> | undefined {
  const lexeme = lexemes[at];
  if (lexeme?.kind === 'digits')
    return lexeme.text.length > 2 ? undefined : { value: Number(lexeme.text), end: at + 1 };
  const value = SMALL_NUMBERS.get(wordAt(lexemes, at));
  return value === undefined || value > 12 ? undefined : { value, end: at + 1 };
}

export function minuteAt(lexemes: readonly Lexeme[], at: number): Read<number> | undefined {
  const lexeme = lexemes[at];
  if (lexeme?.kind === 'digits')
    return lexeme.text.length > 2 ? undefined : { value: Number(lexeme.text), end: at + 1 };
  const tens = SMALL_NUMBERS.get(wordAt(lexemes, at));
  if (tens === undefined || tens > 59) return undefined;
  const next = isMark(lexemes, at + 1, '-') ? at + 2 : at + 1;
  const ones = tens >= 20 ? SMALL_NUMBERS.get(wordAt(lexemes, next)) : undefined;
  return ones && ones < 10 ? { value: tens + ones, end: next + 1 } : { value: tens, end: at + 1 };
}
