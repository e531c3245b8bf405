import { deflateSync, inflateSync } from 'fflate';
import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { badField } from './errors';
import { MAX_BLOCK_BYTES, MAX_SEGMENT_REPORTS } from './format';

/*
 * A segment file is `NPS1` and then blocks:
 *
 *   rows (u32) · bytes unpacked (u32) · bytes packed (u32) · raw deflate of: per row its length and its bytes
 *
 * Blocks are unpacked one at a time, so that one report costs one small block and a lie about sizes is met at once.
 */
const MAGIC = Uint8Array.of(0x4e, 0x50, 0x53, 0x31);
const HEADER_BYTES = 12;

/**
 * Reports a block is made of. With fewer, an import spends more on beginning blocks than on unpacking them; with more, a
 * look at one report unpacks too much for nothing. Part of the bytes of a pack, so it stays.
 */
export const BLOCK_REPORTS = 64;

/** A block where it lies in a segment. */
export type Block = {
  /** Place of its first row in the segment. */
  readonly first: number;
  readonly rows: number;
  /** Unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
};

/**
 * Packs rows, at most `BLOCK_REPORTS` a block and none over `MAX_BLOCK_BYTES`. The packer is JavaScript, since the
 * platforms' own compressors give other bytes from version to version.
 */
export function encodeBlocks(rows: readonly Uint8Array[]): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  let pending: Uint8Array[] = [];
  let size = 0;
  for (const row of rows) {
    const isFull = pending.length === BLOCK_REPORTS || size + row.length + 5 > MAX_BLOCK_BYTES;
    if (isFull && pending.length > 0) {
      blocks.push(encodeBlock(pending));
      pending = [];
      size = 0;
    }
    pending.push(row);
    size += row.length + 5;
  }
  if (pending.length > 0) blocks.push(encodeBlock(pending));
  return blocks;
}

function encodeBlock(rows: readonly Uint8Array[]): Uint8Array {
  const unpacked = new ByteWriter(rows.reduce((sum, row) => sum + row.length + 5, 0));
  for (const row of rows) {
    unpacked.count(row.length);
    unpacked.bytes(row);
  }
  const raw = unpacked.finish();
  const packed = deflateSync(raw, { level: 6 });
  const to = new ByteWriter(HEADER_BYTES + packed.length);
  to.word(rows.length);
  to.word(raw.length);
  to.word(packed.length);
  to.bytes(packed);
  return to.finish();
}

/** A segment file of these blocks. */
export function joinBlocks(blocks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const to = new ByteWriter(blocks.reduce((sum, block) => sum + block.length, MAGIC.length));
  to.bytes(MAGIC);
  for (const block of blocks) to.bytes(block);
  return to.finish();
}

/** The blocks of a segment of unknown origin, still packed; `where` names it in refusals. Throws `PackRefused`. */
export function blocksOf(segment: Uint8Array, where: string): Block[] {
  const from = new ByteReader(segment, where);
  if (from.left < MAGIC.length || !from.bytes(MAGIC.length).every((byte, i) => byte === MAGIC[i]))
    throw badField(where, 'is not a segment');
  const blocks: Block[] = [];
  let first = 0;
  while (from.left > 0) {
    if (from.left < HEADER_BYTES) throw badField(where, 'is cut short');
    const rows = from.word();
    const size = from.word();
    const packed = from.bytes(from.word());
    if (size > MAX_BLOCK_BYTES || packed.length > MAX_BLOCK_BYTES || rows === 0 || rows > size)
      throw badField(where, 'has a block that is larger than allowed, or empty');
    blocks.push({ first, rows, size, packed });
    first += rows;
    if (first > MAX_SEGMENT_REPORTS) throw badField(where, 'holds more reports than allowed');
  }
  return blocks;
}

/** The rows of a block. Stops at the first byte that is more than the block announces. Throws `PackRefused`. */
export function rowsOf(
  block: Pick<Block, 'rows' | 'size' | 'packed'>,
  where: string,
): Uint8Array[] {
  const raw = new Uint8Array(block.size + 1);
  unpackBlock(block, where, raw);
  const from = new ByteReader(raw.subarray(0, block.size), where);
  const found = Array.from({ length: block.rows }, () => from.bytes(from.count()));
  from.end();
  return found;
}

/**
 * Unpacks a block into memory that has room for one byte more than the block announces: that byte shows a block that
 * would go on. Throws `PackRefused`.
 */
export function unpackBlock(
  { size, packed }: Pick<Block, 'size' | 'packed'>,
  where: string,
  into: Uint8Array,
): void {
  let unpacked: number;
  try {
    unpacked = inflateSync(packed, { out: into.subarray(0, size + 1) }).length;
  } catch (cause) {
    throw badField(where, 'cannot be unpacked', cause);
  }
  if (unpacked !== size) throw badField(where, 'unpacks to another size than it announces');
}
