import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusteredRuns, type Run } from '../../../lib/engine/clusters';
import { indexGrams, measureOverlap } from '../../../lib/engine/overlap';

const run = (page: number, report: number, length = 3): Run => ({ page, report, length });

describe('a run in common', () => {
  test.each<[string, readonly Run[], readonly boolean[]]>([
    ['alone is chance', [run(0, 0)], [false]],
    ['of twice three words is none, alone or not', [run(0, 50, 6)], [true]],
    [
      'with another in the same sentence on both sides is none',
      [run(0, 0), run(8, 10)],
      [true, true],
    ],
    [
      'with another that stands far off in the report is chance',
      [run(0, 0), run(8, 500)],
      [false, false],
    ],
    [
      'with another that stands far off on the page is chance',
      [run(0, 0), run(500, 8)],
      [false, false],
    ],
    [
      'is not its own neighbour where the report repeats it',
      [run(0, 0), run(0, 5)],
      [false, false],
    ],
    ['may stand before the other or behind it', [run(30, 0), run(24, 3)], [false, false]],
  ])('%s', (_name, runs, expected) => {
    expect(clusteredRuns(runs)).toEqual(expected);
  });
});

const words = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 });

test('what stands together is never more than what is in common, and all of a text stands together with itself', () => {
  fc.assert(
    fc.property(words, words, (page, report) => {
      const grams = indexGrams(Uint32Array.from(page));
      const { clustered3, share3 } = measureOverlap(grams, Uint32Array.from(report));
      expect(clustered3).toBeLessThanOrEqual(share3);
      const itself = measureOverlap(grams, Uint32Array.from(page));
      if (page.length >= 6) expect(itself.clustered3).toBe(itself.share3);
    }),
  );
});
