import { avalanche } from './hash';

/** Words per shingle: four tell copies from chance and survive an edit every few words (Broder 1997). */
export const SHINGLE_WORDS = 4;

/** Odd multipliers, one per position, so that the same words in another order make another shingle. */
const FACTORS = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f] as const;

/**
 * Hashes of every run of `SHINGLE_WORDS` words in `tokens[from, to)`, in order, repeats kept.
 * A shorter stretch of two words or more is one shingle; less is none. O(n).
 */
export function shinglesOf(tokens: Uint32Array, from: number, to: number): Uint32Array {
  const words = to - from;
  if (words < 2) return new Uint32Array(0);
  if (words < SHINGLE_WORDS) return Uint32Array.of(shingleAt(tokens, from, words));
  const shingles = new Uint32Array(words - SHINGLE_WORDS + 1);
  for (let i = 0; i < shingles.length; i++) {
    shingles[i] = shingleAt(tokens, from + i, SHINGLE_WORDS);
  }
  return shingles;
}

/** Hash of the `words` words from `at` on, at most `SHINGLE_WORDS`. */
export function shingleAt(tokens: Uint32Array, at: number, words: number): number {
  let sum = words;
  for (let i = 0; i < words; i++) {
    sum = (sum + Math.imul(tokens[at + i] ?? 0, FACTORS[i] ?? 1)) | 0;
  }
  return avalanche(sum);
}
