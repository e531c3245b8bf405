import type { PackOverview, PackPreview, PackSource } from '../../messaging/pack-messages';
import { PackRefused } from '../../packs/errors';
import { importPack, missingBytes } from '../../store/import-pack';
import { dropFromInbox } from '../../store/inbox';
import { packNamed, setPackSource } from '../../store/packs';
import type { Store } from '../../store/schema';
import { mirrorAddresses, packAddress } from '../../subscriptions/pack-address';
import { runJob } from './jobs';
import { type OfferedPack, offeredPack } from './offered-pack';
import { fingerprintOf, overviewOf, timeOf } from './overview';
import { openSource } from './pack-source';

/** What adding a pack would mean. Only the manifest and its signatures are read, and nothing is kept. */
export async function previewPack(
  store: Store,
  source: PackSource,
  now: number,
): Promise<PackPreview> {
  const offered = await offeredPack(store, await openSource(store, source), now);
  const { manifest, trust, standing } = offered;
  return {
    title: manifest.title,
    description: manifest.description,
    homepage: manifest.homepage,
    license: manifest.license,
    publisher: manifest.publisher,
    detail: manifest.detail,
    languages: manifest.languages,
    reports: manifest.counts.reports,
    bytes: manifest.segments.reduce((sum, { bytes }) => sum + bytes, 0),
    missingBytes: await missingBytes(store, manifest),
    signedAt: manifest.seq * 1000,
    expiresAt: timeOf(manifest.expires),
    checkHours: manifest.checkHours,
    keyStanding: standing,
    keyFingerprint: fingerprintOf(trust.remembered.key),
    hosts: hostsOf(offered),
  };
}

/**
 * Adds the pack that was previewed, or brings the installed one up to date.
 * @param keyFingerprint what the person saw; a pack with another key in the meantime is refused.
 */
export function addPack(
  store: Store,
  source: PackSource,
  keyFingerprint: string,
  job: string,
  now: number,
): Promise<PackOverview> {
  return runJob(job, 'add', async ({ signal, report }) => {
    const offered = await offeredPack(store, await openSource(store, source, signal), now);
    const { files, manifest, trust } = offered;
    if (fingerprintOf(trust.remembered.key) !== keyFingerprint)
      throw new PackRefused(
        'other-key',
        'The pack changed while you looked at it: it is signed by another key now. Start again, and compare the key.',
      );
    report({ title: manifest.title });
    const outcome = await importPack(store, files, manifest, trust, {
      now,
      signal,
      onProgress: report,
    });
    if (outcome === 'kept') await setPackSource(store, trust.packKey, trust.source);
    if (source.kind === 'file') await dropFromInbox(store, source.inbox);
    return overviewOf(await packNamed(store, trust.packKey), now);
  });
}

function hostsOf({ trust: { source } }: OfferedPack): readonly string[] {
  if (source.kind !== 'link') return [];
  const addresses = [packAddress(source.address), ...mirrorAddresses(source.mirrors)];
  return [...new Set(addresses.map(({ folder }) => new URL(folder).host))];
}
