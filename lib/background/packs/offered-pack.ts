import type { KeyStanding } from '../../messaging/pack-messages';
import type { PackManifest } from '../../packs/format';
import type { PackFiles } from '../../packs/pack-files';
import { trustFirst, trustUpdate } from '../../packs/trust';
import { listPacks } from '../../store/packs';
import type { InstalledPack, Trust } from '../../store/records';
import type { Store } from '../../store/schema';
import { readSigned } from '../../subscriptions/offer';
import type { OpenedSource } from './pack-source';

/** A pack that may be added, and what it would be to this browser. */
export type OfferedPack = {
  readonly files: PackFiles;
  readonly manifest: PackManifest;
  readonly trust: Trust;
  readonly standing: KeyStanding;
  /** The installed pack that it is the newer (or the same) version of. */
  readonly held: InstalledPack | undefined;
};

/**
 * Reads what a source offers and judges it: as an update where the pack is installed and its key signed, else as a pack
 * met for the first time. Throws `PackRefused`, `HostFailed`.
 */
export async function offeredPack(
  store: Store,
  { files, expectedKey, address }: OpenedSource,
  now: number,
): Promise<OfferedPack> {
  const packs = (await listPacks(store)).filter(({ publicKey }) => publicKey !== '');
  const signed = await readSigned(files, [
    expectedKey,
    ...packs.map(({ publicKey }) => publicKey),
  ]);
  const { manifest, signers } = signed;
  const held = packs.find(
    ({ id, publicKey }) => id === manifest.id && signers.includes(publicKey),
  );
  const seconds = Math.floor(now / 1000);
  if (held !== undefined) {
    const remembered = trustUpdate(rememberedOf(held), signed, seconds) ?? rememberedOf(held);
    const trust = trustOf(remembered, held.source);
    return { files, manifest, trust, standing: 'already-trusted', held };
  }
  const remembered = trustFirst(signed, expectedKey, seconds);
  const source: Trust['source'] =
    address === undefined
      ? { kind: 'file', signer: remembered.key }
      : { kind: 'link', address: address.folder, mirrors: manifest.mirrors };
  const standing =
    remembered.key === '' ? 'unsigned' : expectedKey === '' ? 'unverified' : 'as-in-link';
  return { files, manifest, trust: trustOf(remembered, source), standing, held };
}

/** What is remembered of an installed pack, as rules of trust take it. */
export function rememberedOf(pack: InstalledPack) {
  const { id, publicKey, version, nextKeys, revokedKeys } = pack;
  return { id, key: publicKey, seq: version, next: nextKeys, revoked: revokedKeys };
}

/** What the store keeps of it. */
export function trustOf(
  { key, next, revoked }: Pick<ReturnType<typeof rememberedOf>, 'key' | 'next' | 'revoked'>,
  source: Trust['source'],
): Trust {
  return { source, publicKey: key, nextKeys: next, revokedKeys: revoked };
}
