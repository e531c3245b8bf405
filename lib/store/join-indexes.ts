import { ENGINE_VERSION } from '../engine/fingerprint';
import { coveringShard, joinShards, type ShardSource, shardBitsFor } from '../engine/index-shards';
import type { Postings } from '../engine/postings';
import type { PackManifest } from '../packs/format';
import { sha256Of } from '../packs/sha256';
import { coverOf, joinPlan } from './index-cover';
import { memberAt } from './index-rows';
import { IndexWriter } from './index-writer';
import type { IndexRecord, IndexUse } from './records';
import type { Store } from './schema';
import { storing } from './storing';

/**
 * Joins the indexes of a pack's segments where there are many. Idempotent: a joined index is named by what is in it, and
 * those it was made of stay until nobody looks into them. O(postings), holds one shard of each.
 */
export async function joinIndexes(
  store: Store,
  manifest: PackManifest,
  pace: () => Promise<void>,
): Promise<void> {
  await storing('index a pack', async () => {
    const indexes = await usableIndexes(store);
    const uses = coverOf(coveredBy(manifest), indexes) ?? [];
    const inUse = indexes.filter(({ id }) => uses.some((use) => use.id === id));
    for (const group of joinPlan(inUse)) await join(store, group, uses, pace);
  });
}

/** The indexes that this engine's keys can be looked up in. */
export async function usableIndexes(store: Store): Promise<readonly IndexRecord[]> {
  return (await store.getAll('indexes')).filter(({ engine }) => engine === ENGINE_VERSION);
}

/** Per segment of a pack its name, or nothing when there are no reports in it to look for. */
export function coveredBy({ segments }: Pick<PackManifest, 'segments'>): readonly string[] {
  return segments.map(({ kind, sha256 }) => (kind === 'withdraw' ? '' : sha256));
}

async function join(
  store: Store,
  group: readonly IndexRecord[],
  uses: readonly IndexUse[],
  pace: () => Promise<void>,
): Promise<void> {
  const parts = group.map((index) => ({ index, use: uses.find(({ id }) => id === index.id) }));
  const members: { sha256: string; firstRow: number }[] = [];
  let rows = 0;
  const sources = parts.map(({ index, use }) => {
    const firstRows = index.members.map(({ sha256, firstRow }, i) => {
      if ((use?.places[i] ?? -1) < 0) return -1;
      const next = index.members[i + 1]?.firstRow ?? index.rows;
      members.push({ sha256, firstRow: rows });
      rows += next - firstRow;
      return rows - (next - firstRow);
    });
    return new JoinedIndex(store, index, firstRows);
  });
  const id = sha256Of(new TextEncoder().encode(members.map(({ sha256 }) => sha256).join()));
  if ((await store.get('indexes', id))?.engine === ENGINE_VERSION) return;
  const postings = group.reduce((sum, index) => sum + index.postings, 0);
  const bits = Math.max(shardBitsFor(postings), ...group.map((index) => index.bits));
  const common = new Set(group.flatMap((index) => [...index.common]));
  const writer = new IndexWriter(store, id);
  for (let shard = 0; shard < 2 ** bits; shard++) {
    await pace();
    const covering = await Promise.all(sources.map((source) => source.covering(shard, bits)));
    const joined = joinShards(covering, { first: shard, shards: 1, bits });
    for (const key of joined.common) common.add(key);
    for (const each of joined.shards) await writer.add(each);
  }
  await writer.finish({ members, rows, bits, common: Uint32Array.from(common).sort() });
}

/** One of the indexes that are joined; holds the shard that was read last, since it serves several in a row. */
class JoinedIndex {
  #shard = -1;
  #postings: Postings | undefined;

  constructor(
    readonly store: Store,
    readonly index: IndexRecord,
    /** Per member the joined index's row of its first report; -1 when it is left out. */
    readonly firstRows: readonly number[],
  ) {}

  async covering(shard: number, bits: number): Promise<ShardSource> {
    const { id, bits: cut } = this.index;
    const own = coveringShard(shard, bits, cut);
    if (own !== this.#shard) this.#postings = await this.store.get('postings', [id, own]);
    this.#shard = own;
    if (this.#postings === undefined) throw new Error(`index ${id} lacks shard ${own}`);
    return { postings: this.#postings, shard: own, bits: cut, rowOf: this.#rowOf };
  }

  readonly #rowOf = (row: number): number => {
    const member = memberAt(this.index, row);
    const first = this.firstRows[member] ?? -1;
    return first < 0 ? -1 : first + row - (this.index.members[member]?.firstRow ?? 0);
  };
}
