import { afterHyphen, type Cardinal, readCardinal } from './cardinals';
import { isMark, type Lexeme, wordAt } from './lexemes';
import type { NumberRead } from './literals';
import { ORDINAL_NUMBERS, PARTS, SCALES, SMALL_NUMBERS } from './number-words';
import { LENGTH_UNITS, TIME_UNITS } from './unit-names';

/** A fraction in words, and the factor after it: .5 and 1e6 in "half a million". */
export type Fraction = NumberRead & { readonly factor: number };

/** No fraction is longer, so that a run of number words costs no more than its length times this. */
const MAX_LEXEMES = 12;

/** An ordinal in words ("hundred and twenty-fifth", "trillionth") that ends at a plural or not. */
type Ordinal = NumberRead & { readonly isPlural: boolean };

/** Reads "twenty-first", "one hundred and fifth", "three trillionth"; of a plural, "fifths", the singular's value. */
export function readOrdinal(
  lexemes: readonly Lexeme[],
  at: number,
  to = lexemes.length,
): Ordinal | undefined {
  const before = readCardinal(lexemes, at, to);
  let next = before === undefined ? at : afterHyphen(lexemes, before.end);
  if (before !== undefined && before.value >= 100 && wordAt(lexemes, next) === 'and') next++;
  const word = wordAt(lexemes, next);
  if (next >= to || word === '') return undefined;
  const isPlural = word.endsWith('s') && !ORDINAL_NUMBERS.has(word);
  const bare = isPlural ? word.slice(0, -1) : word;
  const small = ORDINAL_NUMBERS.get(bare);
  const end = next + 1;
  if (small !== undefined) {
    return addsTo(before, small)
      ? { value: (before?.value ?? 0) + small, end, isPlural }
      : undefined;
  }
  const scale = bare.endsWith('th') ? SCALES.get(bare.slice(0, -2)) : undefined;
  return scale && scale >= 100 ? { value: (before?.value ?? 1) * scale, end, isPlural } : undefined;
}

function addsTo(before: Cardinal | undefined, small: number): boolean {
  if (before === undefined) return true;
  const { value } = before;
  return (
    value >= 20 && (value % 100 === 0 || (value % 10 === 0 && value % 100 >= 20 && small < 10))
  );
}

/**
 * "two thirds", "one-fourth", "a half", "three quarters", "half a million", "one hundred thirty-two fifths".
 * `isAdded`: "and" after a whole number stands before, so that "a half" is surely a part.
 */
export function readFraction(
  lexemes: readonly Lexeme[],
  at: number,
  isAdded = false,
): Fraction | undefined {
  const fraction = readPart(lexemes, at, isAdded) ?? readRatio(lexemes, at, isAdded);
  return fraction && withFactor(lexemes, fraction);
}

/** "half", "a quarter", "three quarters". */
function readPart(
  lexemes: readonly Lexeme[],
  at: number,
  isAdded: boolean,
): NumberRead | undefined {
  const word = wordAt(lexemes, at);
  const alone = PARTS.get(word);
  if (alone !== undefined) {
    if (SIDES.test(wordAt(lexemes, at - 1))) return undefined;
    const isCounted = followsAmount(lexemes, at + 1, word === 'half');
    return isCounted ? { value: 1 / alone, end: at + 1 } : undefined;
  }
  const times = word === 'a' || word === 'an' ? 1 : SMALL_NUMBERS.get(word);
  if (times === undefined || times === 0) return undefined;
  const next = isMark(lexemes, at + 1, '-') ? at + 2 : at + 1;
  const name = wordAt(lexemes, next);
  const part = PARTS.get(name) ?? PARTS.get(name.replace(/s$/, ''));
  const isPlural = name.endsWith('s');
  if (part === undefined || isPlural !== times > 1) return undefined;
  const isArticle = !SMALL_NUMBERS.has(word);
  if (isArticle && !isAdded && !isAmount(lexemes, next + 1)) return undefined;
  // Quarters of a year are counted, not parts: "the last three quarters".
  if (part === 4 && /^(?:last|past|previous|next|coming|first)$/.test(wordAt(lexemes, at - 1))) {
    return undefined;
  }
  return { value: times / part, end: next + 1 };
}

/** Halves that are counted or told apart, not measured: "the second half". */
const SIDES =
  /^(?:first|second|latter|former|other|last|final|next|better|front|back|top|bottom|upper|lower|my|your|his|her|our|their)$/;

/** "a half", "a quarter of", "a half dozen", "a quarter century", but not "a half human doctor" or "a quarter-final". */
function isAmount(lexemes: readonly Lexeme[], at: number): boolean {
  const from = isMark(lexemes, at, '-') ? at + 1 : at;
  const word = wordAt(lexemes, from);
  return (
    isScale(word) || TIME_UNITS.has(word) || LENGTH_UNITS.has(word) || standsAlone(lexemes, at)
  );
}

/** "half a million", "half of", "half the men"; of a quarter, only what counts: "quarter million". */
function followsAmount(lexemes: readonly Lexeme[], at: number, isHalf: boolean): boolean {
  const next = wordAt(lexemes, at);
  const unit = isMark(lexemes, at, '-') ? wordAt(lexemes, at + 1) : next;
  if (isScale(unit)) return true;
  if (LENGTH_UNITS.has(unit) || (isHalf && /^(?:hour|year|century|decade|dozen)$/.test(unit)))
    return unit.length > 2;
  if (!isHalf) return false;
  return next === 'of' || next === 'the' || next === 'a' || next === 'an';
}

function isScale(word: string): boolean {
  return SCALES.has(word) && !word.endsWith('s');
}

/**
 * A numerator and an ordinal as denominator, the numerator as short as it can be: "twenty | twenty-fifths",
 * "one hundred | thirty-fifths", but "one hundred thirty-two | fifths", because a hyphen ties.
 */
function readRatio(
  lexemes: readonly Lexeme[],
  at: number,
  isAdded: boolean,
): NumberRead | undefined {
  const first = wordAt(lexemes, at);
  const isArticle = first === 'a' || first === 'an';
  if (!isArticle && !SMALL_NUMBERS.has(first)) return undefined;
  const last = ordinalAhead(lexemes, at);
  if (last === undefined) return undefined;
  for (let split = at + 1; split <= last; split++) {
    const isTied = isMark(lexemes, split - 1, '-') && split < last;
    if (isTied) continue;
    const below = readOrdinal(lexemes, split, last + 1);
    if (below?.end !== last + 1 || below.value < 3 || SCALES.has(wordAt(lexemes, split))) continue;
    if (isBareScale(lexemes, split, last)) continue;
    const top = numerator(lexemes, at, split, isArticle);
    if (top === undefined || top === 0) continue;
    if (below.isPlural ? top === 1 && !isArticle : top !== 1) continue;
    if (isArticle && !isAdded && !below.isPlural && !standsAlone(lexemes, last + 1)) continue;
    return { value: top / below.value, end: last + 1 };
  }
  return undefined;
}

/** "thousand trillionths" cannot stand below a line: its own numerator is missing. */
function isBareScale(lexemes: readonly Lexeme[], split: number, last: number): boolean {
  return split < last && SCALES.has(wordAt(lexemes, split));
}

function numerator(
  lexemes: readonly Lexeme[],
  at: number,
  split: number,
  isArticle: boolean,
): number | undefined {
  const to = isMark(lexemes, split - 1, '-') ? split - 1 : split;
  if (isArticle && to === at + 1) return 1;
  const top = readCardinal(lexemes, at, to);
  return top?.end === to ? top.value : undefined;
}

/** The first ordinal word among the number words from here. */
function ordinalAhead(lexemes: readonly Lexeme[], at: number): number | undefined {
  const limit = Math.min(lexemes.length, at + MAX_LEXEMES);
  for (let i = at + 1; i < limit; i++) {
    const word = wordAt(lexemes, i);
    if (SMALL_NUMBERS.has(word) || isScale(word) || isMark(lexemes, i, '-')) continue;
    const bare = word.replace(/s$/, '');
    const isOrdinal = ORDINAL_NUMBERS.has(bare) || SCALES.has(bare.replace(/th$/, ''));
    return isOrdinal && bare !== '' ? i : undefined;
  }
  return undefined;
}

/** "a third" is a part when "of" or nothing follows; "a third man" is the next one. */
function standsAlone(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at];
  return next === undefined || /^(?:of|and|[.,;:!?)"'])$/.test(next.text);
}

/** A factor after a fraction: "half a million", "three quarters of a billion", "quarter million". */
function withFactor(lexemes: readonly Lexeme[], { value, end }: NumberRead): Fraction {
  let next = end;
  if (wordAt(lexemes, next) === 'of') next++;
  if (wordAt(lexemes, next) === 'a') next++;
  if (next === end && isMark(lexemes, next, '-')) next++;
  const word = wordAt(lexemes, next);
  const factor = isScale(word) ? SCALES.get(word) : undefined;
  return factor === undefined ? { value, end, factor: 1 } : { value, end: next + 1, factor };
}
