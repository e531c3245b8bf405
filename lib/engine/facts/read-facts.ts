import { isNegation } from '../function-words';
import type { Published } from './date-read';
import { readDates } from './dates';
import type { Fact, Place, Words } from './fact';
import { type Lexeme, lexemesOf, sentenceOf } from './lexemes';
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
  const sentence = sentenceOf(words);
  const lexemes = lexemesOf(sentence);
  const dates = readDates(lexemes, published);
  const isTaken = inMachineText(sentence, lexemes);
  for (const { start, end } of dates) isTaken.fill(true, start, end);
  const numbers = readNumbers(lexemes, isTaken);
  if (dates.length === 0 && numbers.length === 0) return [];
  const places = wordPlaces(words);
  const located = [
    ...dates.map(({ start, end, ...date }) => ({
      kind: 'date' as const,
      unit: '',
      ...date,
      place: placeOf(lexemes, start, end),
    })),
    ...numbers.map(({ start, end, ...number }) => ({
      kind: 'number' as const,
      ...number,
      place: placeOf(lexemes, start, end),
    })),
  ].sort((a, b) => a.place.start - b.place.start);
  let word = 0;
  return located.flatMap((fact): Fact[] => {
    while ((places[word]?.end ?? Number.POSITIVE_INFINITY) <= fact.place.start) word++;
    let last = word;
    while ((places[last]?.start ?? Number.POSITIVE_INFINITY) < fact.place.end) last++;
    return last > word ? [{ ...fact, first: word, count: last - word }] : [];
  });
}

/** Web addresses, and HTML entities that nobody decoded, the sign before them lost or not. */
const MACHINE_TEXT = /(?:https?:\/\/|www\.)\S+|&?#x?[0-9a-f]+;/gi;

/** Which lexemes only machines read: digits there count nothing (`/search?q=30%25`, `&#39;`), though an address may hold a date. */
function inMachineText(sentence: string, lexemes: readonly Lexeme[]): boolean[] {
  if (!isMachineTextPossible(sentence)) return lexemes.map(() => false);
  const stretches = Array.from(sentence.matchAll(MACHINE_TEXT), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let next = 0;
  return lexemes.map(({ start }) => {
    while ((stretches[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    return start >= (stretches[next]?.start ?? Number.POSITIVE_INFINITY);
  });
}

/** Most sentences hold none of the marks such a stretch needs, and finding that out is much cheaper than the expression. */
function isMachineTextPossible(sentence: string): boolean {
  return sentence.includes('://') || sentence.includes(';') || /www\./i.test(sentence);
}

function placeOf(lexemes: readonly Lexeme[], start: number, end: number): Place {
  return { start: lexemes[start]?.start ?? 0, end: lexemes[end - 1]?.end ?? 0 };
}

function wordPlaces({ surfaces, gaps, lead }: Words): Place[] {
  let at = lead.length;
  return surfaces.map((surface, i) => {
    const start = at;
    at += surface.length + (gaps[i]?.length ?? 0);
    return { start, end: start + surface.length };
  });
}

function readNegations({ folded }: Words): Fact[] {
  const facts: Fact[] = [];
  folded.forEach((word, first) => {
    if (isNegation(word)) facts.push({ kind: 'negation', value: 'not', unit: '', first, count: 1 });
  });
  return facts;
}
