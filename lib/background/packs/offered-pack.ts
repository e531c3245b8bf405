import type { KeyStanding } from '../../messaging/pack-messages';
import type { PackManifest } from '../../packs/format';
import type { PackFiles } from '../../packs/pack-files';
import {
  assertSigned,
  type Remembered,
  revokedKey,
  trustFirst,
  trustUpdate,
} from '../../packs/trust';
import { packKeyFor, seenPacks } from '../../store/packs';
import type { PackSource, Trust } from '../../store/records';
import type { Store } from '../../store/schema';
import { readSigned } from '../../subscriptions/offer';
import type { OpenedSource } from './pack-source';

/** A pack that may be added, and what it would be to this browser. */
export type OfferedPack = {
  readonly files: PackFiles;
  readonly manifest: PackManifest;
  readonly trust: Trust;
  readonly standing: KeyStanding;
};

/**
 * Reads what a source offers and judges it: as an update where a signed pack was seen before, even if it was removed
 * since, else as a pack met for the first time. Throws `PackRefused`, `HostFailed`.
 */
export async function offeredPack(
  store: Store,
  { files, expectedKey, address }: OpenedSource,
  now: number,
): Promise<OfferedPack> {
  const seen = (await seenPacks(store)).filter(({ remembered }) => remembered.key !== '');
  const signed = await readSigned(files, [
    expectedKey,
    ...seen.map(({ remembered }) => remembered.key),
  ]);
  const { manifest, signers } = signed;
  if (address !== undefined) assertSigned(signed);
  const seconds = Math.floor(now / 1000);
  const before = seen.find(
    ({ remembered }) => remembered.id === manifest.id && signers.includes(remembered.key),
  );
  if (before !== undefined) {
    const remembered = trustUpdate(before.remembered, signed, seconds) ?? before.remembered;
    const held = await store.get('packs', before.packKey);
    const source =
      address === undefined && held ? held.source : sourceOf(address, manifest, remembered);
    const trust = { source, packKey: before.packKey, remembered };
    return { files, manifest, trust, standing: 'already-trusted' };
  }
  const isRevoked = seen.some(
    ({ remembered: { id, revoked } }) =>
      id === manifest.id && revoked.includes(manifest.keys.current),
  );
  if (isRevoked) throw revokedKey();
  const remembered = trustFirst(signed, expectedKey, seconds);
  const trust = {
    source: sourceOf(address, manifest, remembered),
    packKey: await packKeyFor(store, remembered),
    remembered,
  };
  return { files, manifest, trust, standing: standingOf(remembered, expectedKey) };
}

/** A newer file of a pack that was subscribed to leaves it subscribed; a link makes a pack from a file so. */
function sourceOf(
  address: OpenedSource['address'],
  { mirrors }: PackManifest,
  { key }: Remembered,
): PackSource {
  return address === undefined
    ? { kind: 'file', signer: key }
    : { kind: 'link', address: address.folder, mirrors };
}

function standingOf({ key }: Remembered, expectedKey: string): KeyStanding {
  if (key === '') return 'unsigned';
  return expectedKey === '' ? 'unverified' : 'as-in-link';
}
