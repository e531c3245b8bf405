import { type Cardinal, readCardinal } from './cardinals';
import { readFraction, readOrdinal } from './fractions';
import { gluedWord, isGlued, isMark, type Lexeme, wordAt } from './lexemes';
import type { NumberRead } from './literals';
import { SMALL_NUMBERS, SUFFIXES } from './number-words';

/** A number as read: a count or a place in a row. */
export type Quantity = NumberRead & { readonly isOrdinal: boolean };

/**
 * The number that begins at a lexeme, in digits or words, with its sign: `-1.5`, "minus five", "two and a half million",
 * "nine point nought four", "one out of three", "21st". `isMoney`: a currency sign stands before it, so that `m` is million.
 */
export function readNumber(
  lexemes: readonly Lexeme[],
  at: number,
  isMoney = false,
): Quantity | undefined {
  const sign = signLength(lexemes, at);
  const from = at + sign;
  const ordinal = readDigitOrdinal(lexemes, from) ?? readOrdinalWords(lexemes, from);
  if (ordinal !== undefined && sign === 0) return { ...ordinal, isOrdinal: true };
  const read = readUnsigned(lexemes, from, isMoney);
  if (read === undefined) return undefined;
  return { value: sign > 0 ? -read.value : read.value, end: read.end, isOrdinal: false };
}

/** "minus", "negative" or a minus sign that nothing else stands before: lexemes of the sign. */
function signLength(lexemes: readonly Lexeme[], at: number): number {
  const word = wordAt(lexemes, at);
  if (word === 'minus' || word === 'negative') return 1;
  if (!isMark(lexemes, at, '-')) return 0;
  const next = lexemes[at + 1];
  const isFree = at === 0 || lexemes[at]?.isSpaced === true;
  if (next === undefined || !isFree || (next.kind !== 'digits' && next.text !== '.')) return 0;
  return next.isSpaced && !isWhole(lexemes, at) ? 0 : 1;
}

/** "- 1 4/5" as a whole text is a negative number, before a clause it is a dash. */
function isWhole(lexemes: readonly Lexeme[], at: number): boolean {
  const read = at === 0 ? readUnsigned(lexemes, 1, false) : undefined;
  return read?.end === lexemes.length;
}

function readUnsigned(
  lexemes: readonly Lexeme[],
  at: number,
  isMoney: boolean,
): NumberRead | undefined {
  const fraction = readFraction(lexemes, at);
  if (fraction !== undefined) return { value: fraction.value * fraction.factor, end: fraction.end };
  const cardinal = readCardinal(lexemes, at);
  if (cardinal === undefined) return undefined;
  return (
    readSuffix(lexemes, at, cardinal, isMoney) ??
    readPoint(lexemes, cardinal) ??
    readAndPart(lexemes, cardinal) ??
    readQuotient(lexemes, cardinal) ??
    cardinal
  );
}

/** "21st", "2nd"; the letters need not fit ("2th"). */
export function readDigitOrdinal(lexemes: readonly Lexeme[], at: number): NumberRead | undefined {
  const digits = lexemes[at];
  if (digits?.kind !== 'digits' || !/^(?:st|nd|rd|th)$/.test(gluedWord(lexemes, at + 1))) {
    return undefined;
  }
  return { value: Number(digits.text), end: at + 2 };
}

function readOrdinalWords(lexemes: readonly Lexeme[], at: number): NumberRead | undefined {
  if (lexemes[at]?.kind !== 'letters') return undefined;
  const read = readOrdinal(lexemes, at);
  return read === undefined || read.isPlural || readFraction(lexemes, at) ? undefined : read;
}

/** "10k", "2.33 k", "$5m", "1,674 M": letters after digits that stand for a factor. */
function readSuffix(
  lexemes: readonly Lexeme[],
  at: number,
  { value, end }: Cardinal,
  isMoney: boolean,
): NumberRead | undefined {
  const letters = lexemes[end];
  const factor = SUFFIXES.get(wordAt(lexemes, end));
  if (factor === undefined || letters === undefined || lexemes[at]?.kind === 'letters') {
    return undefined;
  }
  if (isGlued(lexemes, end + 1) && lexemes[end + 1]?.kind === 'digits') return undefined;
  // A small m is metres, a spaced g, b or t grams, bits, tons.
  if (letters.text === 'm' && !letters.isCapital && !isMoney) return undefined;
  if (letters.isSpaced && /^[bgt]$/.test(letters.text)) return undefined;
  if (letters.isSpaced && letters.text === 'm' && lexemes[end + 1]?.text === '.') return undefined;
  return { value: value * factor, end: end + 1 };
}

/** "two hundred point seventy-one", "nought point five", "5 point 2". */
function readPoint(lexemes: readonly Lexeme[], { value, end }: Cardinal): NumberRead | undefined {
  if (wordAt(lexemes, end) !== 'point') return undefined;
  const digits = lexemes[end + 1];
  if (digits?.kind === 'digits') return { value: Number(`${value}.${digits.text}`), end: end + 2 };
  let decimals = '';
  let at = end + 1;
  for (;;) {
    const small = SMALL_NUMBERS.get(wordAt(lexemes, at));
    if (small === undefined) break;
    const next = isMark(lexemes, at + 1, '-') ? at + 2 : at + 1;
    const ones = small >= 20 ? SMALL_NUMBERS.get(wordAt(lexemes, next)) : undefined;
    const isPair = ones !== undefined && ones > 0 && ones < 10;
    decimals += isPair ? small + ones : small;
    at = isPair ? next + 1 : at + 1;
  }
  return decimals === '' ? undefined : { value: Number(`${value}.${decimals}`), end: at };
}

/** "one and a half", "two and a half million", "3 million and a half" (half a million), "one hundred and two thirds". */
function readAndPart(lexemes: readonly Lexeme[], whole: Cardinal): NumberRead | undefined {
  if (wordAt(lexemes, whole.end) !== 'and' || !Number.isInteger(whole.value)) return undefined;
  const part = readFraction(lexemes, whole.end + 1, true);
  if (part === undefined) return undefined;
  const { value, factor, end } = part;
  if (factor > 1 && whole.scale === 1) return { value: (whole.value + value) * factor, end };
  const unit = factor > 1 ? factor : whole.scale >= 1e6 ? whole.scale : 1;
  return { value: whole.value + value * unit, end };
}

/** "one out of three", "2000 over 3". */
function readQuotient(lexemes: readonly Lexeme[], top: Cardinal): NumberRead | undefined {
  const isOver = wordAt(lexemes, top.end) === 'over';
  const isOutOf = wordAt(lexemes, top.end) === 'out' && wordAt(lexemes, top.end + 1) === 'of';
  if (!isOver && !isOutOf) return undefined;
  const below = readCardinal(lexemes, top.end + (isOver ? 1 : 2));
  if (below === undefined || below.value < 2) return undefined;
  const next = lexemes[below.end];
  const isLast = next === undefined || /^[.,;:!?)]$/.test(next.text);
  if (isOver ? !isLast : below.value < top.value) return undefined;
  return { value: top.value / below.value, end: below.end };
}
