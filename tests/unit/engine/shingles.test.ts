import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHINGLE_WORDS, shinglesOf } from '../../../lib/engine/shingles';

const small = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 });
const shinglesIn = (words: readonly number[]) =>
  Array.from(shinglesOf(Uint32Array.from(words), 0, words.length));

test('a text has one shingle for every run of four words', () => {
  fc.assert(
    fc.property(small, (words) => {
      const expected = words.length < 2 ? 0 : Math.max(1, words.length - SHINGLE_WORDS + 1);
      expect(shinglesIn(words)).toHaveLength(expected);
    }),
  );
});

test('two shingles are equal exactly when their words are, in order', () => {
  fc.assert(
    fc.property(small, small, (left, right) => {
      const runs = (words: readonly number[]) =>
        shinglesIn(words).map((_, i) => words.slice(i, i + SHINGLE_WORDS).join());
      const keys = [...runs(left), ...runs(right)];
      const hashes = [...shinglesIn(left), ...shinglesIn(right)];
      for (const [i, key] of keys.entries())
        expect(hashes.map((hash) => hash === hashes[i])).toEqual(keys.map((each) => each === key));
    }),
  );
});

test('the same words in another order make another shingle', () => {
  const orders = [
    [1, 2, 3, 4],
    [2, 1, 3, 4],
    [1, 2, 4, 3],
    [4, 3, 2, 1],
    [1, 3, 2, 4],
  ];
  expect(new Set(orders.flatMap(shinglesIn)).size).toBe(orders.length);
});

test('a part gives the shingles of that part', () => {
  const words = Uint32Array.of(9, 9, 1, 2, 3, 4, 5, 9);
  expect(Array.from(shinglesOf(words, 2, 7))).toEqual(shinglesIn([1, 2, 3, 4, 5]));
});

test('one word, or none, is no shingle', () => {
  expect(shinglesIn([])).toEqual([]);
  expect(shinglesIn([7])).toEqual([]);
  expect(shinglesIn([7, 8])).toHaveLength(1);
});
