import {
  type BuiltSegment,
  type DatedRow,
  packRows,
  SegmentBuilder,
} from '../../packs/build-segments';
import { BLOCK_REPORTS } from '../../packs/segment';
import { sha256Hex } from '../sha256-hex';

/** Packs rows, one after another, to base segments; holds one segment. */
export async function* segmentsOfRows(rows: AsyncIterable<DatedRow>): AsyncGenerator<BuiltSegment> {
  const builder = new SegmentBuilder('base', sha256Hex);
  let group: DatedRow[] = [];
  for await (const row of rows) {
    group.push(row);
    if (group.length < BLOCK_REPORTS) continue;
    const full = builder.add(packRows(group));
    group = [];
    if (full) yield full;
  }
  const full = group.length > 0 ? builder.add(packRows(group)) : undefined;
  if (full) yield full;
  const last = builder.finish();
  if (last) yield last;
}
