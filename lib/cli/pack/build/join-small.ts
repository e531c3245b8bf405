import { manifestOf, type PackPlan } from '../../../packs/build';
import { type SegmentRef, segmentFile } from '../../../packs/format';
import { findLive, liveRows } from '../../../packs/live-rows';
import type { PackFiles } from '../../../packs/pack-files';
import { decodeMetadata } from '../../../packs/report-codec';
import { segmentsOfRows } from '../segments-of-rows';
import type { Composition } from './compose';
import type { PartialPack } from './partial';

/** More small segments than this are joined: each costs a reader a request. */
const MAX_SMALL = 64;
/** Half of what a segment is closed at. */
const SMALL_BYTES = 4 * 1024 * 1024;
const SMALL_REPORTS = 4_096;

/** Joins the segments of a pack when too many are small, or two would be the same file (a report withdrawn twice). */
export async function joinIfSmall(
  composition: Composition,
  plan: PackPlan,
  partial: PartialPack,
): Promise<Composition> {
  const { segments } = composition;
  const small = segments.filter(
    ({ bytes, reports }) => bytes < SMALL_BYTES && reports < SMALL_REPORTS,
  );
  const isTwice = new Set(segments.map(({ sha256 }) => sha256)).size < segments.length;
  if (small.length <= MAX_SMALL && !isTwice) return composition;
  return joined(composition, plan, partial);
}

async function joined(
  composition: Composition,
  plan: PackPlan,
  partial: PartialPack,
): Promise<Composition> {
  const { reports, languages, segments, read } = composition;
  const byName = new Map(segments.map((ref) => [segmentFile(ref.sha256), ref]));
  const files: PackFiles = {
    read: async (name) => {
      const ref = byName.get(name);
      return ref && read(ref);
    },
  };
  const manifest = manifestOf(plan, { languages, counts: { reports }, segments });
  async function* rows() {
    for await (const { bytes, where } of liveRows(
      files,
      manifest,
      await findLive(files, manifest),
    )) {
      yield { bytes, published: decodeMetadata(bytes, where).published };
    }
  }
  const refs: SegmentRef[] = [];
  for await (const segment of segmentsOfRows(rows())) {
    await partial.store(segment);
    refs.push(segment.ref);
  }
  return { ...composition, segments: refs, read: (ref) => partial.readSegment(ref) };
}
