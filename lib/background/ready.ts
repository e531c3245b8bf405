import { browser } from '../browser';
import { ENGINE_VERSION } from '../engine/fingerprint';
import { parsePackText } from '../packs/parse';
import { SEED_PACK } from '../seeds';
import { installPack } from '../store/install-pack';
import { openStore, type Store } from '../store/schema';
import { storing } from '../store/storing';

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
    held !== undefined && held.version >= SEED_PACK.version && held.engine === ENGINE_VERSION;
  if (!isCurrent) await installPack(store, parsePackText(await readSeedPack()), Date.now());
  return store;
}

function reopen(): void {
  opening = undefined;
}

/** The pack lies inside the extension: this `fetch` never reaches a network. */
async function readSeedPack(): Promise<string> {
  const response = await fetch(browser.runtime.getURL(`/${SEED_PACK.path}`));
  return response.text();
}
