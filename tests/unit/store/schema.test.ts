import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { filedKeys } from '../../../lib/engine/filed-keys';
import { indexReports } from '../../../lib/engine/index-shards';
import type { ReportRecord } from '../../../lib/packs/format';
import { blocksOf, rowsOf } from '../../../lib/packs/segment';
import { startsOf } from '../../../lib/store/counts';
import { openStore } from '../../../lib/store/schema';
import { HARBOUR } from '../packs/sample-pack';
import { foundIn } from './found-in';
import { install, madeUpReport, madeUpText, packOf } from './store-packs';
import 'fake-indexeddb/auto';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const STORES = [
  'filters',
  'ignored',
  'imports',
  'inbox',
  'indexes',
  'own',
  'packs',
  'rows',
  'seen',
  'segmentIds',
  'segments',
  'shards',
];
const page = { address: 'https://news.example/', reports: [], changedAt: 1 };

/** What the second schema added or keyed anew. */
const SECOND_STORES = {
  packs: 'packKey',
  segments: 'sha256',
  segmentIds: 'sha256',
  blocks: '',
  indexes: 'id',
  filters: 'id',
  postings: '',
  imports: 'packKey',
  seen: 'packKey',
  own: 'id',
  inbox: '',
};

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

test('a fresh database has all object stores at schema version 4', async () => {
  const store = await openStore();
  expect(store.version).toBe(4);
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

/** The database of an installed pack as schema 2 kept it. */
async function secondVersion(parts: readonly (readonly ReportRecord[])[], count: number) {
  const built = packOf(parts, count);
  const newer = await openStore();
  await install(newer, built);
  const [packs, seen, ids] = await Promise.all(
    (['packs', 'seen', 'segmentIds'] as const).map((name) => newer.getAll(name)),
  );
  newer.close();
  globalThis.indexedDB = new IDBFactory();
  const old = await openDB('wireprint', 2, {
    upgrade(store) {
      for (const [name, keyPath] of Object.entries(SECOND_STORES))
        store.createObjectStore(name, keyPath === '' ? {} : { keyPath });
      store
        .createObjectStore('ignored', { keyPath: 'address' })
        .createIndex('byChange', 'changedAt');
    },
  });
  const uses = built.segments.map(({ ref }, i) => {
    return { id: ref.sha256, places: [i] };
  });
  for (const pack of packs ?? []) await old.put('packs', { ...pack, indexes: uses });
  for (const each of seen ?? []) await old.put('seen', each);
  for (const each of ids ?? []) await old.put('segmentIds', each);
  for (const [i, { ref, bytes }] of built.segments.entries()) {
    const { sha256, kind, reports } = ref;
    const firsts: number[] = [];
    for (const [n, block] of blocksOf(bytes, 'it').entries()) {
      const rows = rowsOf(block, 'it');
      firsts.push(block.first);
      const starts = Uint32Array.from([0, ...rows.map((_, to) => lengthOf(rows.slice(0, to + 1)))]);
      const joined = Uint8Array.from(rows.flatMap((row) => [...row]));
      await old.put('blocks', { starts, bytes: joined }, [sha256, n]);
    }
    const segment = { sha256, kind, detail: 'text', engine: 1, rows: reports };
    await old.put('segments', { ...segment, firsts: Uint32Array.from(firsts) });
    const { bits, common, shards } = indexReports(
      (parts[i] ?? []).map(({ evidence }) => filedKeys(evidence)),
    );
    const filters = shards.map(({ filter }) => filter);
    const starts = Uint32Array.from([
      0,
      ...filters.map((_, to) => lengthOf(filters.slice(0, to + 1))),
    ]);
    for (const [n, { postings }] of shards.entries())
      await old.put('postings', postings, [sha256, n]);
    await old.put('filters', { id: sha256, starts, words: new Blob(filters) });
    const members = [{ sha256, firstRow: 0 }];
    const postings = shards.reduce((sum, shard) => sum + shard.postings.ids.length, 0);
    await old.put('indexes', {
      id: sha256,
      members,
      rows: reports,
      postings,
      bits,
      common,
      engine: 1,
    });
  }
  old.close();
}

const lengthOf = (parts: readonly { readonly length: number }[]) =>
  parts.reduce((sum, { length }) => sum + length, 0);

test('of the second schema every report is found and read as before', async () => {
  const numbers = Array.from({ length: 60 }, (_, n) => n);
  const parts = [numbers.slice(0, 40), numbers.slice(40)].map((part) =>
    part.map((n) => madeUpReport(n)),
  );
  await secondVersion(parts, 60);
  const store = await openStore();
  expect([...store.objectStoreNames]).toEqual(STORES);
  for (const n of numbers) expect((await foundIn(store, madeUpText(n)))[0]).toBe(`r${n}`);
  expect(await install(store, packOf(parts, 60))).toBe('kept');
  const files = { read: () => Promise.reject(new Error('nothing is missing')) };
  expect(await install(store, packOf(parts, 60, { seq: 200 }), { files })).toBe('installed');
});

/** A database as the third version left it: as it is now, but for what lay beside the filters. */
async function thirdVersion(): Promise<void> {
  const newer = await openStore();
  await install(newer, packOf([[madeUpReport(1)], [madeUpReport(2)]], 2));
  const held = new Map<string, [IDBValidKey, unknown][]>();
  for (const name of newer.objectStoreNames) {
    const [keys, values] = [await newer.getAllKeys(name), await newer.getAll(name)];
    held.set(
      name,
      keys.map((key, i) => [key, values[i]]),
    );
  }
  const filters = await newer.getAll('filters');
  const indexes = await newer.getAll('indexes');
  newer.close();
  globalThis.indexedDB = new IDBFactory();
  const keyed = { ...SECOND_STORES, rows: '', shards: '' };
  const old = await openDB('wireprint', 3, {
    upgrade(store) {
      for (const [name, keyPath] of Object.entries(keyed))
        if (STORES.includes(name)) store.createObjectStore(name, keyPath === '' ? {} : { keyPath });
      store
        .createObjectStore('ignored', { keyPath: 'address' })
        .createIndex('byChange', 'changedAt');
    },
  });
  for (const [name, entries] of held) {
    for (const [key, value] of entries)
      await old.put(name, value, ['rows', 'shards'].includes(name) ? key : undefined);
  }
  for (const [i, { sizes, ...index }] of indexes.entries()) {
    const { id, words, lengths } = filters[i] ?? expect.unreachable();
    await old.put('indexes', index);
    await old.put('filters', {
      id,
      words,
      sizes: Uint32Array.from(sizes),
      starts: startsOf(lengths),
    });
  }
  old.close();
}

test('of the third schema every report is found, with filters and without', async () => {
  await thirdVersion();
  const store = await openStore();
  for (const n of [1, 2]) {
    expect((await foundIn(store, madeUpText(n)))[0]).toBe(`r${n}`);
    expect((await foundIn(store, [...HARBOUR, ...madeUpText(n)]))[0]).toBe(`r${n}`);
  }
  expect(await install(store, packOf([[madeUpReport(1)], [madeUpReport(2)]], 2))).toBe('kept');
});

test('a newer version of the extension gets in, and the older one is told to open again', async () => {
  const onClosed = vi.fn();
  await openStore(onClosed);
  const newer = await openDB('wireprint', 5);
  expect(newer.version).toBe(5);
  expect(onClosed).toHaveBeenCalledOnce();
  newer.close();
  await deleteDB('wireprint');
});
