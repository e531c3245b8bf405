import { ENGINE_VERSION } from '../engine/fingerprint';
import { indexKeys } from '../engine/index-shards';
import { KeyLists } from '../engine/key-lists';
import { badField } from '../packs/errors';
import type { PackDetail, SegmentRef } from '../packs/format';
import { idKey } from '../packs/live-reports';
import { assertRows } from '../packs/load-pack';
import { RowFiler } from '../packs/row-filer';
import { type Block, blocksOf, rowsOf } from '../packs/segment';
import { decodeWithdrawal } from '../packs/withdrawals';
import { IndexWriter } from './index-writer';
import type { SegmentRecord, StoredBlock } from './records';
import type { Store } from './schema';
import { storing } from './storing';
import { write } from './write';

/** Blocks written in one transaction: some two megabytes, so that none stays open for long. */
const BLOCKS_AT_ONCE = 64;

/** What a segment's rows say, once each was read. */
type ReadRows = {
  readonly ids: Float64Array;
  /** The keys that reports are filed under; none for withdrawals. */
  readonly filed: KeyLists;
};

/**
 * Puts a segment into the database: its blocks, its ids, its index, and last the record that says all of it is there.
 * Idempotent: what a killed worker left behind is written again, a segment that is there is left alone. Every row is
 * read first; throws `PackRefused` for one that cannot be used. O(bytes), holds one segment.
 * @param bytes the segment's file, whose hash was checked.
 * @param pace awaited between blocks.
 */
export async function stageSegment(
  store: Store,
  ref: SegmentRef,
  bytes: Uint8Array,
  detail: PackDetail,
  pace: () => Promise<void>,
): Promise<void> {
  if (await holdsSegment(store, ref, detail)) return;
  const { sha256, kind, reports: rows } = ref;
  const blocks = blocksOf(bytes, nameOf(ref));
  assertRows(
    ref,
    blocks.reduce((sum, block) => sum + block.rows, 0),
  );
  await storing('keep a pack', async () => {
    const { ids, filed } = await putRows(store, ref, blocks, detail, pace);
    if (kind !== 'withdraw') await putIndex(store, sha256, filed, pace);
    const firsts = Uint32Array.from(blocks, ({ first }) => first);
    const record = { sha256, kind, detail, engine: ENGINE_VERSION, rows, firsts };
    await write(store, ['segments', 'segmentIds'], async (transaction) => {
      await transaction.objectStore('segmentIds').put({ sha256, ids });
      await transaction.objectStore('segments').put(record);
    });
  });
}

/**
 * Whether a segment is there, complete and read by this engine. Throws `PackRefused` when it is there as something else
 * than the manifest says: another pack's report would be read as what it is not.
 */
export async function holdsSegment(
  store: Store,
  ref: SegmentRef,
  detail: PackDetail,
): Promise<boolean> {
  const held = await storing('look for a part of a pack', () => store.get('segments', ref.sha256));
  if (held?.engine !== ENGINE_VERSION) return false;
  assertSame(ref, held, detail);
  return true;
}

function assertSame(ref: SegmentRef, held: SegmentRecord, detail: PackDetail): void {
  assertRows(ref, held.rows);
  // What was added to one version may be the base of the next.
  const isWithdrawal = ref.kind === 'withdraw';
  if ((held.kind === 'withdraw') !== isWithdrawal || (held.detail !== detail && !isWithdrawal))
    throw badField(nameOf(ref), 'is of another kind than the manifest says');
}

function nameOf({ sha256 }: SegmentRef): string {
  return `segment ${sha256.slice(0, 8)}`;
}

/** Reads all rows and keeps them, some blocks at a time. */
async function putRows(
  store: Store,
  ref: SegmentRef,
  blocks: readonly Block[],
  detail: PackDetail,
  pace: () => Promise<void>,
): Promise<ReadRows> {
  const ids = new Float64Array(ref.reports);
  const filed = new KeyLists();
  const filer = new RowFiler(detail, filed);
  for (let first = 0; first < blocks.length; first += BLOCKS_AT_ONCE) {
    const unpacked: StoredBlock[] = [];
    for (const block of blocks.slice(first, first + BLOCKS_AT_ONCE)) {
      await pace();
      const rows = rowsOf(block, nameOf(ref));
      rows.forEach((row, i) => {
        const place = block.first + i;
        const where = () => `report ${place + 1} of ${nameOf(ref)}`;
        ids[place] =
          ref.kind === 'withdraw'
            ? idKey(decodeWithdrawal(row, where()))
            : filer.file(row, 0, row.length, where);
      });
      unpacked.push(joinRows(rows));
    }
    await write(store, ['blocks'], async (transaction) => {
      const kept = transaction.objectStore('blocks');
      await Promise.all(unpacked.map(async (block, i) => kept.put(block, [ref.sha256, first + i])));
    });
  }
  if (new Set(ids).size !== ids.length) throw badField(nameOf(ref), 'holds one report twice');
  return { ids, filed };
}

function joinRows(rows: readonly Uint8Array[]): StoredBlock {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => {
    starts[i + 1] = (starts[i] ?? 0) + row.length;
  });
  const bytes = new Uint8Array(starts[rows.length] ?? 0);
  rows.forEach((row, i) => {
    bytes.set(row, starts[i]);
  });
  return { starts, bytes };
}

/** The index of one segment bears the segment's name. */
async function putIndex(
  store: Store,
  sha256: string,
  filed: KeyLists,
  pace: () => Promise<void>,
): Promise<void> {
  const { bits, common, shards } = indexKeys(filed);
  const writer = new IndexWriter(store, sha256);
  for (const shard of shards) {
    await pace();
    await writer.add(shard);
  }
  await writer.finish({
    members: [{ sha256, firstRow: 0 }],
    rows: filed.reports,
    bits,
    common,
  });
}
