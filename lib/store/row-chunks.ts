import { ByteReader } from '../packs/byte-reader';
import type { Block } from '../packs/segment';
import { lastAtMost } from './index-rows';
import type { SegmentRecord } from './records';

/**
 * Rows are kept unpacked in blobs of at most some megabytes. A blob is written in a third of the time that its rows take
 * as records of sixteen, and one row is read out of it in the same time. Unpacked, because unpacking in a worker that
 * was just started costs more than a millisecond a block.
 */
const CHUNK_BYTES = 8 * 1024 * 1024;

/** Blocks that are kept in one chunk. A segment is one or two. */
export function chunksOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const chunks: Block[][] = [];
  let size = 0;
  for (const block of blocks) {
    const last = chunks.at(-1);
    size += block.size;
    if (last !== undefined && size <= CHUNK_BYTES) last.push(block);
    else {
      chunks.push([block]);
      size = block.size;
    }
  }
  return chunks;
}

/** The chunk of a segment that holds a row. */
export function chunkOf({ firsts }: Pick<SegmentRecord, 'firsts'>, row: number): number {
  return lastAtMost(firsts.length, (i) => firsts[i] ?? 0, row);
}

/** Reads one row out of its chunk. */
export async function readRow(
  { firsts, starts }: Pick<SegmentRecord, 'firsts' | 'starts'>,
  row: number,
  chunk: Blob,
): Promise<Uint8Array> {
  const isLast = firsts[chunkOf({ firsts }, row) + 1] === row + 1;
  const end = isLast ? chunk.size : (starts[row + 1] ?? chunk.size);
  const bytes = await chunk.slice(starts[row], end).arrayBuffer();
  const from = new ByteReader(new Uint8Array(bytes), `row ${row + 1}`);
  return from.bytes(from.count());
}
