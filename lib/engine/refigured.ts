import type { Alignment } from './align';
import type { FactEvidence, Reading, WordRun } from './evidence';
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
  const isAligned = new Uint8Array(original.count);
  for (const place of toOriginal) if (place >= 0) isAligned[place] = 1;
  return (
    differsInFigures(page, span, (i) => (toOriginal[i] ?? -1) >= 0) &&
    differsInFigures(evidence, original, (i) => isAligned[i] === 1)
  );
}

/** Whether some word of a sentence has no counterpart, and each such word belongs to a number or a date. */
function differsInFigures(
  text: Reading,
  sentence: WordRun,
  hasCounterpart: (word: number) => boolean,
): boolean {
  let figures: readonly FactEvidence[] | undefined;
  for (let i = 0; i < sentence.count; i++) {
    if (hasCounterpart(i)) continue;
    figures ??= factsTouching(text, sentence).filter(({ kind }) => kind !== 'name');
    const word = { first: sentence.first + i, count: 1 };
    if (!figures.some((fact) => overlaps(fact, word))) return false;
  }
  return figures !== undefined;
}
