import { blake2b } from '@noble/hashes/blake2.js';
import { PUBLIC_KEY_BYTES, SEED_BYTES } from '../../packs/signing/ed25519';
import type { SecretKey } from '../../packs/signing/sign';
import {
  commentedLine,
  isSameBytes,
  KEY_ID_BYTES,
  PURE_ED25519,
} from '../../packs/signing/signed-text';
import { SigningRefused } from '../../packs/signing/signing-refused';
import { MINISIGN_LIMITS, type ScryptLimits, scryptStream } from './scrypt-stream';

/** Bytes of chance that a passphrase is mixed with. */
export const SALT_BYTES = 32;

/*
 *  0    2    4    6        38       46       54      62              126        158
 *  │ Ed │ Sc │ B2 │  salt  │ operat.│ memory │ key id│ seed │ public │ checksum │
 *         ╰ 00 00: no passphrase             ╰── covered by the passphrase ─────╯
 */
const NO_PASSPHRASE = [0, 0] as const;
const SCRYPT = [0x53, 0x63] as const;
const BLAKE2B = [0x42, 0x32] as const;
const SALT_AT = 6;
const LIMITS_AT = SALT_AT + SALT_BYTES;
const COVERED_AT = 54;
const CHECKSUM_AT = KEY_ID_BYTES + SEED_BYTES + PUBLIC_KEY_BYTES;
const CHECKSUM_BYTES = 32;

/** Bytes of a minisign secret key before base64. */
export const MINISIGN_SECRET_BYTES = COVERED_AT + CHECKSUM_AT + CHECKSUM_BYTES;

/** A passphrase to cover a key with, and `SALT_BYTES` of chance. */
export type Cover = {
  readonly passphrase: string;
  readonly salt: Uint8Array;
  readonly limits?: ScryptLimits;
};

/** Reads the bytes of a minisign secret key. `passphrase` is asked only when the key has one. Throws `SigningRefused`. */
export async function readMinisignSecret(
  bytes: Uint8Array,
  passphrase: () => Promise<string>,
): Promise<SecretKey> {
  if (!isAt(bytes, 4, BLAKE2B)) throw unknownKind();
  if (isAt(bytes, 2, NO_PASSPHRASE)) {
    const open = bytes.slice(COVERED_AT);
    // minisign 0.11 leaves the checksum of an open key empty.
    const isChecked = open.slice(CHECKSUM_AT).every((byte) => byte === 0) || isIntact(open);
    if (!isChecked) throw damaged();
    return keyOf(open);
  }
  if (!isAt(bytes, 2, SCRYPT)) throw unknownKind();
  const salt = bytes.slice(SALT_AT, LIMITS_AT);
  const open = await cover(bytes.slice(COVERED_AT), await passphrase(), salt, readLimits(bytes));
  if (!isIntact(open)) throw wrongPassphrase();
  return keyOf(open);
}

/** The text of a secret key file that minisign reads, covered by a passphrase when one is given. */
export async function printMinisignSecret(key: SecretKey, covered?: Cover): Promise<string> {
  const { keyId, seed, point } = key;
  const bare = Uint8Array.from([...keyId, ...seed, ...point]);
  const open = Uint8Array.from([...bare, ...checksumOf(bare)]);
  const bytes = new Uint8Array(MINISIGN_SECRET_BYTES);
  bytes.set([...PURE_ED25519, ...(covered ? SCRYPT : NO_PASSPHRASE), ...BLAKE2B]);
  if (covered === undefined) {
    bytes.set(open, COVERED_AT);
    return commentedLine('minisign secret key without passphrase', bytes);
  }
  const { passphrase, salt, limits = MINISIGN_LIMITS } = covered;
  bytes.set(salt, SALT_AT);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(LIMITS_AT, BigInt(limits.operations), true);
  view.setBigUint64(LIMITS_AT + 8, BigInt(limits.memoryBytes), true);
  bytes.set(await cover(open, passphrase, salt, limits), COVERED_AT);
  return commentedLine('minisign encrypted secret key', bytes);
}

/** Covers, and uncovers: both are the same exclusive or. */
async function cover(
  bytes: Uint8Array,
  passphrase: string,
  salt: Uint8Array,
  limits: ScryptLimits,
): Promise<Uint8Array> {
  const stream = await scryptStream(passphrase, salt, limits, bytes.length);
  return bytes.map((byte, i) => byte ^ (stream[i] ?? 0));
}

function readLimits(bytes: Uint8Array): ScryptLimits {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return {
    operations: Number(view.getBigUint64(LIMITS_AT, true)),
    memoryBytes: Number(view.getBigUint64(LIMITS_AT + 8, true)),
  };
}

function isIntact(open: Uint8Array): boolean {
  return isSameBytes(checksumOf(open.slice(0, CHECKSUM_AT)), open.slice(CHECKSUM_AT));
}

function checksumOf(bare: Uint8Array): Uint8Array {
  return blake2b(Uint8Array.from([...PURE_ED25519, ...bare]), { dkLen: CHECKSUM_BYTES });
}

function keyOf(open: Uint8Array): SecretKey {
  const pointAt = KEY_ID_BYTES + SEED_BYTES;
  return {
    keyId: open.slice(0, KEY_ID_BYTES),
    seed: open.slice(KEY_ID_BYTES, pointAt),
    point: open.slice(pointAt, pointAt + PUBLIC_KEY_BYTES),
  };
}

function isAt(bytes: Uint8Array, at: number, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[at + i] === byte);
}

function unknownKind(): SigningRefused {
  return new SigningRefused(
    'not-a-secret-key',
    'This secret key is of a kind that is not known here. Make one with `wireprint pack keygen`.',
  );
}

function damaged(): SigningRefused {
  return new SigningRefused(
    'not-a-secret-key',
    'This secret key is damaged: its checksum is not that of its bytes. Take a copy of it that is whole.',
  );
}

function wrongPassphrase(): SigningRefused {
  return new SigningRefused(
    'locked-secret-key',
    'The passphrase does not open this secret key, or the file is damaged. Try again, or take another copy of the file.',
  );
}
