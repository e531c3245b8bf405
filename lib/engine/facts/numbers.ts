import { FUNCTION_WORDS } from '../function-words';
import type { Fact, Words } from './fact';
import { ORDINAL_NUMBERS, SCALES, SMALL_NUMBERS } from './number-words';
import { unitAfter, unitBefore } from './units';

type Read = { readonly value: number; readonly count: number; readonly isOrdinal: boolean };

/**
 * Numbers of a sentence with what they count: figures, number words, percentages, money, measures, ordinals.
 * `taken[i]` marks words that are part of a date already. O(words).
 */
export function readNumbers(words: Words, taken: readonly boolean[]): Fact[] {
  const facts: Fact[] = [];
  let at = 0;
  while (at < words.folded.length) {
    const read = taken[at] ? undefined : readNumber(words, at, taken);
    if (read === undefined || isIdiom(words, at, read)) {
      at++;
      continue;
    }
    const after = read.isOrdinal ? NO_UNIT : unitAfter(words, at + read.count);
    const unit = unitBefore(words, at) || after.unit;
    const value = `${read.isOrdinal ? 'o' : 'n'}:${formatNumber(read.value * after.factor)}`;
    const count = read.count + (after.isPart ? after.count : 0);
    facts.push({ kind: 'number', value, unit, first: at, count });
    at += count;
  }
  return facts;
}

const NO_UNIT = { unit: '', count: 0, factor: 1, isPart: false };

function readNumber(words: Words, at: number, taken: readonly boolean[]): Read | undefined {
  const word = words.folded[at] ?? '';
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(word);
  if (ordinal) return { value: Number(ordinal[1]), count: 1, isOrdinal: true };
  if (/^\d+(?:\.\d+)?$/.test(word)) return withScale(words, at, 1, Number(word));
  const short = /^(\d+(?:\.\d+)?)(k|m|mn|bn|b|tn)$/.exec(word);
  if (short)
    return { value: Number(short[1]) * shortScale(short[2] ?? ''), count: 1, isOrdinal: false };
  const named = ORDINAL_NUMBERS.get(word);
  if (named !== undefined) return { value: named, count: 1, isOrdinal: true };
  return readWords(words, at, taken);
}

function shortScale(letter: string): number {
  if (letter === 'k') return 1e3;
  if (letter.startsWith('m')) return 1e6;
  return letter.startsWith('t') ? 1e12 : 1e9;
}

/** "1.5 million", "2 hundred thousand". */
function withScale(words: Words, at: number, count: number, value: number): Read {
  const scale = SCALES.get(words.folded[at + count] ?? '');
  if (scale === undefined) return { value, count, isOrdinal: false };
  return withScale(words, at, count + 1, value * scale);
}

/** "twenty-one", "three hundred and five", "two million". */
function readWords(words: Words, at: number, taken: readonly boolean[]): Read | undefined {
  let total = 0;
  let group = 0;
  let count = 0;
  for (;;) {
    const word = taken[at + count] ? '' : (words.folded[at + count] ?? '');
    const small = SMALL_NUMBERS.get(word);
    const scale = SCALES.get(word);
    if (
      small !== undefined &&
      (group === 0 || group % 100 === 0 || (group % 10 === 0 && small < 10))
    ) {
      group += small;
    } else if (scale !== undefined && count > 0) {
      if (scale === 100) group *= 100;
      else {
        total += group * scale;
        group = 0;
      }
    } else if (
      word === 'and' &&
      group >= 100 &&
      !taken[at + count + 1] &&
      SMALL_NUMBERS.has(words.folded[at + count + 1] ?? '')
    ) {
      // "three hundred and five": the next word adds to the group.
    } else break;
    count++;
  }
  if (count === 0) return undefined;
  const ordinal = taken[at + count]
    ? undefined
    : ORDINAL_NUMBERS.get(words.folded[at + count] ?? '');
  if (ordinal !== undefined && group >= 20 && ordinal < 10) {
    return { value: total + group + ordinal, count: count + 1, isOrdinal: true };
  }
  return { value: total + group, count, isOrdinal: false };
}

/** "one of them", "no one", "at first", "second to none": number words that count nothing. */
function isIdiom(words: Words, at: number, read: Read): boolean {
  const word = words.folded[at] ?? '';
  if (read.count > 1 || /\d/.test(word)) return false;
  const next = words.folded[at + 1] ?? '';
  if (word === 'one' && words.folded[at - 1] === 'no') return true;
  if (word === 'one' || word === 'zero')
    return next === '' || FUNCTION_WORDS.has(next) || !words.gaps[at]?.match(/^[ -]$/);
  if (read.isOrdinal) return next === '' || FUNCTION_WORDS.has(next);
  return false;
}

function formatNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}
