import { type BuiltSegment, withdrawalsOf } from '../../../packs/build-segments';
import type { SegmentRef } from '../../../packs/format';
import { readSegment } from '../../../packs/pack-files';
import type { OldPack } from '../old-pack';
import type { PackParts } from '../write-pack';
import { dropRows } from './drop-rows';
import type { PartialPack } from './partial';
import type { PackedInputs } from './read-and-pack';

/** What a pack is made of, before its manifest. */
export type Composition = Omit<PackParts, 'head'> & {
  /** Reports that count. */
  readonly reports: number;
  readonly languages: readonly string[];
};

/**
 * Puts a pack together: the segments of the one that is added to as they are, then the new ones without rows that were
 * taken back while they were built, then the withdrawals.
 */
export async function compose(
  { segments, intake, ids, languages }: PackedInputs,
  old: OldPack | undefined,
  partial: PartialPack,
): Promise<Composition> {
  const changed: BuiltSegment[] = [];
  const refs: SegmentRef[] = [];
  const live: number[] = [];
  for (const { ref, ordinals } of segments) {
    const kept = ordinals.filter((ordinal) => !intake.dead.has(ordinal));
    live.push(...kept);
    if (kept.length === ordinals.length) refs.push(ref);
    else {
      const isDead = (row: number) => intake.dead.has(ordinals[row] ?? -1);
      const built = dropRows(ref, await partial.readSegment(ref), isDead);
      if (built) changed.push(built);
      if (built) refs.push(built.ref);
    }
  }
  const gone = [...intake.canceled].filter((id) => old?.rows.has(id));
  const withdrawals = withdrawalsOf(gone);
  const fresh = live.filter((ordinal) => !old?.rows.has(ids[ordinal] ?? '')).length;
  const inMemory = new Map(
    [...changed, ...withdrawals].map(({ ref, bytes }) => [ref.sha256, bytes]),
  );
  const packed = new Set(refs.map(({ sha256 }) => sha256));
  return {
    segments: [...(old?.manifest.segments ?? []), ...refs, ...withdrawals.map(({ ref }) => ref)],
    read: async (ref) =>
      inMemory.get(ref.sha256) ??
      (old && !packed.has(ref.sha256) ? readSegment(old.files, ref) : partial.readSegment(ref)),
    reports: (old?.rows.size ?? 0) + fresh - gone.length,
    languages: [
      ...new Set([
        ...(old?.manifest.languages ?? []),
        ...live.map((ordinal) => languages[ordinal] ?? ''),
      ]),
    ]
      .filter(Boolean)
      .sort(),
  };
}
