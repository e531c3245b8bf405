import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyNumbers, UNKNOWN } from '../../../lib/engine/key-numbers';

const keys = fc.array(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 300 });

test('keys are numbered in the order they come, each once, like the entries of a map', () => {
  fc.assert(
    fc.property(keys, (all) => {
      const numbers = new KeyNumbers(1);
      const expected = new Map<number, number>();
      for (const key of all) {
        if (!expected.has(key)) expected.set(key, expected.size);
        expect(numbers.add(key)).toBe(expected.get(key));
      }
      expect(Array.from(numbers.keys())).toEqual([...expected.keys()]);
      expect(numbers.size).toBe(expected.size);
    }),
  );
});

test('a key that was never added has no number', () => {
  const numbers = new KeyNumbers();
  expect(numbers.numberOf(0)).toBe(UNKNOWN);
  numbers.add(0xffffffff);
  expect(numbers.numberOf(0)).toBe(UNKNOWN);
  expect(numbers.numberOf(0xffffffff)).toBe(0);
});
