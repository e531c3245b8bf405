import { readFile } from 'node:fs/promises';
import { type PublicKey, parsePublicKey } from '../../packs/signing/public-key';
import type { SecretKey } from '../../packs/signing/sign';
import type { Io } from '../io';
import { readKeyFile } from '../keys/key-files';
import { naming } from './open-pack';

/** Reads a secret key; its passphrase is asked for when it has one. Throws `InputError`. */
export function secretKeyAt(path: string, io: Pick<Io, 'askSecret'>): Promise<SecretKey> {
  return readKeyFile(path, () => io.askSecret(`Passphrase of ${path}: `));
}

/** Reads a public key: a file, or the 56 characters themselves. Throws `InputError`. */
export function publicKeyAt(pathOrKey: string): Promise<PublicKey> {
  return naming(pathOrKey, async () =>
    parsePublicKey(
      /^RW[A-Za-z0-9+/]{54}$/.test(pathOrKey) ? pathOrKey : await readFile(pathOrKey, 'utf8'),
    ),
  );
}
