import { buildFilter } from './key-filter';
import { buildSortedPostings, type Postings } from './postings';
import type { Entries } from './sort-entries';

/** Postings of one range of keys, and the filter that tells which keys are among them. */
export type IndexShard = { readonly postings: Postings; readonly filter: Uint32Array<ArrayBuffer> };

/** Shards next to each other of an index that is cut into 2^bits. */
export type ShardRange = { readonly first: number; readonly shards: number; readonly bits: number };

/** The shards of a range in order, and the keys that were left out because too many reports share them. */
export type SealedShards = {
  readonly shards: readonly IndexShard[];
  readonly common: readonly number[];
};

/** A key filed under more reports than this tells nothing about which one it is (boilerplate, famous names). */
export const MAX_KEY_REPORTS = 2_000;

/** The shard that holds a key, in an index that is cut into 2^bits. */
export function shardOf(key: number, bits: number): number {
  return bits === 0 ? 0 : key >>> (32 - bits);
}

/**
 * Cuts entries into the shards of a range, without the keys that tell nothing. O(entries).
 * @param entries sorted; a row may stand several times beside one key, and counts once.
 * @param isWorthless told the rows of the reports that share a key.
 */
export function sealShards(
  { keys, rows }: Entries,
  { first, shards, bits }: ShardRange,
  isWorthless: (holders: Uint32Array) => boolean,
): SealedShards {
  const common: number[] = [];
  const sealed: IndexShard[] = [];
  // What is left of the entries of one shard, closed up: keys as they are filed in it, rows, and the keys once each.
  const filedKeys = new Uint32Array(keys.length);
  const filedRows = new Uint32Array(keys.length);
  const distinct = new Uint32Array(keys.length);
  let at = 0;
  for (let shard = first; shard < first + shards; shard++) {
    let count = 0;
    let different = 0;
    while (at < keys.length && shardOf(keys[at] ?? 0, bits) === shard) {
      const key = keys[at] ?? 0;
      const begin = count;
      for (; at < keys.length && keys[at] === key; at++) {
        const row = rows[at] ?? 0;
        if (count > begin && filedRows[count - 1] === row) continue;
        filedKeys[count] = key << bits;
        filedRows[count++] = row;
      }
      const holders = count - begin;
      if (holders > MAX_KEY_REPORTS) common.push(key);
      if (
        holders > MAX_KEY_REPORTS ||
        (holders > 1 && isWorthless(filedRows.subarray(begin, count)))
      )
        count = begin;
      else distinct[different++] = key;
    }
    sealed.push({
      postings: buildSortedPostings(filedKeys.subarray(0, count), filedRows.subarray(0, count)),
      filter: buildFilter(distinct.subarray(0, different), different),
    });
  }
  return { shards: sealed, common };
}
