import { PackRefused } from '../packs/errors';
import type { PackManifest } from '../packs/format';
import { type PackFiles, readManifest } from '../packs/pack-files';
import { signersOf } from '../packs/signing/signers';
import { type Remembered, type SignedManifest, trustUpdate } from '../packs/trust';
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
 * The newer versions of a held pack that its hosts have, one host after another, each asked when the one before did not
 * do. A host that is down, stale or false keeps no other from being asked. Ends with what the first host met
 * (`PackRefused`, `HostFailed`) when none could answer, and without an offer when those that could have nothing newer.
 * @param now seconds since the epoch.
 */
export async function* updateOffers(
  hosts: readonly PackFiles[],
  held: Remembered,
  now: number,
): AsyncGenerator<Offer, void> {
  let failure: unknown;
  let isAnswered = false;
  for (const files of hosts) {
    try {
      const offer = await offerOf(files, held, now);
      isAnswered = true;
      if (offer !== undefined) yield offer;
    } catch (thrown) {
      if (!isFaultOfHost(thrown)) throw thrown;
      failure ??= thrown;
    }
  }
  if (!isAnswered && failure !== undefined) throw failure;
}

/** Whether another host may do better. */
export function isFaultOfHost(thrown: unknown): boolean {
  return thrown instanceof PackRefused || thrown instanceof HostFailed;
}

async function offerOf(
  files: PackFiles,
  held: Remembered,
  now: number,
): Promise<Offer | undefined> {
  const signed = await readSigned(files, [held.key]);
  const remembered = trustUpdate(held, signed, now);
  return remembered && { files, manifest: signed.manifest, remembered };
}
