import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { DATABASE } from './database';
import { chunkOldIndexes, chunkOldSegments, shortenOldFilters } from './old-blocks';
import { readOldPacks } from './old-packs';
import type {
  FiltersRecord,
  IgnoredOnPage,
  ImportRecord,
  IndexRecord,
  InstalledPack,
  OwnPackRecord,
  SeenRecord,
  SegmentIdsRecord,
  SegmentRecord,
} from './records';

/** What each object store holds. */
export type WireprintSchema = DBSchema & {
  packs: { key: string; value: InstalledPack };
  segments: { key: string; value: SegmentRecord };
  segmentIds: { key: string; value: SegmentIdsRecord };
  rows: { key: [sha256: string, chunk: number]; value: Blob };
  indexes: { key: string; value: IndexRecord };
  filters: { key: string; value: FiltersRecord };
  shards: { key: [index: string, chunk: number]; value: Blob };
  imports: { key: string; value: ImportRecord };
  seen: { key: string; value: SeenRecord };
  own: { key: string; value: OwnPackRecord };
  inbox: { key: number; value: { readonly file: Blob; readonly at: number } };
  ignored: { key: string; value: IgnoredOnPage; indexes: { byChange: number } };
};

/** The open database. */
export type Store = IDBPDatabase<WireprintSchema>;

/** Earlier schemas had other object stores, so steps see the database without types. */
type Step = (
  store: IDBPDatabase,
  upgrade: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/**
 * One step per schema version, in order; a database of version n still has to take the steps from n on.
 * A step that was released is never changed: a new one is added below it.
 */
const STEPS: readonly Step[] = [
  (store) => {
    store.createObjectStore('packs', { keyPath: 'id' });
    store.createObjectStore('reports', { keyPath: ['pack', 'ordinal'] });
    store.createObjectStore('indexes', { keyPath: 'pack' });
    store.createObjectStore('ignored', { keyPath: 'address' }).createIndex('byChange', 'changedAt');
  },
  async (store, upgrade) => {
    const packs = await readOldPacks(upgrade.objectStore('packs'));
    for (const name of ['packs', 'reports', 'indexes']) store.deleteObjectStore(name);
    store.createObjectStore('packs', { keyPath: 'packKey' });
    store.createObjectStore('segments', { keyPath: 'sha256' });
    store.createObjectStore('segmentIds', { keyPath: 'sha256' });
    store.createObjectStore('blocks');
    store.createObjectStore('indexes', { keyPath: 'id' });
    store.createObjectStore('filters', { keyPath: 'id' });
    store.createObjectStore('postings');
    store.createObjectStore('imports', { keyPath: 'packKey' });
    store.createObjectStore('seen', { keyPath: 'packKey' });
    store.createObjectStore('own', { keyPath: 'id' });
    store.createObjectStore('inbox', { autoIncrement: true });
    const opened = upgrade.objectStore('packs');
    await Promise.all(packs.map((pack) => opened.put(pack)));
  },
  async (store, upgrade) => {
    await chunkOldSegments(upgrade, store.createObjectStore('rows'));
    await chunkOldIndexes(upgrade, store.createObjectStore('shards'));
    for (const name of ['blocks', 'postings']) store.deleteObjectStore(name);
  },
  (_store, upgrade) => shortenOldFilters(upgrade),
];

/**
 * Opens the database, bringing it up to date first.
 * @param onClosed called when the browser closes it (its files were deleted, or another version wants in): open it again.
 */
export async function openStore(onClosed: () => void = () => undefined): Promise<Store> {
  const store: Store = await openDB<WireprintSchema>(DATABASE, STEPS.length, {
    upgrade: async (opened, from, _to, upgrade) => {
      const untyped = opened as unknown as IDBPDatabase;
      const transaction = upgrade as unknown as Parameters<Step>[1];
      for (const step of STEPS.slice(from)) await step(untyped, transaction);
    },
    blocking: () => {
      store.close();
      onClosed();
    },
    terminated: onClosed,
  });
  return store;
}

/** All keys of an object store with two-part keys that begin with this. */
export function allOf(first: string): IDBKeyRange {
  return IDBKeyRange.bound([first], [first, []]);
}
