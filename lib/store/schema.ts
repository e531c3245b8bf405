import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { ReportIndex } from '../engine/report-index';
import type { PackDetail, ReportRecord } from '../packs/format';

/** An installed pack, without its reports. */
export type InstalledPack = {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** Version of the engine that made its evidence. */
  readonly engine: number;
  readonly detail: PackDetail;
  readonly reports: number;
  readonly isEnabled: boolean;
  /** Milliseconds since the epoch. */
  readonly installedAt: number;
};

/** A report as stored; `ordinal` is its place in the pack, by which the index names it. */
export type StoredReport = ReportRecord & { readonly pack: string; readonly ordinal: number };

/** Reports the user does not want counted on one page. */
export type IgnoredOnPage = {
  readonly address: string;
  readonly reports: readonly { readonly id: string; readonly title: string }[];
  /** When it last changed, in milliseconds since the epoch; the oldest goes first. */
  readonly changedAt: number;
};

type WireprintSchema = DBSchema & {
  packs: { key: string; value: InstalledPack };
  reports: { key: [pack: string, ordinal: number]; value: StoredReport };
  indexes: { key: string; value: { readonly pack: string; readonly index: ReportIndex } };
  ignored: { key: string; value: IgnoredOnPage; indexes: { byChange: number } };
};

/** The open database. */
export type Store = IDBPDatabase<WireprintSchema>;

type Upgrade = IDBPTransaction<
  WireprintSchema,
  ArrayLike<'packs' | 'reports' | 'indexes' | 'ignored'>,
  'versionchange'
>;

const DATABASE = 'wireprint';

/**
 * One step per schema version, in order; a database of version n still has to take the steps from n on.
 * A step that was released is never changed: a new one is added below it.
 */
const STEPS: readonly ((store: Store, upgrade: Upgrade) => void)[] = [
  (store) => {
    store.createObjectStore('packs', { keyPath: 'id' });
    store.createObjectStore('reports', { keyPath: ['pack', 'ordinal'] });
    store.createObjectStore('indexes', { keyPath: 'pack' });
    store.createObjectStore('ignored', { keyPath: 'address' }).createIndex('byChange', 'changedAt');
  },
];

/**
 * Opens the database, bringing it up to date first.
 * @param onClosed called when the browser closes it (its files were deleted, or another version wants in): open it again.
 */
export async function openStore(onClosed: () => void = () => undefined): Promise<Store> {
  const store: Store = await openDB<WireprintSchema>(DATABASE, STEPS.length, {
    upgrade: (opened, from, _to, upgrade) => {
      for (const step of STEPS.slice(from)) step(opened, upgrade);
    },
    blocking: () => {
      store.close();
      onClosed();
    },
    terminated: onClosed,
  });
  return store;
}
