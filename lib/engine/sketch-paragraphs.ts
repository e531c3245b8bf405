import { shinglesOf } from './shingles';
import { SKETCH_SIZE, smallestOf } from './sketch';

/** Sketches of a text's paragraphs as a `Fingerprint` has them: all values, and where each paragraph's begin. */
export type ParagraphSketches = {
  readonly sketches: Uint32Array;
  readonly sketchStarts: Uint32Array;
};

/**
 * The sketches of a text's paragraphs, one after another.
 * @param words how many of the tokens belong to each paragraph, in order. O(tokens · log).
 */
export function sketchParagraphs(tokens: Uint32Array, words: readonly number[]): ParagraphSketches {
  // A paragraph has fewer shingles than words.
  const sketches = new Uint32Array(tokens.length);
  const sketchStarts = new Uint32Array(words.length + 1);
  let first = 0;
  let length = 0;
  words.forEach((count, paragraph) => {
    const sketch = smallestOf(shinglesOf(tokens, first, first + count), SKETCH_SIZE);
    sketches.set(sketch, length);
    length += sketch.length;
    sketchStarts[paragraph + 1] = length;
    first += count;
  });
  return { sketches: sketches.slice(0, length), sketchStarts };
}
