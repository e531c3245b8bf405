import { ENGINE_VERSION } from '../engine/fingerprint';
import type { KeyLists } from '../engine/key-lists';
import { ByteReader } from '../packs/byte-reader';
import { badField } from '../packs/errors';
import type { PackDetail, SegmentRef } from '../packs/format';
import { idKey } from '../packs/live-reports';
import { assertRows } from '../packs/load-pack';
import { RowFiler } from '../packs/row-filer';
import { BLOCK_REPORTS, type Block, blocksOf, unpackBlock } from '../packs/segment';
import { decodeWithdrawal } from '../packs/withdrawals';
import type { PendingIndex } from './pending-index';
import type { SegmentRecord } from './records';
import { chunksOf, mark, marksOf } from './row-chunks';
import { allOf, type Store } from './schema';
import { storing } from './storing';
import { write } from './write';
import type { WriteBehind } from './write-behind';

/** What staging needs besides the segment: where it writes, what is awaited between blocks, and memory for one after another. */
export type Staging = {
  readonly store: Store;
  readonly writes: WriteBehind;
  readonly pace: () => Promise<void>;
  /** What is filed, and not yet in an index that was written. */
  readonly pending: PendingIndex;
  readonly filed: KeyLists;
  /** Memory for a chunk of rows, whatever is in it. */
  readonly room: (bytes: number) => Uint8Array<ArrayBuffer>;
};

/** What a segment's rows say, once each was read. */
type ReadRows = Pick<SegmentRecord, 'firsts' | 'marks'> & { readonly ids: Float64Array };

/**
 * Puts a segment into the database: its rows, its ids, and last the record that says all of it is there; that may still
 * be under way when this resolves. Its reports are filed. Idempotent: what a killed worker left behind is written again.
 * Every row is read first; throws `PackRefused` for one that cannot be used. O(bytes), holds one segment and some chunks.
 * @param bytes the segment's file, whose hash was checked.
 * @param onKept called when all of it is there.
 */
export async function stageSegment(
  staging: Staging,
  ref: SegmentRef,
  bytes: Uint8Array,
  detail: PackDetail,
  onKept: () => void = () => undefined,
): Promise<void> {
  const { store, writes, pending, filed } = staging;
  const { sha256, kind } = ref;
  const blocks = blocksOf(bytes, nameOf(ref));
  assertRows(
    ref,
    blocks.reduce((sum, block) => sum + block.rows, 0),
  );
  await storing('keep a pack', async () => {
    const { ids, firsts, marks } = await putRows(staging, ref, blocks, detail);
    if (kind !== 'withdraw') pending.add(sha256, filed);
    const rows = ref.reports;
    const record = { sha256, kind, detail, engine: ENGINE_VERSION, rows, firsts, marks };
    await writes.add(async () => {
      await write(store, ['segments', 'segmentIds'], async (transaction) => {
        await transaction.objectStore('segmentIds').put({ sha256, ids });
        await transaction.objectStore('segments').put(record);
      });
      onKept();
    });
  });
}

/** Files the reports of a segment that is there, whose index was not written before the worker ended. O(bytes). */
export async function refileSegment(
  { store, pace, pending, filed }: Staging,
  ref: SegmentRef,
  detail: PackDetail,
): Promise<void> {
  const { sha256 } = ref;
  await storing('keep a pack', async () => {
    const chunks = await store.getAll('rows', allOf(sha256));
    filed.clear();
    const filer = new RowFiler(detail, filed);
    for (const chunk of chunks) {
      const bytes = new Uint8Array(await chunk.arrayBuffer());
      const from = new ByteReader(bytes, nameOf(ref));
      while (from.left > 0) {
        await pace();
        for (let i = 0; i < BLOCK_REPORTS && from.left > 0; i++) {
          const length = from.count();
          const start = bytes.length - from.left;
          from.skip(length);
          filer.file(bytes, start, start + length, () => `a report of ${nameOf(ref)}`);
        }
      }
    }
    pending.add(sha256, filed);
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

/** Reads all rows and keeps them, chunk by chunk; reports are filed, withdrawals are not. */
async function putRows(
  { store, writes, pace, filed, room }: Staging,
  ref: SegmentRef,
  blocks: readonly Block[],
  detail: PackDetail,
): Promise<ReadRows> {
  const chunks = chunksOf(blocks);
  const firsts = Uint32Array.from(chunks, ([block]) => block?.first ?? 0);
  const marks = new Uint32Array(marksOf(ref.reports));
  const ids = new Float64Array(ref.reports);
  filed.clear();
  const filer = new RowFiler(detail, filed);
  for (const [n, chunk] of chunks.entries()) {
    const size = chunk.reduce((sum, block) => sum + block.size, 0);
    const bytes = room(size + 1);
    let at = 0;
    for (const block of chunk) {
      await pace();
      unpackBlock(block, nameOf(ref), bytes.subarray(at));
      readRows(bytes, at, block, nameOf(ref), (start, from, to, i) => {
        const place = block.first + i;
        const where = () => `report ${place + 1} of ${nameOf(ref)}`;
        mark(marks, place, start);
        ids[place] =
          ref.kind === 'withdraw'
            ? idKey(decodeWithdrawal(bytes.subarray(from, to), where()))
            : filer.file(bytes, from, to, where);
      });
      at += block.size;
    }
    const kept = new Blob([bytes.subarray(0, size)]);
    await writes.add(() =>
      write(
        store,
        ['rows'],
        async (transaction) => {
          await transaction.objectStore('rows').put(kept, [ref.sha256, n]);
        },
        'strict',
      ),
    );
  }
  if (new Set(ids).size !== ids.length) throw badField(nameOf(ref), 'holds one report twice');
  return { ids, firsts, marks };
}

/** Visits the rows of an unpacked block: where each begins with its length, and where its bytes lie. */
function readRows(
  bytes: Uint8Array,
  at: number,
  { rows, size }: Block,
  where: string,
  visit: (start: number, from: number, to: number, i: number) => void,
): void {
  const from = new ByteReader(bytes.subarray(at, at + size), where);
  for (let i = 0; i < rows; i++) {
    const start = at + size - from.left;
    const length = from.count();
    const first = at + size - from.left;
    from.skip(length);
    visit(start, first, first + length, i);
  }
  from.end();
}
