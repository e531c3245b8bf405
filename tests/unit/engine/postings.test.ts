import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  buildPostings,
  buildSortedPostings,
  type Postings,
  postingsAt,
  visitPostings,
  wordsOf,
  writePostings,
} from '../../../lib/engine/postings';

/** Keys that fall into few buckets, at both ends of the range, and anywhere. */
const anyKey = fc.oneof(
  fc.nat({ max: 8 }),
  fc.nat({ max: 8 }).map((key) => (0xffffffff - key) >>> 0),
  fc.nat({ max: 0xffffffff }),
);
const anyPairs = fc.array(fc.tuple(anyKey, fc.nat({ max: 50 })), { maxLength: 200 });

function build(pairs: readonly (readonly [key: number, id: number])[]): Postings {
  return buildPostings(
    Uint32Array.from(pairs, ([key]) => key),
    Uint32Array.from(pairs, ([, id]) => id),
  );
}

function idsUnder(postings: Postings, key: number): number[] {
  const ids: number[] = [];
  visitPostings(postings, key, (id) => ids.push(id));
  return ids;
}

test('every key gives the ids filed under it, in the order they were filed, as a map would', () => {
  fc.assert(
    fc.property(anyPairs, fc.array(anyKey), (pairs, strangers) => {
      const oracle = new Map<number, number[]>();
      for (const [key, id] of pairs) oracle.set(key, [...(oracle.get(key) ?? []), id]);
      const postings = build(pairs);
      for (const key of [...oracle.keys(), ...strangers])
        expect(idsUnder(postings, key)).toEqual(oracle.get(key) ?? []);
    }),
  );
});

test('postings of keys that ascend are the same, and come back from the words they are written in', () => {
  fc.assert(
    fc.property(anyPairs, fc.nat({ max: 9 }), (pairs, at) => {
      const sorted = pairs.toSorted(([a], [b]) => a - b);
      const keys = Uint32Array.from(sorted, ([key]) => key);
      const ids = Uint32Array.from(sorted, ([, id]) => id);
      const dirty = new Uint32Array(wordsOf(keys.length)).fill(0xabcdef01);
      const postings = buildSortedPostings(keys, ids, 0, dirty);
      expect(postings).toEqual(buildPostings(keys, ids));
      const words = new Uint32Array(at + wordsOf(keys.length));
      writePostings(postings, words, at);
      expect(postingsAt(words, at, keys.length)).toEqual(postings);
    }),
  );
});

test('first bits that all keys share are left out', () => {
  const ids = Uint32Array.of(5, 6, 7);
  const keys = Uint32Array.of(0xa0000001, 0xa0000002, 0xaffffff0);
  const postings = buildSortedPostings(keys, ids, 4, new Uint32Array(wordsOf(3)));
  expect(idsUnder(postings, 0x00000020)).toEqual([6]);
  expect(idsUnder(postings, 0xffffff00)).toEqual([7]);
});

test('postings of nothing find nothing', () => {
  expect(idsUnder(build([]), 0)).toEqual([]);
  expect(idsUnder(build([]), 0xffffffff)).toEqual([]);
});

test('a posting costs at most 12 bytes from 1,000 on', () => {
  const pairs = Array.from(
    { length: 1_000 },
    (_, i) => [Math.imul(i, 0x9e3779b1) >>> 0, i] as const,
  );
  const { directory, rests, ids } = build(pairs);
  expect((directory.byteLength + rests.byteLength + ids.byteLength) / 1_000).toBeLessThanOrEqual(
    12,
  );
});

test('postings survive a structured clone, as storage makes it', () => {
  const postings = build([
    [7, 1],
    [7, 2],
    [9, 3],
  ]);
  expect(idsUnder(structuredClone(postings), 7)).toEqual([1, 2]);
});
