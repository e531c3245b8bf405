import type { KnownReport } from '../engine/input';
import { PackRefused } from '../packs/errors';
import { knownReport } from '../packs/known-reports';
import { decodeReport, openReport } from '../packs/report-codec';
import { blockAt } from './index-rows';
import type { ReportPlace } from './pack-reader';
import type { InstalledPack, StoredBlock } from './records';
import type { Store } from './schema';
import { storing } from './storing';

/** A block that was found; `first` is the place of its first row in the segment of that name. */
type FoundBlock = { readonly block: StoredBlock; readonly first: number; readonly name: string };

/**
 * The reports at these places of a pack, in this order. One that is gone is left out, and so is one whose text is not
 * what it is found by: that is logged, since only a pack made to deceive holds such a report. O(blocks).
 */
export async function loadReports(
  store: Store,
  pack: InstalledPack,
  places: readonly ReportPlace[],
): Promise<readonly KnownReport[]> {
  const blocks = await readBlocks(store, pack, places);
  return places.flatMap((place, i) => {
    const found = blocks[i];
    if (found === undefined) return [];
    const { block, first, name } = found;
    const start = block.starts[place.row - first];
    const end = block.starts[place.row - first + 1];
    if (start === undefined || end === undefined) return [];
    try {
      const row = block.bytes.subarray(start, end);
      const where = `report ${place.row + 1} of ${name}`;
      return [knownReport(openReport(decodeReport(row, pack.detail, where)), pack.id)];
    } catch (thrown) {
      if (!(thrown instanceof PackRefused)) throw thrown;
      console.error(`Wireprint left out a report of the pack ${pack.packKey}:`, thrown.message);
      return [];
    }
  });
}

/** Per place its block; places in one block share it. One transaction. */
async function readBlocks(
  store: Store,
  pack: InstalledPack,
  places: readonly ReportPlace[],
): Promise<readonly (FoundBlock | undefined)[]> {
  return storing('read reports', async () => {
    const transaction = store.transaction(['segments', 'blocks']);
    const reading = new Map<string, Promise<FoundBlock | undefined>>();
    const segments = new Map<number, Promise<Uint32Array | undefined>>();
    const firstsOf = (segment: number) => {
      const sha256 = pack.segments[segment]?.sha256 ?? '';
      const known =
        segments.get(segment) ??
        transaction
          .objectStore('segments')
          .get(sha256)
          .then((record) => record?.firsts);
      segments.set(segment, known);
      return known;
    };
    return Promise.all(
      places.map(async ({ segment, row }) => {
        const sha256 = pack.segments[segment]?.sha256 ?? '';
        const firsts = await firstsOf(segment);
        if (firsts === undefined) return undefined;
        const n = blockAt(firsts, row);
        const key = `${segment} ${n}`;
        const read =
          reading.get(key) ??
          transaction
            .objectStore('blocks')
            .get([sha256, n])
            .then((block) => block && { block, first: firsts[n] ?? 0, name: sha256.slice(0, 8) });
        reading.set(key, read);
        return read;
      }),
    );
  });
}
