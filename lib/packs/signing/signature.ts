import { utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64 } from '../../engine/base64';
import { SIGNATURE_BYTES } from './ed25519';
import {
  commentedLine,
  exactBytes,
  isPlainLine,
  isPureEd25519,
  isUntrustedComment,
  KEY_ID_BYTES,
  keyIdText,
  linesOf,
  PURE_ED25519,
} from './signed-text';
import { SigningRefused } from './signing-refused';

/** What a signature file says. signify's have no trusted part. */
export type Signature = {
  readonly keyId: Uint8Array;
  /** Over the exact bytes of the signed file. */
  readonly signature: Uint8Array;
  readonly trusted?: TrustedComment;
};

/** A comment that is signed together with the signature. */
export type TrustedComment = {
  readonly comment: string;
  /** Over the signature and the comment. */
  readonly signature: Uint8Array;
};

const TRUSTED = 'trusted comment: ';
const HEADER_BYTES = PURE_ED25519.length + KEY_ID_BYTES;
const PREHASHED = [0x45, 0x44];

/** Reads a `.minisig` of minisign's legacy mode or a `.sig` of signify. Throws `SigningRefused`. */
export function parseSignature(text: string): Signature {
  const [comment, line, ...trusted] = linesOf(text) ?? [];
  const bytes = exactBytes(line, HEADER_BYTES + SIGNATURE_BYTES);
  if (!isUntrustedComment(comment) || bytes === undefined) throw notASignature();
  if (PREHASHED.every((byte, i) => bytes[i] === byte)) throw prehashed();
  if (!isPureEd25519(bytes)) throw notASignature();
  const keyId = bytes.slice(PURE_ED25519.length, HEADER_BYTES);
  const signature = bytes.slice(HEADER_BYTES);
  if (trusted.length === 0) return { keyId, signature };
  return { keyId, signature, trusted: parseTrusted(trusted) };
}

function parseTrusted([line = '', signatureLine, ...more]: readonly string[]): TrustedComment {
  const signature = exactBytes(signatureLine, SIGNATURE_BYTES);
  if (!line.startsWith(TRUSTED) || signature === undefined || more.length > 0) {
    throw notASignature();
  }
  const comment = line.slice(TRUSTED.length);
  if (!isPlainLine(comment)) throw notASignature();
  return { comment, signature };
}

/** The file that `minisign -V` takes; `signify -V` as well, which reads its first half. */
export function printSignature({ keyId, signature, trusted }: Required<Signature>): string {
  const bytes = Uint8Array.from([...PURE_ED25519, ...keyId, ...signature]);
  const first = commentedLine(`signature by key ${keyIdText(keyId)}`, bytes);
  return `${first}${TRUSTED}${trusted.comment}\n${toBase64(trusted.signature)}\n`;
}

/** What the signature of a trusted comment is over. */
export function trustedMessage(signature: Uint8Array, comment: string): Uint8Array {
  return Uint8Array.from([...signature, ...utf8ToBytes(comment)]);
}

function notASignature(): SigningRefused {
  return new SigningRefused(
    'not-a-signature',
    'This is not a whole signature file. Get it again; if that does not help, ask the publisher to sign with `minisign -S -l` or `signify -S`.',
  );
}

function prehashed(): SigningRefused {
  return new SigningRefused(
    'prehashed',
    "This was signed in minisign's pre-hashed mode, which browsers cannot verify. Ask the publisher to sign it again with -l: `minisign -S -l -m manifest.json`.",
  );
}
