/**
 * A frozen multimap from 32-bit keys to small integers, in three flat arrays (compressed sparse row): a directory over
 * the keys' top bits, then per posting the low bits of its key and its id. 8 bytes a posting, one cache miss a look-up,
 * nothing to parse when it is read back from storage.
 *
 *   key  |  top `directoryBits`  |  rest  |
 *              |
 *   directory [b] .. [b+1]  →  rests[...]  ids[...]
 */
export type Postings = {
  readonly directoryBits: number;
  readonly directory: Uint32Array;
  readonly rests: Uint32Array;
  readonly ids: Uint32Array;
};

/** Builds postings from parallel arrays of keys and ids, in two counting passes. O(n). */
export function buildPostings(keys: Uint32Array, ids: Uint32Array): Postings {
  const directoryBits = directoryBitsFor(keys.length);
  const shift = 32 - directoryBits;
  const directory = new Uint32Array(2 ** directoryBits + 1);
  for (const key of keys)
    directory[(key >>> shift) + 1] = (directory[(key >>> shift) + 1] ?? 0) + 1;
  for (let i = 1; i < directory.length; i++) {
    directory[i] = (directory[i] ?? 0) + (directory[i - 1] ?? 0);
  }
  const next = directory.slice();
  const rests = new Uint32Array(keys.length);
  const sortedIds = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    const at = next[key >>> shift] ?? 0;
    next[key >>> shift] = at + 1;
    rests[at] = restOf(key, shift);
    sortedIds[at] = ids[i] ?? 0;
  }
  return { directoryBits, directory, rests, ids: sortedIds };
}

/**
 * `buildPostings` of keys that ascend, without the first `bits` of each, which all of them share. O(n).
 * @param words where they are put; `wordsOf` of them.
 */
export function buildSortedPostings(
  keys: Uint32Array,
  ids: Uint32Array,
  bits: number,
  words: Uint32Array,
): Postings {
  const postings = postingsAt(words, 0, keys.length);
  const { directoryBits, directory, rests } = postings;
  const shift = 32 - directoryBits;
  directory[0] = 0;
  let bucket = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = ((keys[i] ?? 0) << bits) >>> 0;
    while (bucket < key >>> shift) directory[++bucket] = i;
    rests[i] = restOf(key, shift);
  }
  directory.fill(keys.length, bucket + 1);
  postings.ids.set(ids);
  return postings;
}

function directoryBitsFor(postings: number): number {
  return Math.min(24, Math.max(1, Math.ceil(Math.log2(postings / 4 + 1))));
}

/** 32-bit words that so many postings take, written one array after another. */
export function wordsOf(postings: number): number {
  return 2 ** directoryBitsFor(postings) + 1 + 2 * postings;
}

/** Writes postings into `words` from `at` on, where `wordsOf` are free. */
export function writePostings(
  { directory, rests, ids }: Postings,
  words: Uint32Array,
  at: number,
): void {
  words.set(directory, at);
  words.set(rests, at + directory.length);
  words.set(ids, at + directory.length + rests.length);
}

/** The postings that were written, `count` of them, as views of the words. */
export function postingsAt(words: Uint32Array, at: number, count: number): Postings {
  const directoryBits = directoryBitsFor(count);
  const rests = at + 2 ** directoryBits + 1;
  return {
    directoryBits,
    directory: words.subarray(at, rests),
    rests: words.subarray(rests, rests + count),
    ids: words.subarray(rests + count, rests + 2 * count),
  };
}

/** Calls `visit` with every id filed under `key`. O(postings in the key's bucket), four on average. */
export function visitPostings(postings: Postings, key: number, visit: (id: number) => void): void {
  const shift = 32 - postings.directoryBits;
  const bucket = key >>> shift;
  const rest = restOf(key, shift);
  const end = postings.directory[bucket + 1] ?? 0;
  for (let i = postings.directory[bucket] ?? 0; i < end; i++) {
    if (postings.rests[i] === rest) visit(postings.ids[i] ?? 0);
  }
}

/** Calls `visit` with every key from `first` to `last`, both included, and its id. O(postings in the buckets between them). */
export function visitRange(
  { directoryBits, directory, rests, ids }: Postings,
  first: number,
  last: number,
  visit: (key: number, id: number) => void,
): void {
  const shift = 32 - directoryBits;
  for (let bucket = first >>> shift; bucket <= last >>> shift; bucket++) {
    const end = directory[bucket + 1] ?? 0;
    for (let i = directory[bucket] ?? 0; i < end; i++) {
      const key = ((bucket << shift) | (rests[i] ?? 0)) >>> 0;
      if (key >= first && key <= last) visit(key, ids[i] ?? 0);
    }
  }
}

function restOf(key: number, shift: number): number {
  return shift === 32 ? key : (key & ((1 << shift) - 1)) >>> 0;
}
