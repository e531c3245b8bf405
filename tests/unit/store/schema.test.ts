import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { openStore } from '../../../lib/store/schema';
import 'fake-indexeddb/auto';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const STORES = [
  'blocks',
  'filters',
  'ignored',
  'imports',
  'inbox',
  'indexes',
  'own',
  'packs',
  'postings',
  'seen',
  'segmentIds',
  'segments',
];
const page = { address: 'https://news.example/', reports: [], changedAt: 1 };

/** A database as the first version of the extension left it. */
async function firstVersion(isEnabled: boolean): Promise<void> {
  const old = await openDB('wireprint', 1, {
    upgrade(store) {
      store.createObjectStore('packs', { keyPath: 'id' });
      store.createObjectStore('reports', { keyPath: ['pack', 'ordinal'] });
      store.createObjectStore('indexes', { keyPath: 'pack' });
      const ignored = store.createObjectStore('ignored', { keyPath: 'address' });
      ignored.createIndex('byChange', 'changedAt');
    },
  });
  await old.put('packs', { id: 'seeds', title: 'Seeds', version: 3, engine: 1, isEnabled });
  await old.put('reports', { pack: 'seeds', ordinal: 0, title: 'One' });
  await old.put('indexes', { pack: 'seeds', index: {} });
  await old.put('ignored', page);
  old.close();
}

test('a fresh database has all object stores at schema version 2', async () => {
  const store = await openStore();
  expect(store.version).toBe(2);
  expect([...store.objectStoreNames]).toEqual(STORES);
});

test('opening an existing database keeps what is in it', async () => {
  const first = await openStore();
  await first.put('ignored', page);
  first.close();
  expect(await (await openStore()).get('ignored', page.address)).toEqual(page);
});

test.each([true, false])(
  'of the first schema the switch of the pack (%s) and what is ignored survive, its reports do not',
  async (isEnabled) => {
    await firstVersion(isEnabled);
    const store = await openStore();
    expect([...store.objectStoreNames]).toEqual(STORES);
    expect(await store.getAll('packs')).toMatchObject([
      { packKey: 'seeds', id: 'seeds', version: 0, reports: 0, segments: [], isEnabled },
    ]);
    expect(await store.get('ignored', page.address)).toEqual(page);
    expect(await store.count('indexes')).toBe(0);
  },
);

test('a newer version of the extension gets in, and the older one is told to open again', async () => {
  const onClosed = vi.fn();
  await openStore(onClosed);
  const newer = await openDB('wireprint', 3);
  expect(newer.version).toBe(3);
  expect(onClosed).toHaveBeenCalledOnce();
  newer.close();
  await deleteDB('wireprint');
});
