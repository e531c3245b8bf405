import { ENGINE_VERSION } from '../engine/fingerprint';
import type { IndexShard, WordRoom } from '../engine/seal-shards';
import { sha256Of } from '../packs/sha256';
import { countsOf } from './counts';
import type { IndexRecord } from './records';
import type { Store } from './schema';
import { write } from './write';
import type { WriteBehind } from './write-behind';

/** An index is named by what is in it: the index of one segment bears its name. */
export function indexIdOf(members: IndexRecord['members']): string {
  const [first, ...others] = members.map(({ sha256 }) => sha256);
  if (first !== undefined && others.length === 0) return first;
  return sha256Of(new TextEncoder().encode([first, ...others].join()));
}

/** What an index is before its shards are known. */
type IndexPlan = Pick<IndexRecord, 'id' | 'members' | 'rows' | 'bits' | 'chunkBits'>;

/** Writes an index chunk by chunk, and the record that says it is complete at the end. */
export class IndexWriter {
  readonly #filters = new ChunkMemory();
  readonly #filterLengths: number[] = [];
  readonly #sizes: number[] = [];
  #chunks = 0;
  /** Shards of the chunk at hand. */
  #pending = 0;
  readonly #postings = new ChunkMemory();

  constructor(
    readonly store: Store,
    readonly writes: WriteBehind,
    readonly plan: IndexPlan,
  ) {}

  /** Gives memory for the postings of the next shard: the shards that are added lie in it, in order and nothing else. */
  readonly room: WordRoom = (words) => this.#postings.take(words);

  /** Takes the next shards, which lie in `room`; none of them belongs to another chunk than the first. */
  async add(shards: readonly IndexShard[]): Promise<void> {
    for (const { postings, filter } of shards) {
      this.#sizes.push(postings.ids.length);
      this.#filters.take(filter.length).set(filter);
      this.#filterLengths.push(filter.length);
    }
    this.#pending += shards.length;
    const { bits, chunkBits } = this.plan;
    if (this.#pending < 2 ** (bits - chunkBits)) return;
    this.#pending = 0;
    const chunk = this.#postings.toBlob();
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
    const sizes = countsOf(this.#sizes);
    const postings = this.#sizes.reduce((sum, size) => sum + size, 0);
    const record = { ...this.plan, sizes, common, postings, engine: ENGINE_VERSION };
    const lengths = countsOf(this.#filterLengths);
    const filters = { id, words: this.#filters.toBlob(), lengths };
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
}

/** Words of the first page of a chunk's memory; the next one is twice as long. */
const PAGE_WORDS = 16 * 1024;

/** Memory of one chunk after another: fresh memory costs more than what is written into it. */
class ChunkMemory {
  readonly #pages: { readonly words: Uint32Array<ArrayBuffer>; taken: number }[] = [];

  take(words: number): Uint32Array<ArrayBuffer> {
    let page = this.#pages.at(-1);
    if (page === undefined || page.taken + words > page.words.length) {
      const size = Math.max(words, page ? page.words.length * 2 : PAGE_WORDS);
      page = { words: new Uint32Array(size), taken: 0 };
      this.#pages.push(page);
    }
    const start = page.taken;
    page.taken += words;
    return page.words.subarray(start, page.taken);
  }

  /** A copy of all that was taken; the memory may be taken again. The last page alone has room for most chunks to come. */
  toBlob(): Blob {
    const taken = this.#pages.map((page) => page.words.subarray(0, page.taken));
    const blob = new Blob(taken);
    this.#pages.splice(0, this.#pages.length - 1);
    for (const page of this.#pages) page.taken = 0;
    return blob;
  }
}
