import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SKETCH_SIZE, sketchJaccard, sketchOf } from '../../../lib/engine/sketch';
import { randomIntegers } from './support/texts';

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((value) => b.has(value)).length;
  return shared / (a.size + b.size - shared);
}

/** Two sets of random hashes with `shared` of `union` values in common, the rest dealt in turn. */
function setsWith(next: () => number, union: number, shared: number) {
  const all = [...new Set(Array.from({ length: union }, next))];
  const a = new Set(all.filter((_, i) => i < shared || i % 2 === 0));
  const b = new Set(all.filter((_, i) => i < shared || i % 2 === 1));
  return { a, b, exact: jaccard(a, b) };
}

const sketch = (values: Iterable<number>) => sketchOf(Uint32Array.from(values));

describe('the estimate', () => {
  test.each([
    [200, 20],
    [300, 90],
    [400, 200],
    [1_000, 300],
    [1_000, 900],
    [5_000, 2_500],
  ])('of sets with %i values, %i of them common, is within 3 standard errors', (union, shared) => {
    const next = randomIntegers(union * 31 + shared);
    const errors = Array.from({ length: 200 }, () => {
      const { a, b, exact } = setsWith(next, union, shared);
      const standardError = Math.sqrt((exact * (1 - exact)) / SKETCH_SIZE);
      return (sketchJaccard(sketch(a), sketch(b)) - exact) / standardError;
    });
    expect(errors.filter((error) => Math.abs(error) > 3).length).toBeLessThanOrEqual(2);
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(Math.abs(mean)).toBeLessThan(3 / Math.sqrt(errors.length));
  });

  test('is exact for sets that hold no more values together than a sketch keeps', () => {
    const values = fc.uniqueArray(fc.nat({ max: 60 }), { minLength: 1, maxLength: SKETCH_SIZE });
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(sketchJaccard(sketch(a), sketch(b))).toBeCloseTo(
          jaccard(new Set(a), new Set(b)),
          12,
        );
      }),
    );
  });

  test('is the same both ways, 1 of a set with itself and 0 of sets apart or empty', () => {
    const values = fc.uint32Array({ minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(sketchJaccard(sketchOf(a), sketchOf(b))).toBe(
          sketchJaccard(sketchOf(b), sketchOf(a)),
        );
        expect(sketchJaccard(sketchOf(a), sketchOf(a))).toBe(1);
      }),
    );
    expect(sketchJaccard(sketch([1, 2]), sketch([3, 4]))).toBe(0);
    expect(sketchJaccard(sketch([]), sketch([1]))).toBe(0);
  });
});

test('a sketch is the smallest distinct values in rising order, and its input stays as it was', () => {
  fc.assert(
    fc.property(fc.uint32Array({ maxLength: 300 }), (values) => {
      const before = values.slice();
      const smallest = [...new Set(values)].sort((a, b) => a - b).slice(0, SKETCH_SIZE);
      expect(Array.from(sketchOf(values))).toEqual(smallest);
      expect(values).toEqual(before);
    }),
  );
});
