import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { dropFromInbox, putIntoInbox, takeFromInbox } from '../../../lib/store/inbox';
import { withInbox } from '../../../lib/store/open-inbox';
import { openStore } from '../../../lib/store/schema';
import 'fake-indexeddb/auto';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const file = new Blob(['a pack']);

test('a page hands a file to the background, which takes it and lets it go', async () => {
  const store = await openStore();
  const number = await withInbox((inbox) => putIntoInbox(inbox, file, 5));
  expect(await takeFromInbox(store, number)).toBeDefined();
  await withInbox((inbox) => dropFromInbox(inbox, number));
  await expect(takeFromInbox(store, number)).rejects.toThrow('Choose it again');
});

test('a page never makes the database, nor brings it up to date', async () => {
  await expect(withInbox(async () => 0)).rejects.toMatchObject({ code: 'storage-failed' });
  expect(await indexedDB.databases()).toEqual([]);
  (await openDB('wireprint', 1, { upgrade: (db) => void db.createObjectStore('packs') })).close();
  expect(await withInbox(async ({ version }) => version)).toBe(1);
});

test('a page keeps the background from nothing once its work is done, well or not', async () => {
  (await openStore()).close();
  await expect(withInbox(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  let isBlocked = false;
  const newer = await openDB('wireprint', 99, { blocked: () => (isBlocked = true) });
  newer.close();
  expect(isBlocked).toBe(false);
});
