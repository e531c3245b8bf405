import { pageKeys } from '../engine/filed-keys';
import type { Fingerprint } from '../engine/fingerprint';
import { visitRows } from '../engine/index-shards';
import { mayHold } from '../engine/key-filter';
import type { Postings } from '../engine/postings';
import {
  type FoundReports,
  type KeyLookUp,
  type SearchReach,
  searchReports,
} from '../engine/report-index';
import { shardOf } from '../engine/seal-shards';
import { MAX_SEGMENT_REPORTS } from '../packs/format';
import { startsOf } from './counts';
import { memberAt } from './index-rows';
import type { FiltersRecord, IndexRecord, InstalledPack } from './records';
import type { Store } from './schema';
import { openIndex, type ShardChunks } from './shard-chunks';
import { storing } from './storing';

/** A report of a pack: the place of its segment in the pack, and its row there. */
export type ReportPlace = { readonly segment: number; readonly row: number };

/** What is read of a pack once, and kept as long as the worker lives: at most 10 bits a key, and which reports do not count. */
export type PackReader = {
  readonly pack: InstalledPack;
  readonly parts: readonly IndexPart[];
  /** Keys that too many reports of one part share. */
  readonly common: ReadonlySet<number>;
  /** Per segment. */
  readonly dead: readonly ReadonlySet<number>[];
};

type IndexPart = {
  readonly index: IndexRecord;
  readonly shards: ShardChunks;
  readonly filters: Filters;
  /** Per member of the index its place in the pack; -1 when another part answers for it. */
  readonly places: readonly number[];
};

/** Opens a pack's indexes. O(indexes). */
export async function openPackReader(store: Store, pack: InstalledPack): Promise<PackReader> {
  return storing('read an index', async () => {
    const parts = await Promise.all(
      pack.indexes.map(async ({ id, places }) => {
        const opened = await openIndex(store, id);
        if (opened === undefined) return [];
        const { shards, filters } = opened;
        const { index } = shards;
        return [{ index, shards, filters: new Filters(index.bits, filters), places }];
      }),
    );
    const found = parts.flat();
    return {
      pack,
      parts: found,
      common: new Set(found.flatMap(({ index }) => [...index.common])),
      dead: pack.segments.map(({ dead }) => new Set(dead)),
    };
  });
}

/** Where the reports that were found lie; the rest is as in `FoundReports`. */
type FoundPlaces = Pick<FoundReports, 'sampled'> & { readonly places: readonly ReportPlace[] };

/**
 * Places of a pack's reports worth comparing with a page, most shared evidence first. Reads the shards that may hold a
 * key of the page.
 */
export async function findPlaces(
  reader: PackReader,
  page: Fingerprint,
  reach?: SearchReach,
): Promise<FoundPlaces> {
  const search = searchReports(pageKeys(page), reach);
  let step = search.next();
  while (!step.done) step = search.next(await readKeys(reader, step.value));
  const { reports, sampled } = step.value;
  const places = reports.map((number) => ({
    segment: Math.floor(number / MAX_SEGMENT_REPORTS),
    row: number % MAX_SEGMENT_REPORTS,
  }));
  return { places, sampled };
}

/** Reads what is filed under keys. A report's number is that of its segment and its row. */
async function readKeys(reader: PackReader, keys: readonly number[]): Promise<KeyLookUp> {
  const { common, parts, dead } = reader;
  const telling = keys.filter((key) => !common.has(key));
  const shards = await storing('read an index', () =>
    Promise.all(parts.map((part) => readShards(part, telling))),
  );
  return (key, visit) => {
    if (common.has(key)) return;
    parts.forEach(({ index, places }, part) => {
      const postings = shards[part]?.get(shardOf(key, index.bits));
      if (postings === undefined) return;
      visitRows({ postings }, index.bits, key, (row) => {
        const member = memberAt(index, row);
        const segment = places[member] ?? -1;
        const ordinal = row - (index.members[member]?.firstRow ?? 0);
        if (segment >= 0 && !dead[segment]?.has(ordinal))
          visit(segment * MAX_SEGMENT_REPORTS + ordinal);
      });
    });
  };
}

/** The shards of an index that may hold these keys, by their number. */
async function readShards(
  { index, shards, filters }: IndexPart,
  keys: readonly number[],
): Promise<ReadonlyMap<number, Postings>> {
  const filter = await filters.forLooks(keys.length);
  const known = keys.filter((key) => filter?.(key) ?? true);
  const wanted = new Set(known.map((key) => shardOf(key, index.bits)));
  const found = await Promise.all(
    [...wanted].map(async (shard) => {
      const [postings] = await shards.read(shard, shard);
      return postings ? [[shard, postings] as const] : [];
    }),
  );
  return new Map(found.flat());
}

/** Bytes of filters that are read in the time of one look into a shard. */
const BYTES_A_LOOK = 64 * 1024;

/** The filters of an index: read once, when what they save is more than their reading costs. */
class Filters {
  #mayHold: Promise<(key: number) => boolean> | undefined;

  constructor(
    readonly bits: number,
    readonly record: FiltersRecord,
  ) {}

  /** Tells which keys the index may hold; `undefined` when it is cheaper to look so many up. */
  async forLooks(looks: number): Promise<((key: number) => boolean) | undefined> {
    if (this.#mayHold === undefined && this.record.words.size > looks * BYTES_A_LOOK)
      return undefined;
    this.#mayHold ??= this.#read().catch((thrown: unknown) => {
      this.#mayHold = undefined;
      throw thrown;
    });
    return this.#mayHold;
  }

  async #read(): Promise<(key: number) => boolean> {
    const words = new Uint32Array(await this.record.words.arrayBuffer());
    const starts = startsOf(this.record.lengths);
    return (key) => {
      const shard = shardOf(key, this.bits);
      return mayHold(words.subarray(starts[shard], starts[shard + 1]), key);
    };
  }
}
