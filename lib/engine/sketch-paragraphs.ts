import type { Fingerprint } from './fingerprint';
import { shinglesOf } from './shingles';
import { sketchOf } from './sketch';

/**
 * The sketches of a text's paragraphs, one after another.
 * @param words how many of the tokens belong to each paragraph, in order. O(tokens · log).
 */
export function sketchParagraphs(
  tokens: Uint32Array,
  words: readonly number[],
): Pick<Fingerprint, 'sketches' | 'sketchStarts'> {
  const sketches: number[] = [];
  const sketchStarts = [0];
  let first = 0;
  for (const count of words) {
    for (const value of sketchOf(shinglesOf(tokens, first, first + count))) sketches.push(value);
    sketchStarts.push(sketches.length);
    first += count;
  }
  return { sketches: Uint32Array.from(sketches), sketchStarts: Uint32Array.from(sketchStarts) };
}
