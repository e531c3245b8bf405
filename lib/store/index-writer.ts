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

  constructor(
    readonly store: Store,
    readonly writes: WriteBehind,
    readonly plan: IndexPlan,
  ) {}

  /** Takes the shards of the next chunk. */
  async add(shards: readonly IndexShard[]): Promise<void> {
    let length = 0;
    for (const { postings, filter } of shards) {
      length += wordsOf(postings.ids.length);
      this.#sizes.push(postings.ids.length);
      this.#filterStarts.push((this.#filterStarts.at(-1) ?? 0) + filter.length);
    }
    const words = new Uint32Array(length);
    let at = 0;
    for (const { postings } of shards) {
      writePostings(postings, words, at);
      at += wordsOf(postings.ids.length);
    }
    this.#filters.push(new Blob([joined(shards.map(({ filter }) => filter))]));
    const chunk = new Blob([words]);
    const key: [string, number] = [this.plan.id, this.#chunks++];
    await this.writes.add(() =>
      write(this.store, ['shards'], async (transaction) => {
        await transaction.objectStore('shards').put(chunk, key);
      }),
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
      write(this.store, ['indexes', 'filters'], async (transaction) => {
        await transaction.objectStore('filters').put(filters);
        await transaction.objectStore('indexes').put(record);
      }),
    );
  }
}

/** One array: a blob of many small parts is written in twice the time. */
function joined(parts: readonly Uint32Array[]): Uint32Array<ArrayBuffer> {
  const whole = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
