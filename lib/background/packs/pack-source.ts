import { browser } from '../../browser';
import { NotAllowed } from '../../errors';
import type { PackSource } from '../../messaging/pack-messages';
import { PackRefused } from '../../packs/errors';
import type { PackFiles } from '../../packs/pack-files';
import { openPackZip } from '../../packs/pack-zip';
import { keyOfLink } from '../../packs/signing/key-link';
import { bareKey } from '../../packs/signing/public-key';
import { takeFromInbox } from '../../store/inbox';
import type { Store } from '../../store/schema';
import { hostFiles } from '../../subscriptions/host-files';
import { type PackAddress, packAddress } from '../../subscriptions/pack-address';

/** A pack that somebody wants to add. */
export type OpenedSource = {
  readonly files: PackFiles;
  /** The key in the link ("RW…"); empty for none. */
  readonly expectedKey: string;
  /** Where updates come from; `undefined` for a file. */
  readonly address: PackAddress | undefined;
};

/** Opens a source. Throws `NotAllowed`, `PackRefused`. */
export async function openSource(
  store: Store,
  source: PackSource,
  signal?: AbortSignal,
): Promise<OpenedSource> {
  if (source.kind === 'file') {
    const file = await takeFromInbox(store, source.inbox);
    return { files: await openPackZip(readerOfBlob(file)), expectedKey: '', address: undefined };
  }
  const link = source.link.trim();
  const address = packAddress(link);
  const key = keyOfLink(link);
  await assertAllowed(address);
  return {
    files: hostFiles(address.folder, signal),
    expectedKey: key === undefined ? '' : bareKey(key),
    address,
  };
}

/** Without the permission Firefox would send a lasting id of this browser to the host. */
export async function assertAllowed({ permission, folder }: PackAddress): Promise<void> {
  if (await browser.permissions.contains({ origins: [permission] })) return;
  throw new NotAllowed(new URL(folder).host);
}

function readerOfBlob(blob: Blob) {
  return {
    getLength: async () => blob.size,
    read: async (offset: number, size: number) => {
      if (offset + size > blob.size)
        throw new PackRefused('not-a-pack', 'This file is cut short. Get it again.');
      return new Uint8Array(await blob.slice(offset, offset + size).arrayBuffer());
    },
  };
}
