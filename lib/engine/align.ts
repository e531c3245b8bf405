import type { Reading, WordRun } from './evidence';

/** Two sentences laid side by side: which word of the one stands for which word of the other. */
export type Alignment = {
  /** Per page word: the index within the original sentence of the word it is aligned with, or -1. */
  readonly toOriginal: Int32Array;
  /** Words aligned, and those of them equal to the letter. */
  readonly aligned: number;
  readonly equal: number;
};

/** Longer sentences are aligned by their first words only, so that no pair costs more than this squared. */
const MAX_WORDS = 300;

const EQUAL_CONTENT = 4;
const SAME_STEM = 3;
const EQUAL_FUNCTION = 1;

/**
 * Heaviest common subsequence of two sentences (Needleman–Wunsch without gap costs): equal content words weigh 4, words
 * of one stem 3, equal function words 1, so that grammar never outvotes content. O(m × n), both at most `MAX_WORDS`.
 */
export function alignWords(page: Reading, at: WordRun, original: Reading, to: WordRun): Alignment {
  const rows = Math.min(at.count, MAX_WORDS);
  const columns = Math.min(to.count, MAX_WORDS);
  const width = columns + 1;
  const best = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const weight = matchWeight(page, at.first + i, original, to.first + j);
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      const take = weight === 0 ? 0 : weight + (best[(i + 1) * width + j + 1] ?? 0);
      best[i * width + j] = Math.max(skip, take);
    }
  }
  const toOriginal = new Int32Array(at.count).fill(-1);
  let aligned = 0;
  let equal = 0;
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const weight = matchWeight(page, at.first + i, original, to.first + j);
    const here = best[i * width + j] ?? 0;
    if (weight > 0 && here === weight + (best[(i + 1) * width + j + 1] ?? 0)) {
      toOriginal[i] = j;
      aligned++;
      if (weight !== SAME_STEM) equal++;
      i++;
      j++;
    } else if (here === (best[(i + 1) * width + j] ?? 0)) i++;
    else j++;
  }
  return { toOriginal, aligned, equal };
}

function matchWeight(page: Reading, i: number, original: Reading, j: number): number {
  const stem = page.stems[i] ?? 0;
  if (page.tokens[i] === original.tokens[j]) return stem === 0 ? EQUAL_FUNCTION : EQUAL_CONTENT;
  return stem !== 0 && stem === original.stems[j] ? SAME_STEM : 0;
}
