import type { Tiling } from './tiles';
import { isContent, isSameUnit, type Unit } from './units';

/** A page word in the place where the original has another one, both of which stand in both sentences. */
export type Exchange = { readonly page: number; readonly original: number };

/** Two sentences laid side by side by their grammar. */
export type Frame = {
  /** In page order. */
  readonly exchanges: readonly Exchange[];
  /** Places where a word that only one side has stands for another word. */
  readonly replaced: number;
  /** Content words in the same place on both sides. */
  readonly kept: number;
};

const SAME_CONTENT = 2.5;
const SAME_FUNCTION = 2;
const EXCHANGED = 1;
const EXCHANGED_FACTS = 1.2;
const REPLACED = 0.3;

/**
 * The heaviest alignment in which any content word may stand for any other: unlike `alignWords`, which finds the words that
 * stayed, it finds the frame of function words that stayed, and what fills it. O(m × n).
 */
export function alignFrame(
  page: readonly Unit[],
  original: readonly Unit[],
  { toOriginal, toPage }: Tiling,
): Frame {
  const weight = (i: number, j: number): number => {
    const a = page[i];
    const b = original[j];
    if (a === undefined || b === undefined) return 0;
    if (isSameUnit(a, b)) return isContent(a) ? SAME_CONTENT : SAME_FUNCTION;
    if (!isContent(a) || !isContent(b)) return 0;
    if (toOriginal[i] === -1 || toPage[j] === -1) return REPLACED;
    return a.fact === b.fact ? EXCHANGED_FACTS : EXCHANGED;
  };
  const width = original.length + 1;
  const table = fill(page.length, original.length, weight);
  const exchanges: Exchange[] = [];
  let replaced = 0;
  let kept = 0;
  for (let i = 0, j = 0; i < page.length && j < original.length; ) {
    const here = table[i * width + j] ?? 0;
    const worth = weight(i, j);
    if (worth > 0 && here === worth + (table[(i + 1) * width + j + 1] ?? 0)) {
      if (worth === SAME_CONTENT) kept++;
      else if (worth === REPLACED) replaced++;
      else if (worth < SAME_FUNCTION) exchanges.push({ page: i, original: j });
      i++;
      j++;
    } else if (here === table[(i + 1) * width + j]) i++;
    else j++;
  }
  return { exchanges, replaced, kept };
}

function fill(
  rows: number,
  columns: number,
  weight: (i: number, j: number) => number,
): Float64Array {
  const width = columns + 1;
  const table = new Float64Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const worth = weight(i, j);
      const take = worth === 0 ? 0 : worth + (table[(i + 1) * width + j + 1] ?? 0);
      const skip = Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
      table[i * width + j] = Math.max(take, skip);
    }
  }
  return table;
}
