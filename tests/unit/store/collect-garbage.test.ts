import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { collectGarbage, UNDO_MS } from '../../../lib/store/collect-garbage';
import { putIntoInbox } from '../../../lib/store/inbox';
import { bringBackPack, listPacks, removePack } from '../../../lib/store/packs';
import { whileReading } from '../../../lib/store/reading';
import { openStore, type Store } from '../../../lib/store/schema';
import { foundIn } from './found-in';
import {
  install,
  KEY,
  LINKED,
  madeUpReport,
  madeUpText,
  packOf,
  recordCounts,
} from './store-packs';
import 'fake-indexeddb/auto';

let store: Store;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = await openStore();
});

const WEEK = 7 * 24 * 60 * 60 * 1000;
const one = [madeUpReport(1)];
const two = [madeUpReport(2)];

test('a removed pack no longer counts, and can be brought back while its reports are there', async () => {
  await install(store, packOf([one], 1));
  await removePack(store, KEY, 1_000);
  expect(await listPacks(store)).toEqual([]);
  await collectGarbage(store, 1_000 + UNDO_MS - 1);
  expect(await bringBackPack(store, KEY)).toBe(true);
  expect(await listPacks(store)).toMatchObject([{ packKey: KEY }]);
  expect((await foundIn(store, madeUpText(1)))[0]).toBe('r1');
});

test('later it is gone, with all it held but the version that was seen', async () => {
  const empty = await recordCounts(store);
  await install(store, packOf([one, two], 2));
  await removePack(store, KEY, 1_000);
  await collectGarbage(store, 1_000 + UNDO_MS);
  expect(await recordCounts(store)).toEqual({ ...empty, seen: 1 });
  expect(await bringBackPack(store, KEY)).toBe(false);
});

test('a bundled pack can be switched off but not removed', async () => {
  const trust = { ...LINKED, source: { kind: 'bundled' }, packKey: 'sample' } as const;
  await install(store, packOf([one], 1), { trust });
  await removePack(store, 'sample', 1_000);
  expect(await listPacks(store)).toHaveLength(1);
});

test('nothing is cleared away while it may be being read', async () => {
  await install(store, packOf([one], 1));
  await removePack(store, KEY, 1_000);
  let finish: () => void = () => undefined;
  const reading = whileReading(() => new Promise<void>((done) => (finish = done)));
  const sweeping = collectGarbage(store, 1_000 + UNDO_MS);
  await store.count('packs');
  expect(await store.count('rows')).toBe(1);
  finish();
  await Promise.all([reading, sweeping]);
  expect(await store.count('rows')).toBe(0);
});

test('what a new version no longer names is deleted, what another pack names stays', async () => {
  const other = { ...LINKED, packKey: 'other@RWQone' };
  await install(store, packOf([one], 1), { trust: other });
  await install(store, packOf([one, two], 2));
  await install(store, packOf([two], 1, { seq: 200 }));
  await collectGarbage(store, 10);
  expect(await recordCounts(store)).toMatchObject({ segments: 2, rows: 2, indexes: 2 });
  expect((await foundIn(store, madeUpText(1), other.packKey))[0]).toBe('r1');
  await removePack(store, other.packKey, 10);
  await collectGarbage(store, 10 + UNDO_MS);
  expect(await recordCounts(store)).toMatchObject({
    segments: 1,
    rows: 1,
    indexes: 1,
    filters: 1,
  });
  expect((await foundIn(store, madeUpText(2)))[0]).toBe('r2');
});

test('the staging of an import that was cut short stays until it is given up', async () => {
  const empty = await recordCounts(store);
  const pack = packOf([one], 1);
  const [segment] = pack.manifest.segments;
  await store.put('imports', { packKey: KEY, segments: [segment?.sha256 ?? ''], startedAt: 0 });
  await store.put('rows', new Blob(['a']), [segment?.sha256 ?? '', 0]);
  await collectGarbage(store, WEEK - 1);
  expect(await recordCounts(store)).toMatchObject({ imports: 1, rows: 1 });
  await collectGarbage(store, WEEK);
  expect(await recordCounts(store)).toEqual(empty);
});

test('a file that nobody took up again stays in the inbox for a day', async () => {
  const day = 24 * 60 * 60 * 1000;
  await putIntoInbox(store, new Blob(['old']), 0);
  const newer = await putIntoInbox(store, new Blob(['new']), 1);
  await collectGarbage(store, day - 1);
  expect(await store.count('inbox')).toBe(2);
  await collectGarbage(store, day);
  expect(await store.getAllKeys('inbox')).toEqual([newer]);
});

test('the texts of a pack of one’s own go with it, not before', async () => {
  const trust = { ...LINKED, source: { kind: 'own' }, packKey: 'mine' } as const;
  await install(store, packOf([one], 1), { trust });
  await store.put('own', { id: 'mine', title: 'Mine', seq: 1, reports: [] });
  await removePack(store, 'mine', 1_000);
  await collectGarbage(store, 1_000 + UNDO_MS - 1);
  expect(await store.count('own')).toBe(1);
  await collectGarbage(store, 1_000 + UNDO_MS);
  expect(await store.count('own')).toBe(0);
});
