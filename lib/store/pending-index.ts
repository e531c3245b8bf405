import { ENGINE_VERSION } from '../engine/fingerprint';
import { indexRuns, shardBitsFor, tellingEntries } from '../engine/index-shards';
import type { KeyLists } from '../engine/key-lists';
import { type Entries, EntrySorter } from '../engine/sort-entries';
import { IndexWriter, indexIdOf } from './index-writer';
import type { IndexRecord } from './records';
import type { Store } from './schema';
import { chunkBitsFor, shardsInStep } from './shard-chunks';
import type { WriteBehind } from './write-behind';

/** Entries that wait at most: 128 MB, some 400,000 reports. A larger pack gets several indexes, which are joined. */
const MOST_ENTRIES = 16 * 1024 * 1024;

/**
 * The index of segments that are read one after another: their entries wait in memory until all are there, since an index
 * of each that is written, read and written again in one of them all took a quarter of an import.
 */
export class PendingIndex {
  readonly #sorter = new EntrySorter();
  readonly #runs: Entries[] = [];
  readonly #members: { sha256: string; firstRow: number }[] = [];
  readonly #common = new Set<number>();
  #rows = 0;
  #entries = 0;

  /** @param mostEntries how many may wait before an index has to be written. */
  constructor(readonly mostEntries = MOST_ENTRIES) {}

  get isFull(): boolean {
    return this.#entries >= this.mostEntries;
  }

  /** Takes the reports of the next segment. O(keys). */
  add(sha256: string, filed: KeyLists): void {
    const { kept, common } = tellingEntries(filed, this.#sorter);
    const first = this.#rows;
    this.#runs.push({ keys: kept.keys.slice(), rows: kept.rows.map((row) => first + row) });
    this.#members.push({ sha256, firstRow: first });
    this.#rows += filed.reports;
    this.#entries += kept.keys.length;
    for (const key of common) this.#common.add(key);
  }

  /** Writes the index, if it has any member, and begins a new one. O(entries). */
  async write(store: Store, writes: WriteBehind, pace: () => Promise<void>): Promise<void> {
    if (this.#members.length === 0) return;
    const members = [...this.#members];
    const id = indexIdOf(members);
    const isThere = (await store.get('indexes', id))?.engine === ENGINE_VERSION;
    if (!isThere) await this.#writeAs({ id, members }, store, writes, pace);
    this.#runs.length = 0;
    this.#members.length = 0;
    this.#common.clear();
    this.#rows = 0;
    this.#entries = 0;
  }

  async #writeAs(
    named: Pick<IndexRecord, 'id' | 'members'>,
    store: Store,
    writes: WriteBehind,
    pace: () => Promise<void>,
  ): Promise<void> {
    const bits = shardBitsFor(this.#entries);
    const chunkBits = chunkBitsFor(this.#entries, bits);
    const plan = { ...named, rows: this.#rows, bits, chunkBits };
    const writer = new IndexWriter(store, writes, plan);
    const shards = shardsInStep(plan);
    for (let first = 0; first < 2 ** bits; first += shards) {
      await pace();
      const sealed = indexRuns(this.#runs, { first, shards, bits }, this.#sorter, writer.room);
      for (const key of sealed.common) this.#common.add(key);
      await writer.add(sealed.shards);
    }
    await writer.finish(Uint32Array.from(this.#common).sort());
  }
}
