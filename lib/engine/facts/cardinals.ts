import { isMark, type Lexeme, wordAt } from './lexemes';
import { type NumberRead, readLiteral } from './literals';
import { ORDINAL_NUMBERS, PARTS, SCALES, SMALL_NUMBERS } from './number-words';

/** A cardinal, and the factor that its last word stands for: 1 in "two hundred and one", 1e6 in "three million". */
export type Cardinal = NumberRead & { readonly scale: number };

/** What "and" adds to a number is no longer than this, so that a chain of millions costs no more than its length. */
const MAX_ADDED = 16;

/**
 * "twenty-one", "three hundred and five", "1.5 million", "4 thousand 3 hundred and 21", "a dozen", "two lakh crore",
 * read from `at` and not beyond `to`. Digits alone are one too. O(words read).
 */
export function readCardinal(
  lexemes: readonly Lexeme[],
  at: number,
  to = lexemes.length,
): Cardinal | undefined {
  let total = 0;
  /** What stands before the next big factor; -1 for nothing yet. */
  let group = -1;
  /** The last big factor: what follows must be smaller. */
  let scale = Number.POSITIVE_INFINITY;
  let last = 1;
  let end = at;
  const opening = readOpening(lexemes, at, to);
  if (opening !== undefined) {
    group = opening.value;
    end = opening.end;
  }
  for (;;) {
    const next = end === at ? at : afterHyphen(lexemes, end);
    if (next >= to) break;
    const word = wordAt(lexemes, next);
    const small = SMALL_NUMBERS.get(word);
    const factor = SCALES.get(word);
    if (small !== undefined && fits(group, small) && small < scale) {
      group = Math.max(group, 0) + small;
      last = 1;
      end = next + 1;
    } else if (factor !== undefined && end > at && canScale(total, group, factor, scale)) {
      if (factor === 100 && group > 0) group *= 100;
      else if (group >= 0) {
        total += group * factor;
        group = -1;
        scale = factor;
      } else total *= factor;
      last = factor;
      end = next + 1;
    } else {
      const more = readSmaller(lexemes, next, to, group, total, scale, word);
      if (more === undefined) break;
      if (group >= 100) group += more.value;
      else total += more.value;
      last = 1;
      end = more.end;
      if (group < 0) break;
    }
  }
  return end === at ? undefined : { value: total + Math.max(group, 0), end, scale: last };
}

/** What only a first word can be: digits, "a" or nothing before a factor ("a hundred", "hundred thousand"). */
function readOpening(lexemes: readonly Lexeme[], at: number, to: number): NumberRead | undefined {
  const literal = readLiteral(lexemes, at);
  if (literal !== undefined && literal.end <= to) return literal;
  const word = wordAt(lexemes, at);
  const following = wordAt(lexemes, at + 1);
  if (at + 1 >= to) return undefined;
  if ((word === 'a' || word === 'an') && isFactor(following)) return { value: 1, end: at + 1 };
  const isBare =
    word === 'hundred' && ((SCALES.get(following) ?? 0) > 100 || /^per(?:cent)?$/.test(following));
  return isBare ? { value: 100, end: at + 1 } : undefined;
}

function isFactor(word: string): boolean {
  return SCALES.has(word) && !word.endsWith('s');
}

/** A hyphen between two number words is part of the number: "twenty-one", "ninety - five". */
export function afterHyphen(lexemes: readonly Lexeme[], at: number): number {
  if (!isMark(lexemes, at, '-')) return at;
  const word = wordAt(lexemes, at + 1);
  const isTied = SMALL_NUMBERS.has(word) || SCALES.has(word) || isOrdinalWord(word);
  return isTied ? at + 1 : at;
}

function isOrdinalWord(word: string): boolean {
  const bare = word.replace(/s$/, '');
  return ORDINAL_NUMBERS.has(bare) || (bare.endsWith('th') && SCALES.has(bare.slice(0, -2)));
}

function fits(group: number, small: number): boolean {
  if (group < 0) return true;
  if (!Number.isInteger(group) || group === 0) return false;
  if (group % 100 === 0) return small < 100 && small > 0;
  return group % 10 === 0 && group % 100 >= 20 && small > 0 && small < 10;
}

function canScale(total: number, group: number, factor: number, scale: number): boolean {
  if (group < 0) return total > 0;
  if (factor === 100) return group > 0 && group < 100;
  return group > 0 && (factor < scale || total === 0);
}

/** What adds to a number after a factor: "and five", "and three hundred" after a million, "3 hundred" after "4 thousand". */
function readSmaller(
  lexemes: readonly Lexeme[],
  next: number,
  limit: number,
  group: number,
  total: number,
  scale: number,
  word: string,
): NumberRead | undefined {
  const isAnd = word === 'and';
  const from = isAnd ? next + 1 : next;
  const to = Math.min(limit, from + MAX_ADDED);
  if (lexemes[from]?.kind === 'digits') {
    const isOfHundreds = group >= 100 && group % 100 === 0 && isAnd;
    if (!isOfHundreds && (group >= 0 || total === 0)) return undefined;
    const more = readCardinal(lexemes, from, to);
    const bound = isOfHundreds ? 100 : scale;
    const isWhole = more !== undefined && Number.isInteger(more.value) && more.value < bound;
    return isWhole && (isAnd ? more.scale === 1 : more.value >= 100) ? more : undefined;
  }
  if (!isAnd || isPartAhead(lexemes, from)) return undefined;
  const small = SMALL_NUMBERS.get(wordAt(lexemes, from));
  if (small === undefined || small === 0 || from >= to) return undefined;
  if (group >= 100 && group % 100 === 0) return readTens(lexemes, from);
  if (group >= 0 || total === 0) return undefined;
  const more = readCardinal(lexemes, from, to);
  return more !== undefined && more.value < scale ? more : undefined;
}

/** "three fifths", "a half", "fifty-four hundredths" after "and" are a part, not more of the whole. */
function isPartAhead(lexemes: readonly Lexeme[], from: number): boolean {
  let at = from;
  while (
    at < from + MAX_ADDED &&
    (SMALL_NUMBERS.has(wordAt(lexemes, at)) || isMark(lexemes, at, '-'))
  )
    at++;
  const word = wordAt(lexemes, at);
  const bare = word.replace(/s$/, '');
  if (PARTS.has(bare)) return true;
  const isOne = at === from + 1 && wordAt(lexemes, from) === 'one';
  return isOrdinalWord(word) && (isOne || word !== bare);
}

/** "five", "fifty-four" after "hundred and"; a larger factor after it counts for the whole. */
function readTens(lexemes: readonly Lexeme[], at: number): NumberRead {
  const tens = SMALL_NUMBERS.get(wordAt(lexemes, at)) ?? 0;
  const next = afterHyphen(lexemes, at + 1);
  const ones = SMALL_NUMBERS.get(wordAt(lexemes, next));
  if (ones === undefined || !fits(tens, ones)) return { value: tens, end: at + 1 };
  return { value: tens + ones, end: next + 1 };
}
