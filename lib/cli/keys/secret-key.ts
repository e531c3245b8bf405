import { publicKeyOf, SEED_BYTES } from '../../packs/signing/ed25519';
import type { SecretKey } from '../../packs/signing/sign';
import {
  exactBytes,
  isPureEd25519,
  isSameBytes,
  isUntrustedComment,
  KEY_ID_BYTES,
  linesOf,
} from '../../packs/signing/signed-text';
import { SigningRefused } from '../../packs/signing/signing-refused';
import { MINISIGN_SECRET_BYTES, readMinisignSecret } from './minisign-secret-key';
import { readSignifySecret, SIGNIFY_SECRET_BYTES } from './signify-secret-key';

/** Fills a new array of this many bytes with chance. */
export type Chance = (length: number) => Uint8Array;

/** A new key. */
export async function generateKey(chance: Chance): Promise<SecretKey> {
  const seed = chance(SEED_BYTES);
  return { keyId: chance(KEY_ID_BYTES), seed, point: await publicKeyOf(seed) };
}

/**
 * Reads a secret key file of minisign or of signify. `passphrase` is asked only when the key has one.
 * Throws `SigningRefused`; no message holds a part of the key.
 */
export async function parseSecretKey(
  text: string,
  passphrase: () => Promise<string>,
): Promise<SecretKey> {
  const [comment, line, ...more] = linesOf(text) ?? [];
  if (!isUntrustedComment(comment) || more.length > 0) throw notASecretKey();
  const minisign = exactBytes(line, MINISIGN_SECRET_BYTES);
  const signify = exactBytes(line, SIGNIFY_SECRET_BYTES);
  const bytes = minisign ?? signify;
  if (bytes === undefined || !isPureEd25519(bytes)) throw notASecretKey();
  const key = minisign ? await readMinisignSecret(bytes, passphrase) : readSignifySecret(bytes);
  // minisign leaves open keys without a checksum; nobody could verify what a damaged seed signs.
  if (!isSameBytes(await publicKeyOf(key.seed), key.point)) throw notOnePair();
  return key;
}

function notASecretKey(): SigningRefused {
  return new SigningRefused(
    'not-a-secret-key',
    'This is not a secret key file. Give the one that `wireprint pack keygen`, `minisign -G` or `signify -G -n` has written: the secret half, not the .pub.',
  );
}

function notOnePair(): SigningRefused {
  return new SigningRefused(
    'not-a-secret-key',
    'This secret key is damaged: its two halves do not belong together. Take a copy of it that is whole.',
  );
}
