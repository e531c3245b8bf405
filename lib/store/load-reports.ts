import type { KnownReport } from '../engine/input';
import { PackRefused } from '../packs/errors';
import { knownReport } from '../packs/known-reports';
import { decodeReport, openReport } from '../packs/report-codec';
import type { ReportPlace } from './pack-reader';
import type { InstalledPack } from './records';
import { chunkOf, readRow } from './row-chunks';
import type { Store } from './schema';
import { storing } from './storing';

/**
 * The reports at these places of a pack, in this order. One that is gone is left out, and so is one whose text is not
 * what it is found by: that is logged, since only a pack made to deceive holds such a report. O(reports).
 */
export async function loadReports(
  store: Store,
  pack: InstalledPack,
  places: readonly ReportPlace[],
): Promise<readonly KnownReport[]> {
  const rows = await readRows(store, pack, places);
  return places.flatMap(({ segment, row }, i) => {
    const bytes = rows[i];
    if (bytes === undefined) return [];
    try {
      const where = `report ${row + 1} of ${pack.segments[segment]?.sha256.slice(0, 8)}`;
      return [knownReport(openReport(decodeReport(bytes, pack.detail, where)), pack.id)];
    } catch (thrown) {
      if (!(thrown instanceof PackRefused)) throw thrown;
      console.error(`Wireprint left out a report of the pack ${pack.packKey}:`, thrown.message);
      return [];
    }
  });
}

/** Per place its row. */
async function readRows(
  store: Store,
  { segments }: InstalledPack,
  places: readonly ReportPlace[],
): Promise<readonly (Uint8Array | undefined)[]> {
  return storing('read reports', async () => {
    const transaction = store.transaction(['segments', 'rows']);
    const records = sharing((sha256) => transaction.objectStore('segments').get(sha256));
    const chunks = sharing((sha256, n) => transaction.objectStore('rows').get([sha256, n]));
    return Promise.all(
      places.map(async ({ segment, row }) => {
        const sha256 = segments[segment]?.sha256 ?? '';
        const record = await records(sha256, 0);
        if (record === undefined || row >= record.rows) return undefined;
        const chunk = await chunks(sha256, chunkOf(record, row));
        return chunk && readRow(record, row, chunk);
      }),
    );
  });
}

/** Reads what several ask for once. */
function sharing<T>(read: (sha256: string, n: number) => Promise<T>) {
  const reading = new Map<string, Promise<T>>();
  return (sha256: string, n: number): Promise<T> => {
    const key = `${sha256} ${n}`;
    const held = reading.get(key) ?? read(sha256, n);
    reading.set(key, held);
    return held;
  };
}
