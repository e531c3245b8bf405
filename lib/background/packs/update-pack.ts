import { browser } from '../../browser';
import type { PackOverview } from '../../messaging/pack-messages';
import { PackRefused } from '../../packs/errors';
import { importPack } from '../../store/import-pack';
import { noteLook, packNamed } from '../../store/packs';
import type { InstalledPack } from '../../store/records';
import type { Store } from '../../store/schema';
import { HostFailed } from '../../subscriptions/host-failed';
import { hostFiles } from '../../subscriptions/host-files';
import { updateOffer } from '../../subscriptions/offer';
import { mirrorAddresses, type PackAddress, packAddress } from '../../subscriptions/pack-address';
import { runJob } from './jobs';
import { overviewOf } from './overview';
import { assertAllowed } from './pack-source';

/**
 * Looks for a newer version of a subscribed pack and takes it over; `null` when there is none. How it ended is kept with
 * the pack, and a failure leaves the old version in use. Throws what it met.
 */
export function updatePack(
  store: Store,
  packKey: string,
  job: string,
  now: number,
): Promise<PackOverview | null> {
  return runJob(job, 'update', '', async ({ signal, report }) => {
    const pack = await packNamed(store, packKey);
    report({ title: pack.title });
    try {
      const offer = await updateOffer(
        (await hostsOf(pack)).map(({ folder }) => hostFiles(folder, signal)),
        pack.remembered,
        Math.floor(now / 1000),
      );
      if (offer !== undefined) {
        const { files, manifest, remembered } = offer;
        const source =
          pack.source.kind === 'link' ? { ...pack.source, mirrors: manifest.mirrors } : pack.source;
        const trust = { source, packKey, remembered };
        await importPack(store, files, manifest, trust, { now, signal, onProgress: report });
      }
      await noteLook(store, packKey, now, '');
      return offer === undefined ? null : overviewOf(await packNamed(store, packKey), now);
    } catch (thrown) {
      if (!signal.aborted) await noteLook(store, packKey, now, sentenceOf(thrown));
      throw thrown;
    }
  });
}

/** The pack's own host first, then those of its mirrors that the browser allows. Throws `NotAllowed` for the first. */
async function hostsOf({ source }: InstalledPack): Promise<readonly PackAddress[]> {
  if (source.kind !== 'link')
    throw new PackRefused(
      'bad-address',
      'This pack came from a file, so there is no address to look at. Add the newer file.',
    );
  const main = packAddress(source.address);
  await assertAllowed(main);
  const mirrors: PackAddress[] = [];
  for (const mirror of mirrorAddresses(source.mirrors)) {
    if (await browser.permissions.contains({ origins: [mirror.permission] })) mirrors.push(mirror);
  }
  return [main, ...mirrors];
}

function sentenceOf(thrown: unknown): string {
  if (thrown instanceof Error && (thrown instanceof PackRefused || thrown instanceof HostFailed))
    return thrown.message;
  return thrown instanceof Error && 'code' in thrown
    ? thrown.message
    : 'The update failed unexpectedly. Try again later.';
}
