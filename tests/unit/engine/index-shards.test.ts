import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  coveringShard,
  indexReports,
  joinShards,
  type ReportIndex,
  shardBitsFor,
  visitRows,
} from '../../../lib/engine/index-shards';
import { mayHold } from '../../../lib/engine/key-filter';
import { MAX_KEY_REPORTS, shardOf } from '../../../lib/engine/seal-shards';
import { EntrySorter } from '../../../lib/engine/sort-entries';
import { randomIntegers } from './support/texts';

function rowsUnder(index: Pick<ReportIndex, 'bits' | 'shards'>, key: number): number[] {
  const rows: number[] = [];
  const shard = index.shards[shardOf(key, index.bits)];
  if (shard && mayHold(shard.filter, key))
    visitRows(shard, index.bits, key, (row) => rows.push(row));
  return rows;
}

function joined(
  indexes: readonly ReportIndex[],
  firstRows: readonly number[],
  bits: number,
  shards = 1,
): ReportIndex {
  const parts = Array.from({ length: 2 ** bits / shards }, (_, part) => {
    const range = { first: part * shards, shards, bits };
    const sources = indexes.flatMap((index, i) => {
      const first = firstRows[i] ?? 0;
      const rowOf = (row: number) => (first < 0 ? -1 : first + row);
      const from = coveringShard(range.first, bits, index.bits);
      const to = coveringShard(range.first + shards - 1, bits, index.bits);
      return index.shards
        .slice(from, to + 1)
        .map(({ postings }, n) => ({ postings, shard: from + n, bits: index.bits, rowOf }));
    });
    return joinShards(sources, range, new EntrySorter());
  });
  return {
    bits,
    shards: parts.flatMap(({ shards: sealed }) => sealed),
    common: Uint32Array.from(parts.flatMap(({ common }) => common)),
  };
}

const distinct = (keys: readonly number[]) => Uint32Array.from(new Set(keys)).sort();
/** Reports whose keys fall together often, at both ends of the range. */
const anyReports = fc.array(
  fc
    .array(
      fc.oneof(
        fc.nat({ max: 9 }),
        fc.nat({ max: 9 }).map((key) => 0xffffffff - key),
        fc.nat({ max: 0xffffffff }),
      ),
    )
    .map(distinct),
  { maxLength: 12 },
);
const madeUp = (seed: number, reports: number, keys: number) => {
  const next = randomIntegers(seed);
  return Array.from({ length: reports }, () =>
    distinct(Array.from({ length: keys }, () => next() >>> 0)),
  );
};

test('every key gives the reports that hold it', () => {
  fc.assert(
    fc.property(anyReports, (reports) => {
      const index = indexReports(reports);
      for (const key of new Set(reports.flatMap((keys) => [...keys]))) {
        const holders = reports.flatMap((keys, row) => (keys.includes(key) ? [row] : []));
        expect(rowsUnder(index, key)).toEqual(holders);
      }
    }),
  );
});

test('an index of many keys is cut into shards of some thousand postings', () => {
  const reports = madeUp(3, 200, 150);
  const index = indexReports(reports);
  expect(index.bits).toBe(shardBitsFor(30_000));
  expect(index.shards).toHaveLength(32);
  for (const [row, keys] of reports.entries())
    expect(rowsUnder(index, keys[row % keys.length] ?? 0)).toContain(row);
});

test.each([
  [5, 1],
  [6, 1],
  [5, 4],
  [6, 64],
])(
  'indexes joined in 2^%i shards, %i at a time, answer as one over all their reports',
  (bits, shards) => {
    const parts = [madeUp(1, 120, 200), madeUp(2, 7, 30), [], madeUp(1, 60, 150)];
    const all = parts.flat();
    const firstRows = parts.map((_, i) => parts.slice(0, i).flat().length);
    const one = joined(parts.map(indexReports), firstRows, bits, shards);
    const whole = indexReports(all);
    for (const key of new Set(all.flatMap((keys) => [...keys])))
      expect(rowsUnder(one, key).sort()).toEqual(rowsUnder(whole, key).sort());
  },
);

test('reports that are left out of a joined index are not found in it', () => {
  const [kept, gone] = [madeUp(1, 20, 40), madeUp(2, 20, 40)];
  const one = joined([indexReports(kept), indexReports(gone)], [0, -1], 2);
  for (const key of gone.flatMap((keys) => [...keys])) expect(rowsUnder(one, key)).toEqual([]);
  for (const [row, keys] of kept.entries()) expect(rowsUnder(one, keys[0] ?? 0)).toContain(row);
});

test('a key that only the joined index has too many reports for is dropped there, and named', () => {
  const half = Array.from({ length: MAX_KEY_REPORTS / 2 + 1 }, (_, i) => distinct([77, 1_000 + i]));
  const parts = [indexReports(half), indexReports(half)];
  for (const part of parts) expect(part.common).toHaveLength(0);
  const one = joined(parts, [0, half.length], 1);
  expect([...one.common]).toEqual([77]);
  expect(rowsUnder(one, 77)).toEqual([]);
  expect(rowsUnder(one, 1_000)).toEqual([0, half.length]);
});
