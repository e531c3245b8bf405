import type { Remembered } from '../packs/trust';
import type { InstalledPack } from './records';
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
  const seen = await storing('look for a pack', () => store.getAll('seen'));
  const before = seen.find(({ remembered }) => remembered.id === id && remembered.key === key);
  return before?.packKey ?? `${id}@${key}`;
}

/** Switches a pack on or off; its reports stay. A pack that is gone stays gone. */
export function setPackEnabled(store: Store, packKey: string, isEnabled: boolean): Promise<void> {
  return storing('switch a pack', () => change(store, packKey, { isEnabled }));
}

/**
 * Removes a pack. It no longer counts, but what it holds stays until the garbage is collected, so that
 * `bringBackPack` can undo it. A bundled pack can be switched off only: the extension would bring it again.
 * @param now milliseconds since the epoch.
 */
export function removePack(store: Store, packKey: string, now: number): Promise<void> {
  return storing('remove a pack', () =>
    change(store, packKey, { removedAt: now }, ({ source }) => source.kind !== 'bundled'),
  );
}

/** Undoes `removePack`. A pack that is gone for good stays gone: `false`. */
export async function bringBackPack(store: Store, packKey: string): Promise<boolean> {
  return storing('bring back a pack', async () => {
    await change(store, packKey, { removedAt: 0 });
    return (await store.getKey('packs', packKey)) !== undefined;
  });
}

async function change(
  store: Store,
  packKey: string,
  changed: Partial<Pick<InstalledPack, 'isEnabled' | 'removedAt'>>,
  isAllowed: (pack: InstalledPack) => boolean = () => true,
): Promise<void> {
  await write(store, ['packs'], async (transaction) => {
    const packs = transaction.objectStore('packs');
    const pack = await packs.get(packKey);
    if (pack !== undefined && isAllowed(pack)) await packs.put({ ...pack, ...changed });
  });
}
