import { isNegation } from '../function-words';
import { momentOf } from './calendar';
import { readDates } from './dates';
import type { Fact, Place, Words } from './fact';
import { type Lexeme, lexemesOf, sentenceOf } from './lexemes';
import { readNames } from './names';
import { readNumbers } from './numbers';

/**
 * All facts of one sentence in reading order: dates, numbers, names, negations. A word belongs to one fact only.
 * `published`, an ISO date, resolves what "yesterday" or "May 9" means. Words in `silent` state nothing. O(length).
 */
export function readFacts(words: Words, published = '', silent: readonly boolean[] = []): Fact[] {
  const taken = words.folded.map((_, i) => silent[i] ?? false);
  const take = (facts: readonly Fact[]) =>
    facts.filter(({ first, count }) => {
      const isFree = !taken.slice(first, first + count).includes(true);
      if (isFree) taken.fill(true, first, first + count);
      return isFree;
    });
  const facts = [
    ...take(readFigures(words, published)),
    ...take(readNames(words, taken)),
    ...readNegations(words),
  ];
  return facts.sort((a, b) => a.first - b.first);
}

/** Dates and numbers, read from lexemes and brought back to words. */
function readFigures(words: Words, published: string): Fact[] {
  const sentence = sentenceOf(words);
  const lexemes = lexemesOf(sentence);
  const dates = readDates(lexemes, momentOf(published));
  const isTaken = inMachineText(sentence, lexemes);
  for (const { start, end } of dates) isTaken.fill(true, start, end);
  const places = wordPlaces(words);
  const located = [
    ...dates.map(({ start, end, ...date }) => ({
      kind: 'date' as const,
      unit: '',
      ...date,
      place: placeOf(lexemes, start, end),
    })),
    ...readNumbers(lexemes, isTaken).map(({ start, end, ...number }) => ({
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
  return folded.flatMap((word, first) =>
    isNegation(word)
      ? [{ kind: 'negation' as const, value: 'not', unit: '', first, count: 1 }]
      : [],
  );
}
