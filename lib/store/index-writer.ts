import { ENGINE_VERSION } from '../engine/fingerprint';
import type { IndexShard } from '../engine/seal-shards';
import type { IndexRecord } from './records';
import type { Store } from './schema';
import { write } from './write';

/** Shards written in one transaction: some 2 MB. */
const SHARDS_AT_ONCE = 64;

/** Writes an index shard by shard, and the record that says it is complete at the end. Holds some shards in memory; the filters are the browser's to keep. */
export class IndexWriter {
  #pending: IndexShard[] = [];
  #written = 0;
  #postings = 0;
  readonly #filters: Blob[] = [];
  readonly #filterStarts = [0];

  constructor(
    readonly store: Store,
    readonly id: string,
  ) {}

  /** Takes the shards in order. */
  async add(shard: IndexShard): Promise<void> {
    this.#pending.push(shard);
    this.#postings += shard.postings.ids.length;
    if (this.#pending.length === SHARDS_AT_ONCE) await this.#flush();
  }

  async finish(
    shape: Pick<IndexRecord, 'members' | 'rows' | 'bits' | 'common'>,
  ): Promise<IndexRecord> {
    await this.#flush();
    const record = { id: this.id, ...shape, postings: this.#postings, engine: ENGINE_VERSION };
    await write(this.store, ['indexes', 'filters'], async (transaction) => {
      const starts = Uint32Array.from(this.#filterStarts);
      const filters = { id: this.id, starts, words: new Blob(this.#filters) };
      await transaction.objectStore('filters').put(filters);
      await transaction.objectStore('indexes').put(record);
    });
    return record;
  }

  async #flush(): Promise<void> {
    const shards = this.#pending;
    const first = this.#written;
    this.#pending = [];
    this.#written += shards.length;
    for (const { filter } of shards) {
      this.#filterStarts.push((this.#filterStarts.at(-1) ?? 0) + filter.length);
    }
    this.#filters.push(new Blob(shards.map(({ filter }) => filter)));
    await write(this.store, ['postings'], async (transaction) => {
      const postings = transaction.objectStore('postings');
      await Promise.all(
        shards.map(async (shard, i) => postings.put(shard.postings, [this.id, first + i])),
      );
    });
  }
}
