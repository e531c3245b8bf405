import type { IDBPTransaction } from 'idb';
import { type Postings, wordsOf, writePostings } from '../engine/postings';
import { ByteWriter } from '../packs/byte-writer';
import { countsOf } from './counts';
import { mark, marksOf } from './row-chunks';

/*
 * Schema 2 kept sixteen reports a record in `blocks` and a shard a record in `postings`. Each segment and each index
 * becomes one chunk, with what is in it as it was.
 */
type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;
type Chunks = { readonly put: (chunk: Blob, key: [string, number]) => Promise<unknown> };

type OldSegment = { readonly sha256: string; readonly rows: number; readonly firsts: Uint32Array };
type OldBlock = { readonly starts: Uint32Array; readonly bytes: Uint8Array };
type OldIndex = { readonly id: string; readonly bits: number };
type OldFilters = {
  readonly id: string;
  readonly starts: Uint32Array;
  readonly words: Blob;
  readonly sizes: Uint32Array;
};

/** Fills the object store `rows`. O(bytes), holds one segment. */
export async function chunkOldSegments(upgrade: Upgrade, rows: Chunks): Promise<void> {
  const segments = upgrade.objectStore('segments');
  for (const segment of (await segments.getAll()) as readonly OldSegment[]) {
    const { sha256, rows: count } = segment;
    const blocks: readonly OldBlock[] = await upgrade.objectStore('blocks').getAll(partsOf(sha256));
    const marks = new Uint32Array(marksOf(count));
    const chunk = new ByteWriter();
    let row = 0;
    for (const block of blocks) {
      for (let i = 0; i + 1 < block.starts.length; i++) {
        mark(marks, row++, chunk.length);
        const bytes = block.bytes.subarray(block.starts[i], block.starts[i + 1]);
        chunk.count(bytes.length);
        chunk.bytes(bytes);
      }
    }
    await rows.put(new Blob([chunk.finish()]), [sha256, 0]);
    await segments.put({ ...segment, firsts: Uint32Array.of(0), marks });
  }
}

/** Fills the object store `shards`. O(postings), holds one index. */
export async function chunkOldIndexes(upgrade: Upgrade, shards: Chunks): Promise<void> {
  const indexes = upgrade.objectStore('indexes');
  const filters = upgrade.objectStore('filters');
  for (const index of (await indexes.getAll()) as readonly OldIndex[]) {
    const held: readonly Postings[] = await upgrade
      .objectStore('postings')
      .getAll(partsOf(index.id));
    const sizes = Uint32Array.from(held, ({ ids }) => ids.length);
    const words = new Uint32Array(sizes.reduce((sum, size) => sum + wordsOf(size), 0));
    let at = 0;
    for (const postings of held) {
      writePostings(postings, words, at);
      at += wordsOf(postings.ids.length);
    }
    await shards.put(new Blob([words]), [index.id, 0]);
    await indexes.put({ ...index, chunkBits: 0 });
    await filters.put({ ...(await filters.get(index.id)), sizes });
  }
}

/** Schema 3 kept sizes and starts with the filters, in arrays so long that the browser made files of them. */
export async function shortenOldFilters(upgrade: Upgrade): Promise<void> {
  const indexes = upgrade.objectStore('indexes');
  const filters = upgrade.objectStore('filters');
  for (const index of (await indexes.getAll()) as readonly OldIndex[]) {
    const old: OldFilters | undefined = await filters.get(index.id);
    if (old === undefined) continue;
    const { id, starts, words, sizes } = old;
    const lengths = starts.subarray(1).map((end, i) => end - (starts[i] ?? 0));
    await indexes.put({ ...index, sizes: countsOf(sizes) });
    await filters.put({ id, words, lengths: countsOf(lengths) });
  }
}

function partsOf(first: string): IDBKeyRange {
  return IDBKeyRange.bound([first], [first, []]);
}
