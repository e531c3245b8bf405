import { isNegation } from '../function-words';
import type { Published } from './date-read';
import { readDates } from './dates';
import type { Fact, Place, Words } from './fact';
import { type Lexeme, lexemesIn, sentenceOf } from './lexemes';
import { readNames } from './names';
import { readNumbers } from './numbers';

/**
 * All facts of one sentence in reading order: dates, numbers, names, negations. A word belongs to one fact only.
 * `published` resolves what "yesterday" or "May 9" means. Words in `silent` state nothing. O(length).
 */
export function readFacts(
  words: Words,
  published?: Published,
  silent: readonly boolean[] = [],
): Fact[] {
  const taken = words.folded.map((_, i) => silent[i] ?? false);
  const take = (facts: readonly Fact[]) =>
    facts.filter(({ first, count }) => {
      for (let i = first; i < first + count; i++) if (taken[i]) return false;
      taken.fill(true, first, first + count);
      return true;
    });
  const facts = [
    ...take(readFigures(words, published)),
    ...take(readNames(words, taken)),
    ...readNegations(words),
  ];
  return facts.sort((a, b) => a.first - b.first);
}

/** Dates and numbers, read from lexemes and brought back to words. */
function readFigures(words: Words, published: Published): Fact[] {
  const lexemes = lexemesIn(words);
  const dates = readDates(lexemes, published);
  const isTaken = inMachineText(words, lexemes);
  for (const { start, end } of dates) isTaken.fill(true, start, end);
  const numbers = readNumbers(lexemes, isTaken);
  if (dates.length === 0 && numbers.length === 0) return [];
  const located: LocatedFact[] = [];
  for (const { value, resolved, start, end } of dates) {
    const place = placeOf(lexemes, start, end);
    located.push({ kind: 'date', value, unit: '', place, resolved, figure: undefined });
  }
  for (const { value, unit, figure, start, end } of numbers) {
    const place = placeOf(lexemes, start, end);
    located.push({ kind: 'number', value, unit, place, resolved: undefined, figure });
  }
  return onWords(
    located.sort((a, b) => a.place.start - b.place.start),
    words,
  );
}

/** A fact before it is known which words it stands on. */
type LocatedFact = {
  readonly kind: 'date' | 'number';
  readonly value: string;
  readonly unit: string;
  readonly place: Place;
  readonly resolved: string | undefined;
  readonly figure: Place | undefined;
};

/** Field by field: spreading a fact would cost more than reading it. */
function onWordsFrom(
  { kind, value, unit, place, figure, resolved }: LocatedFact,
  first: number,
  count: number,
): Fact {
  if (figure !== undefined) return { kind, value, unit, first, count, place, figure };
  if (resolved !== undefined) return { kind, value, unit, first, count, place, resolved };
  return { kind, value, unit, first, count, place };
}

/** Gives facts, in reading order, the words they stand on. */
function onWords(located: readonly LocatedFact[], { surfaces, gaps, lead }: Words): Fact[] {
  const facts: Fact[] = [];
  let word = 0;
  let start = lead.length;
  const lengthOf = (at: number) => surfaces[at]?.length ?? 0;
  const stepOf = (at: number) => lengthOf(at) + (gaps[at]?.length ?? 0);
  for (const fact of located) {
    for (; word < surfaces.length && start + lengthOf(word) <= fact.place.start; word++)
      start += stepOf(word);
    let last = word;
    for (let at = start; last < surfaces.length && at < fact.place.end; last++) at += stepOf(last);
    if (last > word) facts.push(onWordsFrom(fact, word, last - word));
  }
  return facts;
}

/** Web addresses, and HTML entities that nobody decoded, the sign before them lost or not. */
const MACHINE_TEXT = /(?:https?:\/\/|www\.)\S+|&?#x?[0-9a-f]+;/gi;

/** Which lexemes only machines read: digits there count nothing (`/search?q=30%25`, `&#39;`), though an address may hold a date. */
function inMachineText(words: Words, lexemes: readonly Lexeme[]): boolean[] {
  const isIn = new Array<boolean>(lexemes.length).fill(false);
  if (!isMachineTextPossible(words)) return isIn;
  const stretches = Array.from(sentenceOf(words).matchAll(MACHINE_TEXT), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let next = 0;
  lexemes.forEach(({ start }, i) => {
    while ((stretches[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    isIn[i] = start >= (stretches[next]?.start ?? Number.POSITIVE_INFINITY);
  });
  return isIn;
}

/** Most sentences hold none of the marks such a stretch needs, and finding that out is much cheaper than the expression. */
function isMachineTextPossible({ folded, gaps }: Words): boolean {
  return gaps.some(
    (gap, i) =>
      gap !== ' ' &&
      (gap.includes(';') || gap.includes('://') || (gap.startsWith('.') && isWeb(folded[i]))),
  );
}

function isWeb(folded = ''): boolean {
  return folded.endsWith('www');
}

function placeOf(lexemes: readonly Lexeme[], start: number, end: number): Place {
  return { start: lexemes[start]?.start ?? 0, end: lexemes[end - 1]?.end ?? 0 };
}

function readNegations({ folded }: Words): Fact[] {
  const facts: Fact[] = [];
  folded.forEach((word, first) => {
    if (isNegation(word)) facts.push({ kind: 'negation', value: 'not', unit: '', first, count: 1 });
  });
  return facts;
}
