import { browser } from '../browser';
import { ENGINE_VERSION } from '../engine/fingerprint';
import type { PackManifest } from '../packs/format';
import { readManifest } from '../packs/pack-files';
import { openPackZip, readerOf } from '../packs/pack-zip';
import { SEED_PACK } from '../seeds';
import { collectGarbage } from '../store/collect-garbage';
import { importPack } from '../store/import-pack';
import type { Trust } from '../store/records';
import { openStore, type Store } from '../store/schema';
import { storing } from '../store/storing';
import { logFailure } from './log-failure';

let opening: Promise<Store> | undefined;

/**
 * The open database with the bundled pack in it. Every handler awaits it before it touches the database.
 * Done once per life of the worker; a failure is forgotten, so that the next caller tries again.
 */
export function ready(): Promise<Store> {
  opening ??= open().catch((thrown: unknown) => {
    opening = undefined;
    throw thrown;
  });
  return opening;
}

async function open(): Promise<Store> {
  const store = await storing('open its database', () => openStore(reopen));
  const held = await storing('look for the bundled pack', () => store.get('packs', SEED_PACK.id));
  const isCurrent =
    held !== undefined && held.version >= SEED_PACK.seq && held.engine === ENGINE_VERSION;
  if (!isCurrent) await installSeedPack(store);
  return store;
}

/** The pack lies inside the extension: this `fetch` never reaches a network. */
async function installSeedPack(store: Store): Promise<void> {
  const response = await fetch(browser.runtime.getURL(`/${SEED_PACK.path}`));
  const files = await openPackZip(readerOf(new Uint8Array(await response.arrayBuffer())));
  const { manifest } = await readManifest(files);
  const now = Date.now();
  await importPack(store, files, manifest, trustBundled(manifest), { now });
  // No page is being matched: whoever wants to is waiting for this.
  await collectGarbage(store, now).catch(logFailure('clearing away an old version of a pack'));
}

/** The extension itself vouches for what it carries, whatever the clock says. */
function trustBundled({ id, seq }: PackManifest): Trust {
  const remembered = { id, key: '', seq, next: [], revoked: [] };
  return { source: { kind: 'bundled' }, packKey: id, remembered };
}

function reopen(): void {
  opening = undefined;
}
