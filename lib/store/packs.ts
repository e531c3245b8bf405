import type { KnownReport } from '../engine/input';
import type { ReportIndex } from '../engine/report-index';
import { knownReport } from '../packs/known-reports';
import type { InstalledPack, Store } from './schema';
import { storing } from './storing';

/** All installed packs, by id. */
export async function listPacks(store: Store): Promise<readonly InstalledPack[]> {
  return storing('list the packs', () => store.getAll('packs'));
}

/** Switches a pack on or off; its reports stay. A pack that is gone stays gone. */
export async function setPackEnabled(store: Store, id: string, isEnabled: boolean): Promise<void> {
  await storing('switch a pack', async () => {
    const transaction = store.transaction('packs', 'readwrite');
    const pack = await transaction.store.get(id);
    if (pack !== undefined) await transaction.store.put({ ...pack, isEnabled });
    await transaction.done;
  });
}

/** The index of a pack's reports; `undefined` when the pack is gone. */
export async function loadIndex(store: Store, pack: string): Promise<ReportIndex | undefined> {
  return storing('read an index', async () => (await store.get('indexes', pack))?.index);
}

/** The reports at these places of a pack, in this order; those that are gone are left out. */
export async function loadReports(
  store: Store,
  pack: string,
  ordinals: readonly number[],
): Promise<readonly KnownReport[]> {
  return storing('read reports', async () => {
    const { store: reports } = store.transaction('reports');
    const found = await Promise.all(ordinals.map((ordinal) => reports.get([pack, ordinal])));
    return found.flatMap((record) => (record === undefined ? [] : [knownReport(record, pack)]));
  });
}
