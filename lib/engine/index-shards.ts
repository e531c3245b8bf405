import { isBoilerplate } from './boilerplate';
import { KeyLists } from './key-lists';
import { type Postings, visitPostings, visitRange } from './postings';
import {
  dropCommon,
  type IndexShard,
  type KeptEntries,
  type SealedShards,
  type ShardRange,
  sealShards,
  type WordRoom,
} from './seal-shards';
import { type Entries, EntrySorter } from './sort-entries';

/*
 * An index of reports is cut into shards by the first bits of its keys, so that a page reads the few shards that hold
 * its keys. A posting's id is the row of a report.
 *
 *   key  |  `bits`: the shard  |  rest, filed in the shard as its highest bits  |
 */

/** How an index is cut, and which keys it left out because too many reports share them. */
export type IndexShape = {
  /** There are 2^bits shards. */
  readonly bits: number;
  /** Keys filed under more than `MAX_KEY_REPORTS` reports, ascending: no part of the pack may count them as rare. */
  readonly common: Uint32Array;
};

/** An index held in memory. */
export type ReportIndex = IndexShape & { readonly shards: readonly IndexShard[] };

/** Some 9 KB a shard: a page reads one for each of its keys, and in 80 reads of 40 KB half the time goes into their bytes. */
const SHARD_POSTINGS = 1_024;
const MAX_BITS = 16;

export function shardBitsFor(postings: number): number {
  return Math.min(MAX_BITS, Math.max(0, Math.ceil(Math.log2(postings / SHARD_POSTINGS))));
}

/** Calls `visit` with the row of every report that a shard files under a key. O(4) on average. */
export function visitRows(
  { postings }: Pick<IndexShard, 'postings'>,
  bits: number,
  key: number,
  visit: (row: number) => void,
): void {
  visitPostings(postings, (key << bits) >>> 0, visit);
}

/** Files reports by their keys; the row of a report is its place in the list. O(keys · log). */
export function indexReports(reports: readonly Uint32Array[]): ReportIndex {
  const lists = new KeyLists();
  for (const keys of reports) lists.add(keys);
  const { kept, common } = tellingEntries(lists, new EntrySorter());
  const bits = shardBitsFor(kept.keys.length);
  return {
    bits,
    shards: sealShards(kept, { first: 0, shards: 2 ** bits, bits }),
    common: Uint32Array.from(common),
  };
}

/** All entries of the lists, sorted, without those that tell nothing about a report. Good until the sorter sorts again. O(keys). */
export function tellingEntries(lists: KeyLists, sorter: EntrySorter): KeptEntries {
  return dropCommon(lists.entries(sorter), (holders) =>
    isBoilerplate(holders, lists.reports, (row) => lists.keysOf(row)),
  );
}

/**
 * Shards of the index over the entries of several groups of reports.
 * @param runs each sorted; no row is in two of them. O(entries in the range).
 */
export function indexRuns(
  runs: readonly Entries[],
  range: ShardRange,
  sorter: EntrySorter,
  room?: WordRoom,
): SealedShards {
  const size = 2 ** (32 - range.bits);
  const found = runs.map(({ keys, rows }) => {
    const start = lowerBound(keys, range.first * size);
    const end = lowerBound(keys, (range.first + range.shards) * size);
    return { keys: keys.subarray(start, end), rows: rows.subarray(start, end) };
  });
  const length = found.reduce((sum, { keys }) => sum + keys.length, 0);
  const { keys, rows } = sorter.room(length);
  let count = 0;
  for (const part of found) {
    keys.set(part.keys, count);
    rows.set(part.rows, count);
    count += part.keys.length;
  }
  return sealSorted(sorter.sort({ keys, rows }), range, room);
}

function sealSorted(entries: Entries, range: ShardRange, room?: WordRoom): SealedShards {
  const { kept, common } = dropCommon(entries);
  return { shards: sealShards(kept, range, room), common };
}

/** The place of the first key that is not below a value. */
function lowerBound(keys: Uint32Array, value: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The shard of another index that holds a range of keys, and what its rows become in the joined one. */
export type ShardSource = {
  readonly postings: Postings;
  readonly shard: number;
  readonly bits: number;
  /** The row in the joined index of a row in this one; -1 for a report that is left out. */
  readonly rowOf: (row: number) => number;
};

/**
 * Shards of the index that joins several. `sources` are all their shards that hold keys of the range, cut as coarsely or
 * more. O(postings of the sources).
 */
export function joinShards(
  sources: readonly ShardSource[],
  range: ShardRange,
  sorter: EntrySorter,
  room?: WordRoom,
): SealedShards {
  const size = 2 ** (32 - range.bits);
  const first = range.first * size;
  const last = first + range.shards * size - 1;
  const length = sources.reduce((sum, { postings }) => sum + postings.ids.length, 0);
  const { keys, rows } = sorter.room(length);
  let count = 0;
  for (const { postings, shard, bits: cut, rowOf } of sources) {
    const above = shard * 2 ** (32 - cut);
    const low = Math.max(first - above, 0) * 2 ** cut;
    const high = Math.min((last - above + 1) * 2 ** cut, 2 ** 32) - 1;
    visitRange(postings, low, high, (key, row) => {
      const joined = rowOf(row);
      if (joined < 0) return;
      keys[count] = above + (key >>> cut);
      rows[count++] = joined;
    });
  }
  const found = { keys: keys.subarray(0, count), rows: rows.subarray(0, count) };
  return sealSorted(sorter.sort(found), range, room);
}

/** The shard of an index cut into 2^`cut` that covers shard `shard` of one cut into 2^`bits`, `bits` ≥ `cut`. */
export function coveringShard(shard: number, bits: number, cut: number): number {
  return shard >>> (bits - cut);
}
