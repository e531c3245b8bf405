import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a folder and those above it. Fails with Node's own error codes. */
export async function makeFolder(path: string): Promise<void> {
  // Node's `recursive` never comes back where a file system says that the folder above does not exist although it does
  // (below /proc, on some mounted shares).
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    // Somebody else, a build beside this one, was quicker.
    if (error.code !== 'EEXIST' || found !== undefined) throw error;
  });
}
