import { type PageKeys, pageKeys } from '../engine/filed-keys';
import type { Fingerprint } from '../engine/fingerprint';
import { visitRows } from '../engine/index-shards';
import { mayHold } from '../engine/key-filter';
import type { Postings } from '../engine/postings';
import { rankReports } from '../engine/report-index';
import { shardOf } from '../engine/seal-shards';
import { MAX_SEGMENT_REPORTS } from '../packs/format';
import { memberAt } from './index-rows';
import type { IndexRecord, InstalledPack } from './records';
import type { Store } from './schema';
import { openIndex, type ShardChunks } from './shard-chunks';
import { storing } from './storing';

/** A report of a pack: the place of its segment in the pack, and its row there. */
export type ReportPlace = { readonly segment: number; readonly row: number };

/** What is read of a pack once, and kept as long as the worker lives: 10 bits a key, and which reports do not count. */
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

/** As in `FiltersRecord`, in memory. */
type Filters = { readonly starts: Uint32Array; readonly words: Uint32Array };

/** Reads a pack's filters. O(keys · 10 bits). */
export async function openPackReader(store: Store, pack: InstalledPack): Promise<PackReader> {
  return storing('read an index', async () => {
    const parts = await Promise.all(
      pack.indexes.map(async ({ id, places }) => {
        const opened = await openIndex(store, id);
        if (opened === undefined) return [];
        const { shards, filters } = opened;
        const words = new Uint32Array(await filters.words.arrayBuffer());
        return [
          { index: shards.index, shards, filters: { starts: filters.starts, words }, places },
        ];
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

/**
 * Places of a pack's reports worth comparing with a page, most shared evidence first. Reads the
 * shards whose filters know a key of the page: next to none for a page that has nothing to do with the pack.
 */
export async function findPlaces(
  reader: PackReader,
  page: Fingerprint,
): Promise<readonly ReportPlace[]> {
  const keys = pageKeys(page);
  const shards = await readShards(reader, keys);
  const numbers = rankReports(keys, (key, visit) => {
    if (reader.common.has(key)) return;
    reader.parts.forEach(({ index, places }, part) => {
      const postings = shards[part]?.get(shardOf(key, index.bits));
      if (postings === undefined) return;
      visitRows({ postings }, index.bits, key, (row) => {
        const member = memberAt(index, row);
        const segment = places[member] ?? -1;
        const ordinal = row - (index.members[member]?.firstRow ?? 0);
        if (segment >= 0 && !reader.dead[segment]?.has(ordinal))
          visit(segment * MAX_SEGMENT_REPORTS + ordinal);
      });
    });
  });
  return numbers.map((number) => ({
    segment: Math.floor(number / MAX_SEGMENT_REPORTS),
    row: number % MAX_SEGMENT_REPORTS,
  }));
}

/** Per part the shards that may hold a key of the page, by their number. */
async function readShards(
  { parts, common }: PackReader,
  { shingles, anchors }: PageKeys,
): Promise<readonly ReadonlyMap<number, Postings>[]> {
  const keys = [...shingles, ...anchors].filter((key) => !common.has(key));
  return storing('read an index', async () => {
    return Promise.all(
      parts.map(async ({ index, shards, filters }) => {
        const wanted = new Set(
          keys
            .filter((key) => mayHold(filterOf(filters, shardOf(key, index.bits)), key))
            .map((key) => shardOf(key, index.bits)),
        );
        const found = await Promise.all(
          [...wanted].map(async (shard) => {
            const [postings] = await shards.read(shard, shard);
            return postings ? [[shard, postings] as const] : [];
          }),
        );
        return new Map(found.flat());
      }),
    );
  });
}

function filterOf({ starts, words }: Filters, shard: number): Uint32Array {
  return words.subarray(starts[shard], starts[shard + 1]);
}
