import { PackUnusable } from '../errors';
import type { Remembered } from '../packs/trust';
import type { InstalledPack, PackSource, SeenRecord } from './records';
import type { Store } from './schema';
import { storing } from './storing';
import { write } from './write';

/** All installed packs but removed ones, by key. */
export async function listPacks(store: Store): Promise<readonly InstalledPack[]> {
  const packs = await storing('list the packs', () => store.getAll('packs'));
  return packs.filter(({ removedAt }) => removedAt === 0);
}

/**
 * The key under which a pack is kept: its id and the public key pinned first, or, when it was there before, the one it
 * had then, since a publisher may have changed keys. The same id under another key is another pack. The whole key
 * counts: the short id of a key can be chosen freely.
 */
export async function packKeyFor(
  store: Store,
  { id, key }: Pick<Remembered, 'id' | 'key'>,
): Promise<string> {
  // Bundled packs and packs made here have no key either, and no file may pass for one of them.
  if (key === '') return `${id}@`;
  const before = (await seenPacks(store)).find(
    ({ remembered }) => remembered.id === id && remembered.key === key,
  );
  return before?.packKey ?? `${id}@${key}`;
}

/** An installed pack. Throws `PackUnusable` when it is gone. */
export async function packNamed(store: Store, packKey: string): Promise<InstalledPack> {
  const pack = await storing('look for a pack', () => store.get('packs', packKey));
  if (pack === undefined || pack.removedAt > 0)
    throw new PackUnusable('This pack is no longer there. Reload the page.');
  return pack;
}

/** What is remembered of all packs that were ever installed, by the packs' keys. */
export async function seenPacks(store: Store): Promise<readonly SeenRecord[]> {
  return storing('look for packs seen before', () => store.getAll('seen'));
}

/**
 * Notes how a look for an update ended.
 * @param error a sentence; empty when it went well.
 * @param now milliseconds since the epoch.
 */
export function noteLook(store: Store, packKey: string, now: number, error: string): Promise<void> {
  return storing('note an update', () =>
    change(store, packKey, (pack) => ({
      lastCheckedAt: now,
      lastError: error,
      failures: error === '' ? 0 : pack.failures + 1,
    })),
  );
}

/** Says where a pack that is held already comes from now: a link to it makes one from a file subscribed. */
export function setPackSource(store: Store, packKey: string, source: PackSource): Promise<void> {
  return storing('note where a pack comes from', () => change(store, packKey, () => ({ source })));
}

/** Switches a pack on or off; its reports stay. A pack that is gone stays gone. */
export function setPackEnabled(store: Store, packKey: string, isEnabled: boolean): Promise<void> {
  return storing('switch a pack', () => change(store, packKey, () => ({ isEnabled })));
}

/**
 * Removes a pack. It no longer counts, but what it holds stays until the garbage is collected, so that
 * `bringBackPack` can undo it. A bundled pack can be switched off only: the extension would bring it again.
 * @param now milliseconds since the epoch.
 */
export function removePack(store: Store, packKey: string, now: number): Promise<void> {
  return storing('remove a pack', () =>
    change(store, packKey, ({ source }) => (source.kind === 'bundled' ? {} : { removedAt: now })),
  );
}

/** Undoes `removePack`. A pack that is gone for good stays gone: `false`. */
export async function bringBackPack(store: Store, packKey: string): Promise<boolean> {
  return storing('bring back a pack', async () => {
    await change(store, packKey, () => ({ removedAt: 0 }));
    return (await store.getKey('packs', packKey)) !== undefined;
  });
}

async function change(
  store: Store,
  packKey: string,
  changed: (pack: InstalledPack) => Partial<InstalledPack>,
): Promise<void> {
  await write(store, ['packs'], async (transaction) => {
    const packs = transaction.objectStore('packs');
    const pack = await packs.get(packKey);
    if (pack !== undefined) await packs.put({ ...pack, ...changed(pack) });
  });
}
