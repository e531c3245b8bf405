import { ByteReader } from './byte-reader';
import type { PackManifest, SegmentRef } from './format';
import { idKey, type LiveReports, liveReports, type SegmentIds } from './live-reports';
import { assertCount, assertRows } from './load-pack';
import { type PackFiles, readSegment } from './pack-files';
import { blocksOf, rowsOf } from './segment';
import { decodeWithdrawal } from './withdrawals';

/** A report of a pack, still encoded, and where it lies. */
export type LiveRow = {
  /** Place of its segment in the manifest, and its own place in the segment. */
  readonly segment: number;
  readonly ordinal: number;
  readonly id: string;
  readonly bytes: Uint8Array;
  /** Names the row in refusals. */
  readonly where: string;
};

/**
 * Which reports of a pack count, found by reading their ids alone: one segment is held at a time. Throws `PackRefused`,
 * also when a file is not what the manifest announces.
 */
export async function findLive(files: PackFiles, manifest: PackManifest): Promise<LiveReports> {
  const segments: SegmentIds[] = [];
  for (const ref of manifest.segments) {
    const ids: number[] = [];
    for await (const { bytes, where } of segmentRows(files, ref)) {
      ids.push(
        idKey(ref.kind === 'withdraw' ? decodeWithdrawal(bytes, where) : idOf(bytes, where)),
      );
    }
    assertRows(ref, ids.length);
    segments.push({ kind: ref.kind, ids: Float64Array.from(ids) });
  }
  const found = liveReports(segments);
  assertCount(manifest, found.live);
  return found;
}

/** The reports that count, in order; one segment is held at a time. Throws `PackRefused`. */
export async function* liveRows(
  files: PackFiles,
  manifest: PackManifest,
  { dead }: LiveReports,
): AsyncGenerator<LiveRow> {
  for (const [segment, ref] of manifest.segments.entries()) {
    if (ref.kind === 'withdraw') continue;
    const gone = new Set(dead[segment]);
    for await (const { bytes, where, ordinal } of segmentRows(files, ref)) {
      if (!gone.has(ordinal)) yield { segment, ordinal, id: idOf(bytes, where), bytes, where };
    }
  }
}

async function* segmentRows(files: PackFiles, ref: SegmentRef) {
  const place = `segment ${ref.sha256.slice(0, 8)}`;
  for (const block of blocksOf(await readSegment(files, ref), place)) {
    for (const [i, bytes] of rowsOf(block, place).entries()) {
      const ordinal = block.first + i;
      yield { bytes, ordinal, where: `report ${ordinal + 1} of ${place}` };
    }
  }
}

/** The id is what a row begins with. */
function idOf(bytes: Uint8Array, where: string): string {
  return new ByteReader(bytes, where).text();
}
