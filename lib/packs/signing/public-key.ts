import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { toBase64 } from '../../engine/base64';
import { PUBLIC_KEY_BYTES } from './ed25519';
import {
  commentedLine,
  exactBytes,
  isPureEd25519,
  isUntrustedComment,
  KEY_ID_BYTES,
  keyIdText,
  linesOf,
  PURE_ED25519,
} from './signed-text';
import { SigningRefused } from './signing-refused';
import { isSmallOrder } from './small-order';

/** An Ed25519 public key and the id that its signatures name it by. */
export type PublicKey = { readonly keyId: Uint8Array; readonly point: Uint8Array };

const HEADER_BYTES = PURE_ED25519.length + KEY_ID_BYTES;

/**
 * Reads a public key: the file that minisign or signify writes, or its second line alone (56 characters from
 * `RW`). Throws `SigningRefused`.
 */
export function parsePublicKey(text: string): PublicKey {
  const bytes = exactBytes(keyLine(text), HEADER_BYTES + PUBLIC_KEY_BYTES);
  if (bytes === undefined || !isPureEd25519(bytes)) throw notAKey();
  const key = {
    keyId: bytes.slice(PURE_ED25519.length, HEADER_BYTES),
    point: bytes.slice(HEADER_BYTES),
  };
  if (isSmallOrder(key.point)) throw notAKey();
  return key;
}

function keyLine(text: string): string | undefined {
  const [first, second, ...more] = linesOf(text) ?? [];
  if (more.length > 0) return undefined;
  return isUntrustedComment(first) ? second : second === undefined ? first : undefined;
}

/** The 56 characters that stand for a key in links and manifests. */
export function bareKey(key: PublicKey): string {
  return toBase64(keyBytes(key));
}

/** The file that `minisign -p` and `signify -p` take. */
export function printPublicKey(key: PublicKey): string {
  return commentedLine(`minisign public key ${keyIdText(key.keyId)}`, keyBytes(key));
}

/**
 * What two people compare on the phone: the first 128 bits of the SHA-256 of the point, as eight groups of four
 * hexadecimal digits. The key id is no substitute: whoever makes a key may choose it.
 */
export function keyFingerprint({ point }: PublicKey): string {
  const groups = bytesToHex(sha256(point)).slice(0, 32).match(/.{4}/g);
  return groups?.join(' ') ?? '';
}

function keyBytes({ keyId, point }: PublicKey): Uint8Array {
  return Uint8Array.from([...PURE_ED25519, ...keyId, ...point]);
}

function notAKey(): SigningRefused {
  return new SigningRefused(
    'not-a-public-key',
    'This is not a public key. Copy the whole line of 56 characters that begins with RW, or give the .pub file of minisign or signify.',
  );
}
