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
  const own = wordsOf(page, at.first, rows);
  const theirs = wordsOf(original, to.first, columns);
  const width = columns + 1;
  table.fill(0, rows * width, (rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    const row = i * width;
    table[row + columns] = 0;
    for (let j = columns - 1; j >= 0; j--) {
      const weight = matchWeight(own, i, theirs, j);
      const down = table[row + width + j] ?? 0;
      const right = table[row + j + 1] ?? 0;
      const take = weight === 0 ? 0 : weight + (table[row + width + j + 1] ?? 0);
      table[row + j] = Math.max(down, right, take);
    }
  }
  return trace(own, theirs, at.count);
}

/** Scratch space of the one alignment under way: nothing survives a call. */
const table = new Uint16Array((MAX_WORDS + 1) ** 2);

type Row = { readonly tokens: Uint32Array; readonly stems: Uint32Array };

function wordsOf({ tokens, stems }: Reading, first: number, count: number): Row {
  return {
    tokens: tokens.subarray(first, first + count),
    stems: stems.subarray(first, first + count),
  };
}

/** Walks the filled table from its start and notes the pairs on the heaviest path. */
function trace(own: Row, theirs: Row, count: number): Alignment {
  const rows = own.tokens.length;
  const columns = theirs.tokens.length;
  const width = columns + 1;
  const toOriginal = new Int32Array(count).fill(-1);
  let aligned = 0;
  let equal = 0;
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const weight = matchWeight(own, i, theirs, j);
    const here = table[i * width + j] ?? 0;
    if (weight > 0 && here === weight + (table[(i + 1) * width + j + 1] ?? 0)) {
      toOriginal[i] = j;
      aligned++;
      if (weight !== SAME_STEM) equal++;
      i++;
      j++;
    } else if (here === (table[(i + 1) * width + j] ?? 0)) i++;
    else j++;
  }
  return { toOriginal, aligned, equal };
}

function matchWeight(own: Row, i: number, theirs: Row, j: number): number {
  const stem = own.stems[i] ?? 0;
  if (own.tokens[i] === theirs.tokens[j]) return stem === 0 ? EQUAL_FUNCTION : EQUAL_CONTENT;
  return stem !== 0 && stem === theirs.stems[j] ? SAME_STEM : 0;
}
