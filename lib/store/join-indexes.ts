import { ENGINE_VERSION } from '../engine/fingerprint';
import { coveringShard, joinShards, type ShardSource, shardBitsFor } from '../engine/index-shards';
import type { ShardRange } from '../engine/seal-shards';
import { EntrySorter } from '../engine/sort-entries';
import type { PackManifest } from '../packs/format';
import { coverOf, joinPlan } from './index-cover';
import { memberAt } from './index-rows';
import { IndexWriter, indexIdOf } from './index-writer';
import type { IndexRecord, IndexUse } from './records';
import type { Store } from './schema';
import { chunkBitsFor, openIndex, type ShardChunks, shardsInStep } from './shard-chunks';
import { storing } from './storing';
import type { WriteBehind } from './write-behind';

/**
 * Joins the indexes of a pack's segments where there are many. Idempotent: a joined index is named by what is in it, and
 * those it was made of stay until nobody looks into them. O(postings), holds those of two chunks.
 */
export async function joinIndexes(
  store: Store,
  manifest: PackManifest,
  writes: WriteBehind,
  pace: () => Promise<void>,
): Promise<void> {
  await storing('keep a pack', async () => {
    await writes.done();
    const indexes = await usableIndexes(store);
    const uses = coverOf(coveredBy(manifest), indexes) ?? [];
    const inUse = indexes.filter(({ id }) => uses.some((use) => use.id === id));
    for (const group of joinPlan(inUse)) await join(store, group, uses, writes, pace);
    await writes.done();
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
  writes: WriteBehind,
  pace: () => Promise<void>,
): Promise<void> {
  const { members, rows, firstRows } = membersOf(group, uses);
  const id = indexIdOf(members);
  if ((await store.get('indexes', id))?.engine === ENGINE_VERSION) return;
  const sources = await Promise.all(
    group.map(async (index, i) => {
      const opened = await openIndex(store, index.id);
      if (opened === undefined) throw new Error(`index ${index.id} is not whole`);
      return new JoinedIndex(opened.shards, firstRows[i] ?? []);
    }),
  );
  const postings = group.reduce((sum, index) => sum + index.postings, 0);
  const bits = Math.max(shardBitsFor(postings), ...group.map((index) => index.bits));
  const chunkBits = chunkBitsFor(postings, bits);
  const common = new Set(group.flatMap((index) => [...index.common]));
  const writer = new IndexWriter(store, writes, { id, members, rows, bits, chunkBits });
  const shards = 2 ** (bits - chunkBits);
  const read = (first: number) => {
    const reading = readRange(sources, { first, shards, bits });
    // Whoever awaits it is told; when the work was cancelled nobody does.
    reading.catch(() => undefined);
    return reading;
  };
  const sorter = new EntrySorter();
  const step = shardsInStep(writer.plan);
  let next = read(0);
  for (let chunk = 0; chunk < 2 ** bits; chunk += shards) {
    const found = await next;
    if (chunk + shards < 2 ** bits) next = read(chunk + shards);
    for (let first = chunk; first < chunk + shards; first += step) {
      await pace();
      const range = { first, shards: step, bits };
      const joined = joinShards(found.filter(isIn(range)), range, sorter, writer.room);
      for (const key of joined.common) common.add(key);
      await writer.add(joined.shards);
    }
  }
  await writer.finish(Uint32Array.from(common).sort());
}

/** Tells the shards that hold keys of a range. */
function isIn({ first, shards, bits }: ShardRange) {
  return ({ shard, bits: cut }: ShardSource) =>
    shard >= coveringShard(first, bits, cut) &&
    shard <= coveringShard(first + shards - 1, bits, cut);
}

/** What a joined index covers, and per index and member of it the joined one's row of its first report; -1 for none. */
function membersOf(group: readonly IndexRecord[], uses: readonly IndexUse[]) {
  const members: { sha256: string; firstRow: number }[] = [];
  let rows = 0;
  const firstRows = group.map((index) => {
    const use = uses.find(({ id }) => id === index.id);
    return index.members.map(({ sha256, firstRow }, i) => {
      if ((use?.places[i] ?? -1) < 0) return -1;
      const next = index.members[i + 1]?.firstRow ?? index.rows;
      const first = rows;
      members.push({ sha256, firstRow: first });
      rows += next - firstRow;
      return first;
    });
  });
  return { members, rows, firstRows };
}

async function readRange(
  sources: readonly JoinedIndex[],
  range: ShardRange,
): Promise<readonly ShardSource[]> {
  return (await Promise.all(sources.map((source) => source.covering(range)))).flat();
}

/** One of the indexes that are joined. */
class JoinedIndex {
  readonly #rowOf: (row: number) => number;

  /** @param firstRows per member the joined index's row of its first report; -1 when it is left out. */
  constructor(
    readonly shards: ShardChunks,
    firstRows: readonly number[],
  ) {
    const { index } = shards;
    const [only = -1] = firstRows;
    const isOne = index.members.length === 1 && only >= 0;
    // Asked for every posting: of most indexes it is one sum.
    this.#rowOf = isOne ? (row) => only + row : (row) => joinedRow(index, firstRows, row);
  }

  /** Its shards that hold keys of a range of the joined index. */
  async covering({ first, shards, bits }: ShardRange): Promise<readonly ShardSource[]> {
    const { bits: cut } = this.shards.index;
    const from = coveringShard(first, bits, cut);
    const to = coveringShard(first + shards - 1, bits, cut);
    const found = await this.shards.read(from, to);
    return found.map((postings, i) => {
      return { postings, shard: from + i, bits: cut, rowOf: this.#rowOf };
    });
  }
}

function joinedRow(index: IndexRecord, firstRows: readonly number[], row: number): number {
  const member = memberAt(index, row);
  const first = firstRows[member] ?? -1;
  return first < 0 ? -1 : first + row - (index.members[member]?.firstRow ?? 0);
}
