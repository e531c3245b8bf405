import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildFilter, mayHold } from '../../../lib/engine/key-filter';
import { randomIntegers } from './support/texts';

test('a filter knows every key it was built of', () => {
  const anyKeys = fc.uint32Array({ maxLength: 300 });
  fc.assert(
    fc.property(anyKeys, (keys) => {
      const filter = buildFilter(keys.toSorted(), new Set(keys).size);
      expect(keys.every((key) => mayHold(filter, key))).toBe(true);
    }),
  );
});

test.each([
  ['anywhere', () => 0],
  ['that all begin alike', () => 18],
])('of keys %s one stranger in a hundred passes at most', (_where, shiftOf) => {
  const next = randomIntegers(7);
  const key = () => ((next() >>> shiftOf()) | (shiftOf() > 0 ? 0x7fffc000 : 0)) >>> 0;
  const keys = new Set(Array.from({ length: 4_000 }, key));
  const filter = buildFilter(Uint32Array.from(keys).sort(), keys.size);
  const strangers = Array.from({ length: 20_000 }, key).filter((each) => !keys.has(each));
  const passed = strangers.filter((each) => mayHold(filter, each)).length;
  expect(strangers.length).toBeGreaterThan(5_000);
  expect(passed / strangers.length).toBeLessThan(0.012);
});

test('a key that stands several times counts once', () => {
  expect(buildFilter(Uint32Array.of(3, 3, 3, 9), 2)).toEqual(buildFilter(Uint32Array.of(3, 9), 2));
});

test('a filter of nothing knows nothing', () => {
  expect(mayHold(buildFilter(new Uint32Array(0), 0), 7)).toBe(false);
});
