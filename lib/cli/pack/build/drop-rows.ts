import { type BuiltSegment, dateRange } from '../../../packs/build-segments';
import type { SegmentRef } from '../../../packs/format';
import { decodeMetadata } from '../../../packs/report-codec';
import { blocksOf, encodeBlocks, joinBlocks, rowsOf } from '../../../packs/segment';
import { sha256Of } from '../../../packs/sha256';

/**
 * The segment without some of its rows, so that a report that was taken back while the pack was built is nowhere in it.
 * Undefined when no row is left. O(rows).
 */
export function dropRows(
  ref: SegmentRef,
  segment: Uint8Array,
  isDropped: (row: number) => boolean,
): BuiltSegment | undefined {
  const where = `segment ${ref.sha256.slice(0, 8)}`;
  const published: string[] = [];
  const blocks = blocksOf(segment, where).flatMap((block) => {
    const rows = rowsOf(block, where).filter((_, i) => !isDropped(block.first + i));
    published.push(...rows.map((row) => decodeMetadata(row, where).published));
    return encodeBlocks(rows);
  });
  if (published.length === 0) return undefined;
  const bytes = joinBlocks(blocks);
  const counts = { bytes: bytes.length, reports: published.length };
  return {
    ref: { ...ref, sha256: sha256Of(bytes), ...counts, ...dateRange(published) },
    bytes,
  };
}
