import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { openStore } from '../../../lib/store/schema';
import 'fake-indexeddb/auto';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('a fresh database has all object stores at schema version 1', async () => {
  const store = await openStore();
  expect(store.version).toBe(1);
  expect([...store.objectStoreNames]).toEqual(['ignored', 'indexes', 'packs', 'reports']);
});

test('opening an existing database keeps what is in it', async () => {
  const page = { address: 'https://news.example/', reports: [], changedAt: 1 };
  const first = await openStore();
  await first.put('ignored', page);
  first.close();
  expect(await (await openStore()).get('ignored', page.address)).toEqual(page);
});

test('a newer version of the extension gets in, and the older one is told to open again', async () => {
  const onClosed = vi.fn();
  await openStore(onClosed);
  const newer = await openDB('wireprint', 2);
  expect(newer.version).toBe(2);
  expect(onClosed).toHaveBeenCalledOnce();
  newer.close();
  await deleteDB('wireprint');
});
