import type { KnownReport } from '../engine/input';
import type { PackRef } from '../engine/report';
import { PackRefused } from '../packs/errors';
import { knownReport, packRef } from '../packs/known-reports';
import { loadPack } from '../packs/load-pack';
import { InputError } from './errors';
import type { Io } from './io';
import { asInputError } from './read-input';

/** The reports of one pack, a folder or a file. Throws `InputError` when it cannot be read or is no pack. */
export async function readPack(
  path: string,
  io: Io,
): Promise<{ readonly reports: readonly KnownReport[]; readonly pack: PackRef }> {
  try {
    const { manifest, reports } = await loadPack(await io.openPack(path));
    return {
      reports: reports.map((record) => knownReport(record, manifest.id)),
      pack: packRef(manifest),
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
