import { randomBytes } from 'node:crypto';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { printPublicKey } from '../../packs/signing/public-key';
import type { SecretKey } from '../../packs/signing/sign';
import { SigningRefused } from '../../packs/signing/signing-refused';
import { InputError } from '../errors';
import { printMinisignSecret, SALT_BYTES } from './minisign-secret-key';
import { generateKey, parseSecretKey } from './secret-key';

/** Where the two halves of a key lie. */
export type KeyPaths = { readonly secret: string; readonly public: string };

/**
 * Makes a key and writes both halves; the secret one is for its owner's eyes only (mode 0600), and covered when a
 * passphrase is given. A file that is there is never overwritten. Throws `InputError`.
 */
export async function makeKeyFiles(paths: KeyPaths, passphrase?: string): Promise<SecretKey> {
  const key = await generateKey(chance);
  const cover = passphrase === undefined ? undefined : { passphrase, salt: chance(SALT_BYTES) };
  const text = await printMinisignSecret(key, cover);
  await writeNew(paths.secret, text, 0o600);
  try {
    await writeNew(paths.public, printPublicKey(key), 0o644);
  } catch (error) {
    // Half a key would stand in the way of the next try.
    await rm(paths.secret, { force: true });
    throw error;
  }
  return key;
}

/** Throws `InputError` when one of the files is there. */
export async function assertNew(paths: KeyPaths): Promise<void> {
  for (const path of [paths.secret, paths.public]) {
    if (await stat(path).catch(() => undefined)) throw isThere(path);
  }
}

function isThere(path: string, cause?: unknown): InputError {
  return new InputError(
    `${path} is there already, and keys are never overwritten: choose another name.`,
    { cause },
  );
}

/** Reads a secret key file. Throws `InputError` with the file's name. */
export async function readKeyFile(
  path: string,
  passphrase: () => Promise<string>,
): Promise<SecretKey> {
  try {
    return await parseSecretKey(await readFile(path, 'utf8'), passphrase);
  } catch (error) {
    if (error instanceof SigningRefused) throw new InputError(`${path}: ${error.message}`);
    throw asInputError(path, error, 'read');
  }
}

// A plain array: slices of Node's buffers share their memory.
function chance(length: number): Uint8Array {
  return new Uint8Array(randomBytes(length));
}

async function writeNew(path: string, text: string, mode: number): Promise<void> {
  try {
    const file = await open(path, 'wx', mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw asInputError(path, error, 'written');
  }
}

function asInputError(path: string, error: unknown, done: 'read' | 'written'): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') return error;
  if (code === 'EEXIST') return isThere(path, error);
  const saying =
    code === 'ENOENT' && done === 'read'
      ? "does not exist: check the spelling of the file's name, or make a key with `wireprint pack keygen`"
      : `cannot be ${done} (${code}): check the name and the permissions`;
  return new InputError(`${path} ${saying}.`, { cause: error });
}
