import { stat } from 'node:fs/promises';
import type { PackManifest } from '../../packs/format';
import { readSegment } from '../../packs/pack-files';
import type { OpenedPack } from './open-pack';
import { headOf, type Signers } from './sign-manifest';
import { replaceHead, writePack } from './write-pack';

/** Gives a pack another manifest over the same segments, and its signatures; a folder's segments are not touched. */
export async function rewriteHead(
  path: string,
  { files }: OpenedPack,
  manifest: PackManifest,
  signers: Signers,
): Promise<void> {
  const head = await headOf(manifest, signers);
  if ((await stat(path)).isDirectory()) return replaceHead(path, head);
  const read = (ref: PackManifest['segments'][number]) => readSegment(files, ref);
  await writePack(path, { head, segments: manifest.segments, read });
}
