import { PackRefused } from '../packs/errors';
import type { PackManifest } from '../packs/format';
import { type PackFiles, readManifest } from '../packs/pack-files';
import { signersOf } from '../packs/signing/signers';
import { type Remembered, type SignedManifest, trustFirst, trustUpdate } from '../packs/trust';
import { HostFailed } from './host-failed';

/** A version of a pack that may be taken over: where its parts lie, and what to remember once it is. */
export type Offer = {
  readonly files: PackFiles;
  readonly manifest: PackManifest;
  readonly remembered: Remembered;
};

/** Reads a manifest and who signed it. Throws `PackRefused`, and whatever reading the files throws. */
export async function readSigned(
  files: PackFiles,
  trusted: readonly string[],
): Promise<SignedManifest> {
  const read = await readManifest(files);
  return { manifest: read.manifest, signers: await signersOf(files, read, trusted) };
}

/**
 * A pack that is not held. Throws `PackRefused`.
 * @param expectedKey the key in the link; empty for none.
 * @param now seconds since the epoch.
 */
export async function firstOffer(
  files: PackFiles,
  expectedKey: string,
  now: number,
): Promise<Offer> {
  const signed = await readSigned(files, [expectedKey]);
  return { files, manifest: signed.manifest, remembered: trustFirst(signed, expectedKey, now) };
}

/**
 * The first of several hosts that has a newer version of a held pack; `undefined` when those that could be asked have
 * none. A host that is down, stale or false does not keep the others from being asked. Throws what the first host met
 * (`PackRefused`, `HostFailed`) when none could answer.
 * @param now seconds since the epoch.
 */
export async function updateOffer(
  hosts: readonly PackFiles[],
  held: Remembered,
  now: number,
): Promise<Offer | undefined> {
  let failure: unknown;
  let isAnswered = false;
  for (const files of hosts) {
    try {
      const signed = await readSigned(files, [held.key]);
      const remembered = trustUpdate(held, signed, now);
      if (remembered !== undefined) return { files, manifest: signed.manifest, remembered };
      isAnswered = true;
    } catch (thrown) {
      if (!(thrown instanceof PackRefused) && !(thrown instanceof HostFailed)) throw thrown;
      failure ??= thrown;
    }
  }
  if (!isAnswered && failure !== undefined) throw failure;
  return undefined;
}
