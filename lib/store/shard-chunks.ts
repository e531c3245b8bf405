import { type Postings, postingsAt, wordsOf } from '../engine/postings';
import type { FiltersRecord, IndexRecord } from './records';
import { allOf, type Store } from './schema';

/** Postings a chunk holds at most when they fall evenly: some 9 MB, which an import holds a few of. */
const CHUNK_POSTINGS = 1024 * 1024;

/** How many chunks, as a power of two, keep an index of so many postings cut into 2^bits shards. */
export function chunkBitsFor(postings: number, bits: number): number {
  return Math.min(bits, Math.max(0, Math.ceil(Math.log2(postings / CHUNK_POSTINGS))));
}

/** Steps in which a chunk is made: some ten milliseconds each, between which others get their turn. */
const STEPS = 8;

/** How many shards of an index are made at once. */
export function shardsInStep({ bits, chunkBits }: Pick<IndexRecord, 'bits' | 'chunkBits'>): number {
  return Math.max(1, 2 ** (bits - chunkBits) / STEPS);
}

/** The shards of an index where they lie: chunk i holds those whose numbers begin with i. */
export class ShardChunks {
  /** Per shard where in its chunk it begins, in bytes. */
  readonly #starts: Uint32Array;

  constructor(
    readonly index: IndexRecord,
    readonly chunks: readonly Blob[],
  ) {
    const { sizes } = index;
    const inChunk = 2 ** (index.bits - index.chunkBits);
    this.#starts = new Uint32Array(sizes.length);
    let at = 0;
    for (let shard = 0; shard < sizes.length; shard++) {
      if (shard % inChunk === 0) at = 0;
      this.#starts[shard] = at;
      at += wordsOf(sizes[shard] ?? 0) * Uint32Array.BYTES_PER_ELEMENT;
    }
  }

  /** Shards next to each other, read at once. */
  async read(first: number, last: number): Promise<readonly Postings[]> {
    const below = this.index.bits - this.index.chunkBits;
    const found: Promise<readonly Postings[]>[] = [];
    for (let chunk = first >>> below; chunk <= last >>> below; chunk++) {
      const from = Math.max(first, chunk * 2 ** below);
      const to = Math.min(last, (chunk + 1) * 2 ** below - 1);
      found.push(this.#readIn(chunk, from, to));
    }
    return (await Promise.all(found)).flat();
  }

  /** Shards of one chunk. */
  async #readIn(chunk: number, first: number, last: number): Promise<readonly Postings[]> {
    const start = this.#starts[first] ?? 0;
    const end = (this.#starts[last] ?? 0) + wordsOf(this.index.sizes[last] ?? 0) * 4;
    const bytes = await this.chunks[chunk]?.slice(start, end).arrayBuffer();
    if (bytes?.byteLength !== end - start) throw new Error(`index ${this.index.id} lacks shards`);
    const words = new Uint32Array(bytes);
    return Array.from({ length: last - first + 1 }, (_, i) => {
      const at = ((this.#starts[first + i] ?? 0) - start) / Uint32Array.BYTES_PER_ELEMENT;
      return postingsAt(words, at, this.index.sizes[first + i] ?? 0);
    });
  }
}

/** An index and its filters, not yet read; `undefined` when some of it is gone. */
export async function openIndex(
  store: Store,
  id: string,
): Promise<{ readonly shards: ShardChunks; readonly filters: FiltersRecord } | undefined> {
  const transaction = store.transaction(['indexes', 'filters', 'shards']);
  const [index, filters, chunks] = await Promise.all([
    transaction.objectStore('indexes').get(id),
    transaction.objectStore('filters').get(id),
    transaction.objectStore('shards').getAll(allOf(id)),
  ]);
  if (index === undefined || filters === undefined || chunks.length < 2 ** index.chunkBits)
    return undefined;
  return { shards: new ShardChunks(index, chunks), filters };
}
