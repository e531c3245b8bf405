import { ENGINE_VERSION } from '../engine/fingerprint';
import type { IndexShard } from '../engine/index-shards';
import type { FilterPiece, IndexRecord } from './records';
import type { Store } from './schema';
import { write } from './write';

/** Shards written in one transaction, whose filters make one record: some 2 MB and 300 KB. */
export const SHARDS_PER_PIECE = 64;

/** Writes an index shard by shard, and the record that says it is complete at the end. Holds one piece in memory. */
export class IndexWriter {
  #pending: IndexShard[] = [];
  #pieces = 0;
  #postings = 0;

  constructor(
    readonly store: Store,
    readonly id: string,
  ) {}

  /** Takes the shards in order. */
  async add(shard: IndexShard): Promise<void> {
    this.#pending.push(shard);
    this.#postings += shard.postings.ids.length;
    if (this.#pending.length === SHARDS_PER_PIECE) await this.#flush();
  }

  async finish(
    shape: Pick<IndexRecord, 'members' | 'rows' | 'bits' | 'common'>,
  ): Promise<IndexRecord> {
    await this.#flush();
    const record = { id: this.id, ...shape, postings: this.#postings, engine: ENGINE_VERSION };
    await this.store.put('indexes', record);
    return record;
  }

  async #flush(): Promise<void> {
    if (this.#pending.length === 0) return;
    const shards = this.#pending;
    const piece = this.#pieces++;
    this.#pending = [];
    await write(this.store, ['postings', 'filters'], async (transaction) => {
      const postings = transaction.objectStore('postings');
      await Promise.all([
        transaction.objectStore('filters').put(pieceOf(shards), [this.id, piece]),
        ...shards.map(async (shard, i) =>
          postings.put(shard.postings, [this.id, piece * SHARDS_PER_PIECE + i]),
        ),
      ]);
    });
  }
}

function pieceOf(shards: readonly IndexShard[]): FilterPiece {
  const starts = new Uint32Array(shards.length + 1);
  shards.forEach(({ filter }, i) => {
    starts[i + 1] = (starts[i] ?? 0) + filter.length;
  });
  const words = new Uint32Array(starts[shards.length] ?? 0);
  shards.forEach(({ filter }, i) => {
    words.set(filter, starts[i] ?? 0);
  });
  return { starts, words };
}
