import type { PageKeys } from '../engine/filed-keys';
import type { KnownReport } from '../engine/input';
import type { PackRef } from '../engine/report';
import { PackRefused } from '../packs/errors';
import { knownReport, packRef } from '../packs/known-reports';
import { loadPack } from '../packs/load-pack';
import { readManifest } from '../packs/pack-files';
import { InputError } from './errors';
import type { Io } from './io';
import { findInPack } from './pack-candidates';
import { asInputError } from './read-input';

/** Packs with more reports are searched for the pages at hand and never held whole. */
const MANY_REPORTS = 2_000;

/** What a pack gives to compare pages with. */
export type ReadPack = {
  /** Of a large pack, those that the page at this place in the list may come from; else all. */
  readonly reportsFor: (page: number) => readonly KnownReport[];
  readonly pack: PackRef;
  /** Those of the ignored ids that are in the pack; `pack.reports` counts without them. */
  readonly ignored: readonly string[];
  /** Ids, for those who named one that there is not; none of a large pack. */
  readonly ids: readonly string[];
};

/**
 * The reports of one pack, a folder or a file. Throws `InputError` when it cannot be read or is no pack.
 * @param pagesOf the pages to be checked; asked for a large pack only.
 */
export async function readPack(
  path: string,
  ignored: readonly string[],
  pagesOf: () => Promise<readonly PageKeys[]>,
  io: Io,
): Promise<ReadPack> {
  try {
    const files = await io.openPack(path);
    const { manifest } = await readManifest(files);
    if (manifest.counts.reports > MANY_REPORTS) {
      const found = await findInPack(files, manifest, await pagesOf(), ignored);
      const byPage = found.byPage.map((reports) =>
        reports.map((record) => knownReport(record, manifest.id)),
      );
      return {
        reportsFor: (page) => byPage[page] ?? [],
        pack: { ...packRef(manifest, io.now().getTime()), reports: found.counted },
        ignored: found.ignored,
        ids: [],
      };
    }
    const { reports } = await loadPack(files);
    const counted = reports
      .filter(({ id }) => !ignored.includes(id))
      .map((record) => knownReport(record, manifest.id));
    const ids = reports.map(({ id }) => id);
    return {
      reportsFor: () => counted,
      pack: { ...packRef(manifest, io.now().getTime()), reports: counted.length },
      ignored: ignored.filter((id) => ids.includes(id)),
      ids,
    };
  } catch (error) {
    if (path === io.seedPack) throw new InputError(`${SEEDS_UNUSABLE} ${reasonOf(error)}`);
    if (error instanceof PackRefused) throw new InputError(`${path}: ${error.message}`);
    throw asInputError(path, error);
  }
}

const SEEDS_UNUSABLE =
  'The seed reports that come with wireprint cannot be used: run `npm run build:cli`.';

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
