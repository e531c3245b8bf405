import { buildFilter } from './key-filter';
import { buildSortedPostings, type Postings, wordsOf } from './postings';
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

/** Entries whose keys tell something about a report, and the keys of the others. */
export type KeptEntries = { readonly kept: Entries; readonly common: readonly number[] };

/**
 * Leaves out, in place, repeated entries and those of keys that tell nothing about a report. O(entries).
 * @param entries sorted; a row may stand several times beside one key, and counts once.
 * @param isWorthless told the rows of the reports that share a key.
 */
export function dropCommon(
  { keys, rows }: Entries,
  isWorthless: (holders: Uint32Array) => boolean = () => false,
): KeptEntries {
  const common: number[] = [];
  let count = 0;
  for (let at = 0; at < keys.length; ) {
    const key = keys[at] ?? 0;
    const begin = count;
    for (; at < keys.length && keys[at] === key; at++) {
      const row = rows[at] ?? 0;
      if (count > begin && rows[count - 1] === row) continue;
      keys[count] = key;
      rows[count++] = row;
    }
    const holders = count - begin;
    if (holders > MAX_KEY_REPORTS) common.push(key);
    if (holders > MAX_KEY_REPORTS || (holders > 1 && isWorthless(rows.subarray(begin, count))))
      count = begin;
  }
  return { kept: { keys: keys.subarray(0, count), rows: rows.subarray(0, count) }, common };
}

/** Gives memory for so many words, whatever is in it. */
export type WordRoom = (words: number) => Uint32Array<ArrayBuffer>;

/**
 * Cuts entries into the shards of a range. O(entries).
 * @param entries sorted, each once.
 * @param room where the postings are put.
 */
export function sealShards(
  { keys, rows }: Entries,
  { first, shards, bits }: ShardRange,
  room: WordRoom = (words) => new Uint32Array(words),
): readonly IndexShard[] {
  const sealed: IndexShard[] = [];
  let end = 0;
  for (let shard = first; shard < first + shards; shard++) {
    const start = end;
    let distinct = 0;
    for (; end < keys.length && shardOf(keys[end] ?? 0, bits) === shard; end++)
      if (end === start || keys[end] !== keys[end - 1]) distinct++;
    const own = keys.subarray(start, end);
    const words = room(wordsOf(own.length));
    sealed.push({
      postings: buildSortedPostings(own, rows.subarray(start, end), bits, words),
      filter: buildFilter(own, distinct),
    });
  }
  return sealed;
}
