import { InputError } from './errors';

/** Makes failures to write at a path sentences that say what to do. Throws `InputError`; other failures as they are. */
export async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string' || !isOfFiles(error)) throw error;
    const saying = REASONS[code] ?? `(${code}): name another place`;
    throw new InputError(`${path} cannot be written ${saying}.`, { cause: error });
  }
}

/** System calls carry the number of their error; what else has a code (a refusal of ours, a damaged zip) says why itself. */
function isOfFiles(error: unknown): boolean {
  return error instanceof Error && 'errno' in error;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC:
    'because the disk is full: free space and give the same command again, or name another place',
  EDQUOT:
    'because your share of the disk is used up: free space and give the same command again, or name another place',
  EACCES: 'because you have no right to write there: name another place, or change the permissions',
  EPERM: 'because you have no right to write there: name another place, or change the permissions',
  EROFS: 'because that disk can only be read: name another place',
  ENOENT: 'because nothing can be made there: name another place',
  ENOTDIR: 'because a part of that path is a file and no folder: name another place',
  EEXIST: 'because a file is in the way there: name another place',
  EISDIR: 'because a folder has that name: name another place',
  EFBIG: 'because files there cannot be that large: name another place',
};
