import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addUnit, avalanche, combine, HASH_START, hashString } from '../../../lib/engine/hash';

test('hashing unit by unit equals hashing the string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
      expect(avalanche(units.reduce(addUnit, HASH_START))).toBe(hashString(text));
    }),
  );
});

test('hashes are unsigned 32-bit integers, and stay what stored packs hold', () => {
  expect(['', 'a', 'mexico', '総', '2000'].map(hashString)).toEqual([
    2872998923, 444641715, 1155087788, 2041658312, 2799086530,
  ]);
});

test('combining depends on the order', () => {
  const [left, right] = [hashString('left'), hashString('right')];
  expect(combine(left, right)).not.toBe(combine(right, left));
});

test('one changed bit moves about half of the bits', () => {
  let moved = 0;
  for (let bit = 0; bit < 32; bit++) {
    let difference = (avalanche(12345) ^ avalanche(12345 ^ (1 << bit))) >>> 0;
    for (; difference !== 0; difference >>>= 1) moved += difference & 1;
  }
  expect(moved / 32).toBeGreaterThan(13);
  expect(moved / 32).toBeLessThan(19);
});
