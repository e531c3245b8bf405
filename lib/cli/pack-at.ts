import { type FileHandle, open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type PackFiles, tooLong } from '../packs/pack-files';
import { openPackZip } from '../packs/pack-zip';

/** The files of the pack at a path: a folder, or one `*.newspack`. Fails with Node's own error codes. */
export async function packAt(path: string): Promise<PackFiles> {
  return (await stat(path)).isDirectory() ? folderFiles(path) : zipFiles(path);
}

function folderFiles(folder: string): PackFiles {
  return {
    names: () => readdir(folder),
    read: async (name, limit) => {
      const path = join(folder, name);
      const size = await sizeOf(path);
      if (size === undefined) return undefined;
      if (size > limit) throw tooLong(name);
      return readFile(path);
    },
  };
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The file is opened for each read: a pack is read once, in few pieces, and nothing is left open. */
function zipFiles(path: string): Promise<PackFiles> {
  return openPackZip({
    getLength: async () => (await stat(path)).size,
    read: (offset, size) =>
      withFile(path, async (file) => {
        const bytes = new Uint8Array(size);
        const { bytesRead } = await file.read(bytes, 0, size, offset);
        return bytes.subarray(0, bytesRead);
      }),
  });
}

async function withFile<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
