import type { CalendarDay } from './calendar';
import { fullYear, monthAt, type Read } from './date-words';
import { gluedDigits, isGlued, type Lexeme } from './lexemes';

/** What stands between two separators: digits, or a month's name. */
type Part = { readonly text: string; readonly number: number; readonly month?: number };

/**
 * Dates in figures: "2016-11-07", "01/22/2016", "22/04/2016", "23.04.2022", "11/12/35", "2019-aug-1", "2016 10 16", "22/04".
 * The month comes first unless that cannot be. Two parts alone are a date when they can be no fraction, or when `isSure`.
 */
export function readNumericDate(
  lexemes: readonly Lexeme[],
  at: number,
  isSure: boolean,
): Read<CalendarDay> | undefined {
  if (lexemes[at]?.kind !== 'digits') return undefined;
  const spaced = readSpaced(lexemes, at);
  if (spaced !== undefined) return spaced;
  const mark = lexemes[at + 1];
  if (mark === undefined || mark.isSpaced || !/^[-/.]$/.test(mark.text)) return undefined;
  const parts = [partAt(lexemes, at), partAt(lexemes, at + 2)];
  let end = at + 3;
  if (isGlued(lexemes, end) && lexemes[end]?.text === mark.text && isGlued(lexemes, end + 1)) {
    const third = partAt(lexemes, end + 1);
    if (third !== undefined) {
      parts.push(third);
      end += 2;
    }
  }
  const [first, second, third] = parts;
  if (first === undefined || second === undefined || goesOn(lexemes, end)) return undefined;
  const value =
    third === undefined
      ? twoParts(first, second, mark.text, isSure)
      : threeParts(first, second, third);
  return value && { value, end };
}

function partAt(lexemes: readonly Lexeme[], at: number): Part | undefined {
  const lexeme = lexemes[at];
  if (lexeme === undefined) return undefined;
  if (lexeme.kind === 'digits') return { text: lexeme.text, number: Number(lexeme.text) };
  const month = monthAt(lexemes, at)?.value;
  return month === undefined ? undefined : { text: lexeme.text, number: Number.NaN, month };
}

/** Digits or letters right after it: a code, a decimal, a longer number. */
function goesOn(lexemes: readonly Lexeme[], end: number): boolean {
  if (!isGlued(lexemes, end)) return false;
  const next = lexemes[end];
  // The T of 2016-11-07T12:30.
  if (next?.text === 't' && gluedDigits(lexemes, end + 1) !== '') return false;
  if (next?.kind !== 'mark') return true;
  return (
    /^[.,:]$/.test(next.text) && lexemes[end + 1]?.kind === 'digits' && isGlued(lexemes, end + 1)
  );
}

function threeParts(first: Part, second: Part, third: Part): CalendarDay | undefined {
  if (isYear(first)) {
    if (third.month !== undefined) return checked(first.number, third.month, second.number);
    return checked(first.number, second.month ?? second.number, third.number);
  }
  const isLong = third.text.length === 4;
  if (!isLong && (third.text.length !== 2 || first.text.length > 2)) return undefined;
  const year = isLong ? third.number : fullYear(third.number);
  if (second.month !== undefined) return checked(year, second.month, first.number);
  return checked(year, first.number, second.number) ?? checked(year, second.number, first.number);
}

function isYear({ text }: Part): boolean {
  return /^(?:1[5-9]|2[01])\d\d$/.test(text);
}

function checked(year: number, month: number, day: number): CalendarDay | undefined {
  return isMonthDay(month, day) && year >= 1500 && year < 2200 ? { year, month, day } : undefined;
}

function isMonthDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Denominators of everyday fractions: "1/2", "5/8", "3/10" are none of a date. */
const DENOMINATORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10, 12, 16]);

function twoParts(
  first: Part,
  second: Part,
  mark: string,
  isSure: boolean,
): CalendarDay | undefined {
  if (mark === '-' || (mark === '.' && !isSure)) return undefined;
  if (first.text.length > 2 || second.text.length > 2) return undefined;
  const isFraction = first.number < second.number && DENOMINATORS.has(second.number);
  const isPadded = first.text.startsWith('0') || second.text.startsWith('0');
  if (isFraction && !isSure && !isPadded) return undefined;
  const [a, b] = [first.number, second.number];
  // Round the clock.
  if (a === 24 && b === 7) return undefined;
  if (isMonthDay(a, b)) return { month: a, day: b };
  return isMonthDay(b, a) ? { month: b, day: a } : undefined;
}

/** "2016 10 16". */
function readSpaced(lexemes: readonly Lexeme[], at: number): Read<CalendarDay> | undefined {
  const texts = [0, 1, 2]
    .map((i) => lexemes[at + i])
    .map((part) => (part?.kind === 'digits' ? part.text : ''));
  const [year = '', month = '', day = ''] = texts;
  if (!/^(?:19|20)\d\d$/.test(year) || month.length !== 2 || day.length !== 2) return undefined;
  const value = goesOn(lexemes, at + 3)
    ? undefined
    : checked(Number(year), Number(month), Number(day));
  return value && { value, end: at + 3 };
}
