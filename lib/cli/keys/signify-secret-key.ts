import { sha512 } from '@noble/hashes/sha2.js';
import { PUBLIC_KEY_BYTES, SEED_BYTES } from '../../packs/signing/ed25519';
import type { SecretKey } from '../../packs/signing/sign';
import { isSameBytes, KEY_ID_BYTES } from '../../packs/signing/signed-text';
import { SigningRefused } from '../../packs/signing/signing-refused';

/*
 *  0    2    4        8      24         32       40     72       104
 *  │ Ed │ BK │ rounds │ salt │ checksum │ key id │ seed │ public │
 */
const ROUNDS_AT = 4;
const CHECKSUM_AT = 24;
const KEY_ID_AT = 32;
const SEED_AT = KEY_ID_AT + KEY_ID_BYTES;
const POINT_AT = SEED_AT + SEED_BYTES;

/** Bytes of a signify secret key before base64. */
export const SIGNIFY_SECRET_BYTES = POINT_AT + PUBLIC_KEY_BYTES;

/** Reads the bytes of a signify secret key without a passphrase. Throws `SigningRefused`. */
export function readSignifySecret(bytes: Uint8Array): SecretKey {
  const isBcrypt = bytes[2] === 0x42 && bytes[3] === 0x4b;
  const isOpen = bytes.subarray(ROUNDS_AT, ROUNDS_AT + 4).every((byte) => byte === 0);
  if (!isBcrypt || !isOpen) {
    throw new SigningRefused(
      'locked-secret-key',
      'signify keys with a passphrase cannot be read here. Sign with signify itself, or make a key without one (`signify -G -n`) or with `wireprint pack keygen`.',
    );
  }
  const checksum = sha512(bytes.subarray(SEED_AT)).slice(0, KEY_ID_AT - CHECKSUM_AT);
  if (!isSameBytes(checksum, bytes.subarray(CHECKSUM_AT, KEY_ID_AT))) {
    throw new SigningRefused(
      'not-a-secret-key',
      'This secret key is damaged: its checksum is not that of its bytes. Take a copy of it that is whole.',
    );
  }
  return {
    keyId: bytes.slice(KEY_ID_AT, SEED_AT),
    seed: bytes.slice(SEED_AT, POINT_AT),
    point: bytes.slice(POINT_AT),
  };
}
