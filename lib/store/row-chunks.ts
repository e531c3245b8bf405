import { ByteReader } from '../packs/byte-reader';
import type { Block } from '../packs/segment';
import { lastAtMost } from './index-rows';
import type { SegmentRecord } from './records';

/**
 * Rows are kept unpacked in blobs of at most sixteen megabytes. A blob is written in a quarter of the time that its rows take
 * as records of sixteen; reading one out of it takes a millisecond, three times as long. Unpacked, because unpacking in
 * a worker that was just started costs more than a millisecond a block.
 */
const CHUNK_BYTES = 16 * 1024 * 1024;

/** Blocks that are kept in one chunk. A segment is one, or with readable text two. */
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

/** One row in so many is marked; the others are found from there. */
const MARKED_ROWS = 4;

/** How many of so many rows are marked. */
export function marksOf(rows: number): number {
  return Math.ceil(rows / MARKED_ROWS);
}

/** Notes where in its chunk a row begins, if it is one that is marked. */
export function mark(marks: Uint32Array, row: number, start: number): void {
  if (row % MARKED_ROWS === 0) marks[row / MARKED_ROWS] = start;
}

/** Reads one row out of its chunk, with the few that lie between two marks. */
export async function readRow(
  { firsts, marks }: Pick<SegmentRecord, 'firsts' | 'marks'>,
  row: number,
  chunk: Blob,
): Promise<Uint8Array> {
  const n = chunkOf({ firsts }, row);
  const first = firsts[n] ?? 0;
  const marked = row - (row % MARKED_ROWS);
  // A chunk may begin, and end, between two marks.
  const start = marked < first ? 0 : marks[marked / MARKED_ROWS];
  const next = marked + MARKED_ROWS;
  const isEnd = next >= (firsts[n + 1] ?? Number.POSITIVE_INFINITY);
  const end = isEnd ? chunk.size : marks[next / MARKED_ROWS];
  const bytes = await chunk.slice(start, end).arrayBuffer();
  const from = new ByteReader(new Uint8Array(bytes), `row ${row + 1}`);
  for (let left = row - Math.max(marked, first); left > 0; left--) from.skip(from.count());
  return from.bytes(from.count());
}
