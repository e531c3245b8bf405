import { isBoilerplate } from './boilerplate';
import { buildFilter } from './key-filter';
import { buildPostings, type Postings, visitPostings, visitRange } from './postings';

/*
 * An index of reports is cut into shards by the first bits of its keys, so that a page reads the few shards that hold
 * its keys. A posting's id is the row of a report.
 *
 *   key  |  `bits`: the shard  |  rest, filed in the shard as its highest bits  |
 */

/** Postings of one range of keys, and the filter that tells which keys are among them. */
export type IndexShard = { readonly postings: Postings; readonly filter: Uint32Array<ArrayBuffer> };

/** How an index is cut, and which keys it left out because too many reports share them. */
export type IndexShape = {
  /** There are 2^bits shards. */
  readonly bits: number;
  /** Keys filed under more than `MAX_KEY_REPORTS` reports, ascending: no part of the pack may count them as rare. */
  readonly common: Uint32Array;
};

/** An index held in memory. */
export type ReportIndex = IndexShape & { readonly shards: readonly IndexShard[] };

/** A key filed under more reports than this tells nothing about which one it is (boilerplate, famous names). */
export const MAX_KEY_REPORTS = 2_000;

/** 32 to 40 KB a shard: one read of the database costs about as much whatever its size up to there. */
const SHARD_POSTINGS = 4_096;
const MAX_BITS = 16;

export function shardBitsFor(postings: number): number {
  return Math.min(MAX_BITS, Math.max(0, Math.ceil(Math.log2(postings / SHARD_POSTINGS))));
}

export function shardOf(key: number, bits: number): number {
  return bits === 0 ? 0 : key >>> (32 - bits);
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

/** Files reports by their keys; the row of a report is its place in the list. O(keys · log reports). */
export function indexReports(reports: readonly Uint32Array[]): ReportIndex {
  const total = reports.reduce((sum, keys) => sum + keys.length, 0);
  const bits = shardBitsFor(total);
  const filed = Array.from({ length: 2 ** bits }, () => new Entries());
  reports.forEach((keys, row) => {
    for (const key of keys) filed[shardOf(key, bits)]?.add(key, row);
  });
  const sealed = filed.map((entries) =>
    entries.seal(bits, (holders) => isBoilerplate(holders, reports)),
  );
  return {
    bits,
    shards: sealed.map(({ shard }) => shard),
    common: Uint32Array.from(sealed.flatMap(({ common }) => common)).sort(),
  };
}

/** The shard of another index that holds a range of keys, and what its rows become in the joined one. */
export type ShardSource = {
  readonly postings: Postings;
  readonly shard: number;
  readonly bits: number;
  /** The row in the joined index of a row in this one; -1 for a report that is left out. */
  readonly rowOf: (row: number) => number;
};

/** A shard of the index that joins several. `sources` are cut as coarsely or more. O(postings in its range). */
export function joinShards(
  sources: readonly ShardSource[],
  shard: number,
  bits: number,
): { readonly shard: IndexShard; readonly common: readonly number[] } {
  const entries = new Entries();
  const first = bits === 0 ? 0 : (shard << (32 - bits)) >>> 0;
  const last = (first + (2 ** (32 - bits) - 1)) >>> 0;
  for (const { postings, shard: from, bits: cut, rowOf } of sources) {
    const above = cut === 0 ? 0 : (from << (32 - cut)) >>> 0;
    const low = (first << cut) >>> 0;
    const high = (last << cut) >>> 0;
    visitRange(postings, low, high, (key, row) => {
      const joined = rowOf(row);
      if (joined >= 0) entries.add((above | (key >>> cut)) >>> 0, joined);
    });
  }
  return entries.seal(bits);
}

/** The shard of an index cut into 2^`cut` that covers shard `shard` of one cut into 2^`bits`, `bits` ≥ `cut`. */
export function coveringShard(shard: number, bits: number, cut: number): number {
  return shard >>> (bits - cut);
}

/** Rows that fit beside a 32-bit key into the 53 bits of a whole number: more than a pack can hold. */
const ROWS = 2 ** 21;

/**
 * Keys and rows on their way into one shard, each pair as one number: sorting numbers is several times as fast as
 * filing millions of short lists.
 */
class Entries {
  readonly #pairs: number[] = [];

  add(key: number, row: number): void {
    this.#pairs.push(key * ROWS + row);
  }

  /** O(n · log n). */
  seal(
    bits: number,
    isWorthless: (holders: Uint32Array) => boolean = () => false,
  ): { shard: IndexShard; common: number[] } {
    const pairs = Float64Array.from(this.#pairs).sort();
    const common: number[] = [];
    const filed: number[] = [];
    const keys = new Uint32Array(pairs.length);
    const rows = new Uint32Array(pairs.length);
    let count = 0;
    for (let start = 0, end = 0; start < pairs.length; start = end) {
      const key = Math.floor((pairs[start] ?? 0) / ROWS);
      while (end < pairs.length && Math.floor((pairs[end] ?? 0) / ROWS) === key) end++;
      const first = count;
      for (let i = start; i < end; i++) {
        keys[count] = (key << bits) >>> 0;
        rows[count++] = (pairs[i] ?? 0) % ROWS;
      }
      const holders = end - start;
      if (holders > MAX_KEY_REPORTS) common.push(key);
      const isDropped =
        holders > MAX_KEY_REPORTS || (holders > 1 && isWorthless(rows.subarray(first, count)));
      if (isDropped) count = first;
      else filed.push(key);
    }
    return {
      shard: {
        postings: buildPostings(keys.subarray(0, count), rows.subarray(0, count)),
        filter: buildFilter(filed, filed.length),
      },
      common,
    };
  }
}
