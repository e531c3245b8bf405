import { createWriteStream } from 'node:fs';
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MANIFEST_FILE, type SegmentRef, segmentFile } from '../../packs/format';
import { type PackFile, zipPack } from '../../packs/pack-zip';
import { InputError } from '../errors';
import { makeFolder } from '../make-folder';
import { writing } from '../writing';

/** A pack to be written: the manifest and its signatures, and where its segments come from. */
export type PackParts = {
  readonly head: readonly PackFile[];
  readonly segments: readonly SegmentRef[];
  readonly read: (ref: SegmentRef) => Promise<Uint8Array>;
};

/** Whether a pack is to be one file. */
export function isZipName(path: string): boolean {
  return path.endsWith('.newspack');
}

/** Writes a pack as one file or as a folder. What stood there stays whole until the new pack is complete. */
export async function writePack(out: string, parts: PackParts): Promise<void> {
  await (isZipName(out) ? writeZip(out, parts) : writeFolder(out, parts));
}

async function writeZip(out: string, { head, segments, read }: PackParts): Promise<void> {
  await writing(out, () => makeFolder(dirname(out)));
  const unfinished = `${out}.part`;
  async function* files(): AsyncGenerator<PackFile> {
    yield* head;
    for (const ref of segments) yield { name: segmentFile(ref.sha256), bytes: await read(ref) };
  }
  const packed = Readable.from(zipPack(files()), { objectMode: false });
  await writing(out, async () => {
    try {
      await pipeline(packed, createWriteStream(unfinished));
      await rename(unfinished, out);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  });
}

async function writeFolder(out: string, parts: PackParts): Promise<void> {
  await assertPackFolder(out);
  await copySegments(out, parts);
  await replaceHead(out, parts.head);
  const named = new Set(parts.segments.map(({ sha256 }) => sha256));
  for (const name of await readdir(join(out, 'segments'))) {
    if (!named.has(name)) await rm(join(out, 'segments', name));
  }
}

/** Puts the segments that are missing into a folder; each appears under its name only when it is whole. */
export async function copySegments(
  folder: string,
  { segments, read }: Pick<PackParts, 'segments' | 'read'>,
): Promise<number> {
  await writing(folder, () => makeFolder(join(folder, 'segments')));
  let copied = 0;
  for (const ref of segments) {
    const path = join(folder, segmentFile(ref.sha256));
    if ((await sizeOf(path)) === ref.bytes) continue;
    await writeWhole(path, await read(ref));
    copied += 1;
  }
  return copied;
}

/** Replaces manifest and signatures, the manifest last; signatures of the one before are taken away. */
export async function replaceHead(folder: string, head: readonly PackFile[]): Promise<void> {
  const names = new Set(head.map(({ name }) => name));
  const last = (a: PackFile) => (a.name === MANIFEST_FILE ? 1 : 0);
  for (const { name, bytes } of [...head].sort((a, b) => last(a) - last(b))) {
    await writeWhole(join(folder, name), bytes);
  }
  for (const name of await readdir(folder)) {
    if (name.endsWith('.minisig') && !names.has(name)) await rm(join(folder, name));
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.part`;
  await writing(path, async () => {
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  });
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}

/** What stands where a pack is to go and is none stays as it is. Throws `InputError`. */
export async function assertFree(out: string): Promise<void> {
  if (!isZipName(out)) return assertPackFolder(out);
  const found = await stat(out).catch(() => undefined);
  if (found?.isDirectory()) {
    throw new InputError(
      `${out} is a folder: name a file that ends with .newspack, or a folder whose name does not.`,
    );
  }
}

/** A folder with something else in it is somebody's, and stays as it is. Throws `InputError`. */
export async function assertPackFolder(out: string): Promise<void> {
  const found = await stat(out).catch(() => undefined);
  if (found && !found.isDirectory()) {
    throw new InputError(
      `${out} is there already and is no folder: name a folder, or a file that ends with .newspack.`,
    );
  }
  const names = await readdir(out).catch((): string[] => []);
  const isFree = names.length === 0 || names.includes(MANIFEST_FILE);
  if (isFree) return;
  throw new InputError(`${out} holds files that are no pack: name a folder that is new or empty.`);
}
