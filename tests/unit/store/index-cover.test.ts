import { expect, test } from 'vitest';
import { coverOf, joinPlan } from '../../../lib/store/index-cover';
import type { IndexRecord } from '../../../lib/store/records';

function index(members: readonly string[], postings = members.length): IndexRecord {
  const common = new Uint32Array(0);
  return {
    id: members.join('+'),
    members: members.map((sha256, firstRow) => ({ sha256, firstRow })),
    rows: members.length,
    postings,
    bits: 0,
    chunkBits: 0,
    sizes: Uint16Array.of(postings),
    common,
    engine: 1,
  };
}

test('no segment is answered for twice', () => {
  const uses = coverOf(['a', '', 'b', 'c'], [index(['a']), index(['b', 'c']), index(['a', 'b'])]);
  expect(uses).toEqual([
    { id: 'a+b', places: [0, 2] },
    { id: 'b+c', places: [-1, 3] },
  ]);
});

test('a segment that the pack no longer has is not answered for', () => {
  expect(coverOf(['b'], [index(['a', 'b'])])).toEqual([{ id: 'a+b', places: [-1, 0] }]);
});

test('a segment that no index covers is told', () => {
  expect(coverOf(['a', 'b'], [index(['a'])])).toBeUndefined();
});

test('indexes of like size are joined, a far larger one is left alone', () => {
  const small = ['a', 'b', 'c', 'd'].map((name) => index([name], 10));
  expect(joinPlan([index(['base'], 5_000), ...small])).toEqual([small]);
  expect(joinPlan(small.slice(1))).toEqual([]);
});

test('with ten years of daily additions there are few indexes, and no posting was written again often', () => {
  let indexes: readonly IndexRecord[] = [index(['base'], 2_000_000)];
  let written = 0;
  let most = 0;
  const days = 3_650;
  for (let day = 0; day < days; day++) {
    indexes = [...indexes, index([`day${day}`], 1_000)];
    for (const group of joinPlan(indexes)) {
      const postings = group.reduce((sum, each) => sum + each.postings, 0);
      const name = group[0]?.id ?? '';
      written += postings;
      indexes = [...indexes.filter((each) => !group.includes(each)), index([name], postings)];
    }
    most = Math.max(most, indexes.length);
  }
  expect(most).toBeLessThanOrEqual(12);
  expect(written / (days * 1_000)).toBeLessThan(12);
});
