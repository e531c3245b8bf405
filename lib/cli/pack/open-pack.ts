import { PackRefused } from '../../packs/errors';
import { type PackFiles, type ReadManifest, readManifest } from '../../packs/pack-files';
import { SigningRefused } from '../../packs/signing/signing-refused';
import { InputError } from '../errors';
import type { Io } from '../io';
import { asInputError } from '../read-input';

/** A pack at a path, its manifest read. */
export type OpenedPack = ReadManifest & { readonly files: PackFiles };

/** Opens a pack, a folder or one file. Throws `InputError` with the path. */
export function openPackAt(path: string, io: Pick<Io, 'openPack'>): Promise<OpenedPack> {
  return naming(path, async () => {
    const files = await io.openPack(path);
    return { files, ...(await readManifest(files)) };
  });
}

/** Makes refusals of what is done with the file at a path sentences that name it. */
export async function naming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PackRefused || error instanceof SigningRefused) {
      throw new InputError(`${path}: ${error.message}`, { cause: error });
    }
    throw asInputError(path, error);
  }
}
