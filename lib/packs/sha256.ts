import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 of bytes in lower-case hex: the name of a segment. */
export function sha256Of(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
