import { buildReportIndex } from '../engine/report-index';
import type { Pack } from '../packs/format';
import type { InstalledPack, Store } from './schema';
import { storing } from './storing';

/** `kept`: the same or a newer version was there already, and nothing was written. */
export type InstallOutcome = 'installed' | 'kept';

/**
 * Puts a pack in place of the version that was there. Idempotent by id and version; a pack whose evidence was made by
 * another engine is replaced even by its own version. All in one transaction: the store holds the old state or the
 * new one, also when the worker is killed in the middle.
 * @param now milliseconds since the epoch.
 */
export async function installPack(store: Store, pack: Pack, now: number): Promise<InstallOutcome> {
  const index = buildReportIndex(pack.reports.map((report) => report.evidence));
  return storing('install a pack', async () => {
    const transaction = store.transaction(['packs', 'reports', 'indexes'], 'readwrite');
    const finished = transaction.done;
    try {
      const packs = transaction.objectStore('packs');
      const held = await packs.get(pack.manifest.id);
      if (held !== undefined && !isOlder(held, pack)) {
        await finished;
        return 'kept';
      }
      const { id } = pack.manifest;
      const reports = transaction.objectStore('reports');
      await reports.delete(IDBKeyRange.bound([id], [id, []]));
      // Async so that a refusal thrown at once and one that comes later end in the same place.
      await Promise.all(
        pack.reports.map(async (report, ordinal) => reports.put({ ...report, pack: id, ordinal })),
      );
      await transaction.objectStore('indexes').put({ pack: id, index });
      await packs.put(installed(pack, held?.isEnabled ?? true, now));
      await finished;
      return 'installed';
    } catch (thrown) {
      await rollBack(transaction, finished);
      throw thrown;
    }
  });
}

function isOlder(held: InstalledPack, { manifest }: Pack): boolean {
  return held.version < manifest.version || held.engine !== manifest.engine.version;
}

function installed({ manifest }: Pack, isEnabled: boolean, now: number): InstalledPack {
  const { id, title, version, detail, engine, counts } = manifest;
  return {
    id,
    title,
    version,
    engine: engine.version,
    detail,
    reports: counts.reports,
    isEnabled,
    installedAt: now,
  };
}

/** A refused record alone does not undo what was written before it. */
async function rollBack(transaction: { abort(): void }, finished: Promise<void>): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // The browser has aborted it already; what made it do so is on its way to the caller.
  }
  await finished.catch(() => undefined);
}
