import type { Alignment } from './align';
import type { Reading, WordRun } from './evidence';
import { factsTouching, overlaps } from './facts-in';

/** Words that must agree besides the figures: shorter ones are set phrases ("there were", "he is"). */
const MIN_EQUAL_WORDS = 4;

/**
 * Whether a page sentence is an original word for word but for its figures ("There have been 18 recoveries"). So short a
 * one may share too little weight to count as found, though it makes the same claim with another number.
 * O(words × facts of both sentences).
 */
export function isRefigured(
  page: Reading,
  span: WordRun,
  evidence: Reading,
  original: WordRun,
  { toOriginal, equal }: Alignment,
): boolean {
  if (equal < MIN_EQUAL_WORDS) return false;
  const left = wordsOf(span).filter((word) => (toOriginal[word - span.first] ?? -1) < 0);
  const aligned = new Set(toOriginal);
  const lost = wordsOf(original).filter((word) => !aligned.has(word - original.first));
  return (
    left.length > 0 &&
    lost.length > 0 &&
    areFigures(page, span, left) &&
    areFigures(evidence, original, lost)
  );
}

function wordsOf({ first, count }: WordRun): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

/** Whether each of these words of a sentence belongs to a number or a date. */
function areFigures(text: Reading, within: WordRun, words: readonly number[]): boolean {
  const figures = factsTouching(text, within).filter(({ kind }) => kind !== 'name');
  return words.every((first) => figures.some((fact) => overlaps(fact, { first, count: 1 })));
}
