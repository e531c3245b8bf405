import { ENGINE_VERSION } from '../engine/fingerprint';
import { wordsOf, writePostings } from '../engine/postings';
import type { IndexShard } from '../engine/seal-shards';
import type { IndexRecord } from './records';
import type { Store } from './schema';
import { write } from './write';
import type { WriteBehind } from './write-behind';

/** What an index is before its shards are known. */
type IndexPlan = Pick<IndexRecord, 'id' | 'members' | 'rows' | 'bits' | 'chunkBits'>;

/** Writes an index chunk by chunk, and the record that says it is complete at the end. The filters are the browser's to keep meanwhile. */
export class IndexWriter {
  readonly #filters: Blob[] = [];
  readonly #filterStarts = [0];
  readonly #sizes: number[] = [];
  #chunks = 0;
  /** Shards of the chunk at hand. */
  #pending: IndexShard[] = [];

  constructor(
    readonly store: Store,
    readonly writes: WriteBehind,
    readonly plan: IndexPlan,
  ) {}

  /** Takes the next shards; none of them belongs to another chunk than the first. */
  async add(shards: readonly IndexShard[]): Promise<void> {
    this.#pending.push(...shards);
    const { bits, chunkBits } = this.plan;
    if (this.#pending.length < 2 ** (bits - chunkBits)) return;
    const chunk = new Blob([this.#takePending()]);
    const key: [string, number] = [this.plan.id, this.#chunks++];
    await this.writes.add(() =>
      write(
        this.store,
        ['shards'],
        async (transaction) => {
          await transaction.objectStore('shards').put(chunk, key);
        },
        'strict',
      ),
    );
  }

  async finish(common: Uint32Array): Promise<void> {
    const { id } = this.plan;
    const sizes = Uint32Array.from(this.#sizes);
    const postings = sizes.reduce((sum, size) => sum + size, 0);
    const record = { ...this.plan, common, postings, engine: ENGINE_VERSION };
    const starts = Uint32Array.from(this.#filterStarts);
    const filters = { id, starts, words: new Blob(this.#filters), sizes };
    await this.writes.add(() =>
      write(
        this.store,
        ['indexes', 'filters'],
        async (transaction) => {
          await transaction.objectStore('filters').put(filters);
          await transaction.objectStore('indexes').put(record);
        },
        'strict',
      ),
    );
  }

  /** The pending shards' postings as one array: a blob of many small parts is written in twice the time. */
  #takePending(): Uint32Array<ArrayBuffer> {
    const shards = this.#pending;
    this.#pending = [];
    const sizes = shards.map(({ postings }) => postings.ids.length);
    const words = new Uint32Array(sizes.reduce((sum, size) => sum + wordsOf(size), 0));
    const filters = new Uint32Array(shards.reduce((sum, { filter }) => sum + filter.length, 0));
    let at = 0;
    let filterAt = 0;
    for (const { postings, filter } of shards) {
      writePostings(postings, words, at);
      at += wordsOf(postings.ids.length);
      filters.set(filter, filterAt);
      filterAt += filter.length;
      this.#filterStarts.push((this.#filterStarts.at(-1) ?? 0) + filter.length);
    }
    this.#sizes.push(...sizes);
    this.#filters.push(new Blob([filters]));
    return words;
  }
}
