import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { ignore, ignoredOn, MAX_PAGES, restore } from '../../../lib/store/ignored';
import { openStore, type Store } from '../../../lib/store/schema';
import 'fake-indexeddb/auto';

let store: Store;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = await openStore();
});

const page = (n: number) => `https://news.example/${n}`;
const report = { id: 'harbour', title: 'Harbour' };
const other = { id: 'orchard', title: 'Orchard' };

test('a report is left out on the page it was ignored on and on no other', async () => {
  await ignore(store, page(1), report, 1);
  expect(await ignoredOn(store, page(1))).toEqual([report]);
  expect(await ignoredOn(store, page(2))).toEqual([]);
});

test('ignoring twice counts once', async () => {
  await ignore(store, page(1), report, 1);
  await ignore(store, page(1), report, 2);
  expect(await ignoredOn(store, page(1))).toEqual([report]);
});

test('restoring takes back one report and leaves the others', async () => {
  await ignore(store, page(1), report, 1);
  await ignore(store, page(1), other, 2);
  await restore(store, page(1), 'harbour', 3);
  expect(await ignoredOn(store, page(1))).toEqual([other]);
});

test('a page with nothing ignored takes no room', async () => {
  await ignore(store, page(1), report, 1);
  await restore(store, page(1), 'harbour', 2);
  expect(await store.count('ignored')).toBe(0);
});

test('beyond the limit the page changed longest ago is forgotten', async () => {
  for (let n = 0; n < MAX_PAGES; n++) await ignore(store, page(n), report, n);
  await ignore(store, page(0), other, MAX_PAGES);
  await ignore(store, page(MAX_PAGES), report, MAX_PAGES + 1);
  expect(await store.count('ignored')).toBe(MAX_PAGES);
  expect(await ignoredOn(store, page(1))).toEqual([]);
  expect(await ignoredOn(store, page(0))).toEqual([report, other]);
  expect(await ignoredOn(store, page(MAX_PAGES))).toEqual([report]);
});
