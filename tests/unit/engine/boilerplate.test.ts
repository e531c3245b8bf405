import { expect, test } from 'vitest';
import { indexReports, visitRows } from '../../../lib/engine/index-shards';
import { shardOf } from '../../../lib/engine/seal-shards';
import { randomIntegers } from './support/texts';

const NOTICE = 77;

/** Reports with keys of their own, and keys that all of one group hold. */
function reports(count: number, own: number, shared: readonly number[]): Uint32Array[] {
  const next = randomIntegers(count * 31 + own);
  return Array.from({ length: count }, () =>
    Uint32Array.from([...shared, ...Array.from({ length: own }, () => next() >>> 0)]).sort(),
  );
}

function holders(filed: readonly Uint32Array[], key: number): number {
  const { bits, shards } = indexReports(filed);
  const shard = shards[shardOf(key, bits)];
  let count = 0;
  if (shard) visitRows(shard, bits, key, () => count++);
  return count;
}

test('what a third of unlike reports repeat finds none of them', () => {
  expect(holders([...reports(110, 60, [NOTICE]), ...reports(220, 60, [])], NOTICE)).toBe(0);
});

test('what a quarter of them repeat still finds them', () => {
  expect(holders([...reports(110, 60, [NOTICE]), ...reports(330, 60, [])], NOTICE)).toBe(110);
});

test('what all versions of one story say is the story', () => {
  const story = Array.from({ length: 60 }, (_, i) => i * 7_919 + 1);
  expect(holders(reports(150, 20, [NOTICE, ...story]), NOTICE)).toBe(150);
});

test('in a pack of few reports everything is kept', () => {
  expect(holders(reports(50, 60, [NOTICE]), NOTICE)).toBe(50);
});
