import type { PackManifest } from '../../packs/format';
import { findLive, liveRows } from '../../packs/live-rows';
import type { PackFiles } from '../../packs/pack-files';
import { rowHash } from './build/pack-group';

/** A pack that is added to: its reports by id, with the hashes of their rows. */
export type OldPack = {
  readonly manifest: PackManifest;
  readonly files: PackFiles;
  readonly rows: ReadonlyMap<string, string>;
};

/** Reads which reports a pack holds; one segment is held at a time. Throws `PackRefused`. */
export async function readOldPack(files: PackFiles, manifest: PackManifest): Promise<OldPack> {
  const rows = new Map<string, string>();
  const live = await findLive(files, manifest);
  for await (const { id, bytes } of liveRows(files, manifest, live)) rows.set(id, rowHash(bytes));
  return { manifest, files, rows };
}
