import { ENGINE_VERSION } from '../engine/fingerprint';
import { PackRefused } from '../packs/errors';
import type { PackManifest } from '../packs/format';
import { liveReports } from '../packs/live-reports';
import { assertCount } from '../packs/load-pack';
import type { Remembered } from '../packs/trust';
import { coverOf } from './index-cover';
import { coveredBy, usableIndexes } from './join-indexes';
import type { IndexUse, InstalledPack, OwnPackRecord, PackSegment, Trust } from './records';
import type { Store } from './schema';
import { holdsSegment } from './stage-segment';
import { storing } from './storing';
import { write } from './write';

/** `kept`: the same or a newer version was there already, and nothing was written. */
export type ActivationOutcome = 'installed' | 'kept';

/**
 * Makes the staged segments of a manifest the pack's content, in one transaction: whatever happens, the old version
 * counts or the new one. The user's switch survives. Throws `PackRefused` when a segment is missing, the counts are
 * wrong or a newer version was seen before. O(reports).
 * @param now milliseconds since the epoch.
 * @param own what a pack made here was built from, to be kept with it.
 */
export async function activatePack(
  store: Store,
  manifest: PackManifest,
  trust: Trust,
  now: number,
  own?: OwnPackRecord,
): Promise<ActivationOutcome> {
  const segments = await liveSegments(store, manifest);
  return storing('install a pack', async () => {
    const indexes = coverOf(coveredBy(manifest), await usableIndexes(store));
    if (indexes === undefined) throw missing();
    const { packKey } = trust;
    return write(
      store,
      ['packs', 'seen', 'imports', 'own'],
      async (transaction) => {
        const packs = transaction.objectStore('packs');
        const seen = transaction.objectStore('seen');
        const [held, before] = await Promise.all([packs.get(packKey), seen.get(packKey)]);
        assertNewer(manifest, before?.remembered.seq ?? 0, trust);
        await transaction.objectStore('imports').delete(packKey);
        if (held !== undefined && !isOlder(held, manifest)) return 'kept';
        const remembered = together(trust.remembered, before?.remembered);
        const trusted = { ...trust, remembered };
        await packs.put(installed(manifest, trusted, { segments, indexes, held, now }));
        await seen.put({ packKey, remembered });
        if (own !== undefined) await transaction.objectStore('own').put(own);
        return 'installed';
      },
      'strict',
    );
  });
}

/** A pack of the same version is replaced when it was read by another engine, or was removed. */
export function isOlder(held: InstalledPack, { seq }: Pick<PackManifest, 'seq'>): boolean {
  if (held.version !== seq) return held.version < seq;
  return held.engine !== ENGINE_VERSION || held.removedAt > 0;
}

/** What the extension brings is as new as the extension; everything else must not go back in time. */
function assertNewer({ seq }: PackManifest, seen: number, { source }: Trust): void {
  if (seq >= seen || source.kind === 'bundled') return;
  throw new PackRefused(
    'rolled-back',
    'This pack is older than one that was installed before, so it was not taken. Get the newest one from its publisher.',
  );
}

/** A key that was revoked once stays so, and no version seen is forgotten. */
function together(now: Remembered, before: Remembered | undefined): Remembered {
  const revoked = new Set([...now.revoked, ...(before?.revoked ?? [])]);
  return { ...now, seq: Math.max(now.seq, before?.seq ?? 0), revoked: [...revoked].sort() };
}

async function liveSegments(store: Store, manifest: PackManifest): Promise<readonly PackSegment[]> {
  for (const ref of manifest.segments) {
    if (!(await holdsSegment(store, ref, manifest.detail))) throw missing();
  }
  const ids = await storing('read what a pack holds', () =>
    Promise.all(manifest.segments.map(({ sha256 }) => store.get('segmentIds', sha256))),
  );
  const { dead, live } = liveReports(
    manifest.segments.map(({ kind }, i) => ({ kind, ids: ids[i]?.ids ?? new Float64Array(0) })),
  );
  assertCount(manifest, live);
  return manifest.segments.map(({ sha256, kind }, i) => {
    return { sha256, kind, dead: dead[i] ?? new Uint32Array(0) };
  });
}

type Activation = {
  readonly segments: readonly PackSegment[];
  readonly indexes: readonly IndexUse[];
  readonly held: InstalledPack | undefined;
  readonly now: number;
};

function installed(
  manifest: PackManifest,
  trust: Trust,
  { segments, indexes, held, now }: Activation,
): InstalledPack {
  const { id, title, description, homepage, license, publisher, languages } = manifest;
  return {
    ...trust,
    id,
    title,
    description,
    homepage,
    license,
    publisher,
    languages,
    version: manifest.seq,
    detail: manifest.detail,
    engine: manifest.engine.version,
    reports: manifest.counts.reports,
    bytes: manifest.segments.reduce((sum, { bytes }) => sum + bytes, 0),
    segments,
    indexes,
    expires: manifest.expires,
    checkHours: manifest.checkHours,
    isEnabled: held?.isEnabled ?? true,
    installedAt: held?.installedAt || now,
    updatedAt: now,
    lastCheckedAt: now,
    lastError: '',
    failures: 0,
    removedAt: 0,
  };
}

function missing(): PackRefused {
  return new PackRefused(
    'missing-file',
    'A part of this pack is missing. Get the pack again, or tell its publisher.',
  );
}
