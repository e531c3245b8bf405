import { browser } from '../../browser';
import { ExpectedError } from '../../errors';
import type { PackOverview } from '../../messaging/pack-messages';
import { PackRefused } from '../../packs/errors';
import { type ImportOptions, importPack } from '../../store/import-pack';
import { noteLook, packNamed } from '../../store/packs';
import type { InstalledPack } from '../../store/records';
import type { Store } from '../../store/schema';
import { hostFiles } from '../../subscriptions/host-files';
import { isFaultOfHost, type Offer, updateOffers } from '../../subscriptions/offer';
import { mirrorAddresses, type PackAddress, packAddress } from '../../subscriptions/pack-address';
import { asExpected } from './as-expected';
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
  return runJob(job, 'update', async ({ signal, report }) => {
    const pack = await packNamed(store, packKey);
    report({ title: pack.title });
    try {
      const hosts = (await hostsOf(pack)).map(({ folder }) => hostFiles(folder, signal));
      const offers = updateOffers(hosts, pack.remembered, Math.floor(now / 1000));
      const isNewer = await takeFirst(store, pack, offers, { now, signal, onProgress: report });
      await noteLook(store, packKey, now, '');
      return isNewer ? overviewOf(await packNamed(store, packKey), now) : null;
    } catch (thrown) {
      if (!signal.aborted) await noteLook(store, packKey, now, sentenceOf(thrown));
      throw thrown;
    }
  });
}

/** Takes over the first offer whose parts are what its manifest says; whether there was one. */
async function takeFirst(
  store: Store,
  { packKey, source }: InstalledPack,
  offers: AsyncIterable<Offer>,
  options: ImportOptions,
): Promise<boolean> {
  let failure: unknown;
  for await (const { files, manifest, remembered } of offers) {
    const { mirrors } = manifest;
    const trust = {
      source: source.kind === 'link' ? { ...source, mirrors } : source,
      packKey,
      remembered,
    };
    try {
      await importPack(store, files, manifest, trust, options);
      return true;
    } catch (thrown) {
      if (!isFaultOfHost(thrown)) throw thrown;
      failure ??= thrown;
    }
  }
  if (failure !== undefined) throw failure;
  return false;
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
  const expected = asExpected(thrown);
  return expected instanceof ExpectedError
    ? expected.message
    : 'The update failed unexpectedly. Try again later.';
}
