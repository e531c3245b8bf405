import { gluedDigits, gluedWord, isGlued, isMark, type Lexeme } from './lexemes';
import { VULGAR_FRACTIONS } from './number-words';
import { CURRENCY_UNITS } from './unit-names';

/** A number read from lexeme `at` up to, not including, lexeme `end`. */
export type NumberRead = { readonly value: number; readonly end: number };

/**
 * A number in digits: `2,000`, `3.5`, `.25`, `1,3`, `40 000`, `10 1/2`, `1½`, `12.32e+14`, `1.3x10^6`, `1.1^23`. No sign.
 * Nothing for digits that are part of a code (`F16`, `1.2.3`).
 */
export function readLiteral(lexemes: readonly Lexeme[], at: number): NumberRead | undefined {
  const vulgar = vulgarAt(lexemes, at);
  if (vulgar !== undefined) return { value: vulgar, end: at + 1 };
  const plain = readPlain(lexemes, at);
  if (plain === undefined) return undefined;
  return (
    readPower(lexemes, plain) ??
    readSlash(lexemes, at, plain) ??
    readMixed(lexemes, at, plain) ??
    plain
  );
}

function vulgarAt(lexemes: readonly Lexeme[], at: number): number | undefined {
  const lexeme = lexemes[at];
  return lexeme?.kind === 'mark' ? VULGAR_FRACTIONS.get(lexeme.text) : undefined;
}

/** Longer chains of digits are lists, and looked at no further from any of their numbers. */
const MAX_LEXEMES = 16;

const GROUPED = /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d\d)+,\d{3})(?:\.\d+)?$/;

function readPlain(lexemes: readonly Lexeme[], at: number): NumberRead | undefined {
  const first = lexemes[at];
  if (first === undefined || (first.kind === 'mark' && first.text !== '.')) return undefined;
  if (first.kind === 'letters' || gluedBefore(lexemes, at)) return undefined;
  let printed = '';
  let end = at;
  if (first.text === '.') {
    if (gluedDigits(lexemes, at + 1) === '') return undefined;
    printed = `0.${lexemes[at + 1]?.text}`;
    end = at + 2;
  } else {
    printed = first.text;
    end = at + 1;
    while (
      end < at + MAX_LEXEMES &&
      /^[.,]$/.test(gluedMark(lexemes, end)) &&
      gluedDigits(lexemes, end + 1) !== ''
    ) {
      printed += gluedMark(lexemes, end) + gluedDigits(lexemes, end + 1);
      end += 2;
    }
  }
  if (GROUPED.test(printed)) return { value: Number(printed.replaceAll(',', '')), end };
  if (/^\d+\.\d+$/.test(printed)) return { value: Number(printed), end };
  if (/^\d+,\d{1,2}$/.test(printed) && !isInRow(lexemes, at))
    return { value: Number(printed.replace(',', '.')), end };
  if (printed.includes('.') && !printed.includes(',')) return undefined;
  return readSpacedGroups(lexemes, at, first.text);
}

function gluedMark(lexemes: readonly Lexeme[], at: number): string {
  const lexeme = lexemes[at];
  return lexeme?.kind === 'mark' && !lexeme.isSpaced ? lexeme.text : '';
}

/** Letters right before make a code of it, a point or digits a piece of something longer. */
function gluedBefore(lexemes: readonly Lexeme[], at: number): boolean {
  if (!isGlued(lexemes, at)) return false;
  const before = lexemes[at - 1];
  if (before?.kind === 'letters') return !isCurrencyCode(before.text);
  if (before?.text === '.') return lexemes[at - 2]?.kind === 'digits' && isGlued(lexemes, at - 1);
  return lexemes[at]?.text === '.' && before?.kind === 'digits';
}

/** "USD115". */
function isCurrencyCode(letters: string): boolean {
  return letters.length === 3 && CURRENCY_UNITS.has(letters);
}

/** "22,24,26,31": what a comma and digits stand before is one of several. */
function isInRow(lexemes: readonly Lexeme[], at: number): boolean {
  return isMark(lexemes, at - 1, ',') && lexemes[at - 2]?.kind === 'digits' && isGlued(lexemes, at);
}

/** "40 000", "1 234 567": a lone group of three digits could be a number of its own unless it ends in zeros. */
function readSpacedGroups(lexemes: readonly Lexeme[], at: number, first: string): NumberRead {
  let printed = first;
  let end = at + 1;
  while (
    end < at + MAX_LEXEMES &&
    lexemes[end]?.kind === 'digits' &&
    lexemes[end]?.text.length === 3
  ) {
    printed += lexemes[end]?.text;
    end++;
  }
  const groups = end - at - 1;
  const isOne = groups === 1 && printed.endsWith('00') && !first.startsWith('0');
  if (first.length <= 3 && lexemes[end]?.kind !== 'digits' && (groups > 1 || isOne)) {
    return { value: Number(printed), end };
  }
  return { value: Number(first), end: at + 1 };
}

/** `^2`, `^-1`, `e+14`, `x10^6` after a number. */
function readPower(lexemes: readonly Lexeme[], base: NumberRead): NumberRead | undefined {
  const { value, end } = base;
  if (gluedMark(lexemes, end) === '^') {
    const power = readExponent(lexemes, end + 1);
    return power && { value: value ** power.value, end: power.end };
  }
  const letter = gluedWord(lexemes, end);
  if (letter === 'e') {
    const power = readExponent(lexemes, end + 1);
    return power && { value: Number(`${value}e${power.value}`), end: power.end };
  }
  const isTimesTen = letter === 'x' || gluedMark(lexemes, end) === '\u00d7';
  if (!isTimesTen || gluedDigits(lexemes, end + 1) !== '10') return undefined;
  if (gluedMark(lexemes, end + 2) !== '^') return undefined;
  const power = readExponent(lexemes, end + 3);
  return power && { value: Number(`${value}e${power.value}`), end: power.end };
}

function readExponent(lexemes: readonly Lexeme[], from: number): NumberRead | undefined {
  let sign = 1;
  let at = from;
  while (/^[+-]$/.test(gluedMark(lexemes, at))) {
    if (gluedMark(lexemes, at) === '-') sign = -sign;
    at++;
  }
  const digits = gluedDigits(lexemes, at);
  return digits === '' ? undefined : { value: sign * Number(digits), end: at + 1 };
}

/** "1/2", "3/4": never of numbers so long that they are codes, nor with a third part. */
function readSlash(
  lexemes: readonly Lexeme[],
  at: number,
  top: NumberRead,
): NumberRead | undefined {
  if (top.end !== at + 1 || gluedMark(lexemes, top.end) !== '/') return undefined;
  const below = Number(gluedDigits(lexemes, top.end + 1));
  // "20/20" and "16/9" are ratios, "5/3" may be a part.
  if (!(below > 1) || below > 999 || (top.value >= below && below > 8)) return undefined;
  if (gluedMark(lexemes, top.end + 2) === '/') return undefined;
  return { value: top.value / below, end: top.end + 2 };
}

/** "10 1/2", "10-1/2", "2½". */
function readMixed(
  lexemes: readonly Lexeme[],
  at: number,
  whole: NumberRead,
): NumberRead | undefined {
  if (!Number.isInteger(whole.value)) return undefined;
  const vulgar = vulgarAt(lexemes, whole.end);
  if (vulgar !== undefined) return { value: whole.value + vulgar, end: whole.end + 1 };
  // "9-1/8" is the hyphened form of "9 1/8".
  const from = gluedMark(lexemes, whole.end) === '-' && isGlued(lexemes, whole.end + 1) ? 1 : 0;
  const topAt = whole.end + from;
  const top = lexemes[topAt];
  if (whole.end !== at + 1 || top?.kind !== 'digits' || !isMark(lexemes, topAt + 1, '/')) {
    return undefined;
  }
  const part = readSlash(lexemes, topAt, { value: Number(top.text), end: topAt + 1 });
  return part && part.value < 1 ? { value: whole.value + part.value, end: part.end } : undefined;
}
