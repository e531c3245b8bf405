import { bytesFromBase64, toBase64 } from '../../engine/base64';

/**
 * Longest text of a key or signature that is read, in characters: minisign bears a comment of 1,024 and a
 * trusted one of 8,192 bytes (its `COMMENTMAXBYTES`, `TRUSTEDCOMMENTMAXBYTES`).
 */
export const MAX_TEXT_CHARACTERS = 10_000;

/** The algorithm mark of pure Ed25519: `Ed`. */
export const PURE_ED25519 = [0x45, 0x64] as const;

/** Bytes of the number that says which key is meant; drawn by chance when a key is made. */
export const KEY_ID_BYTES = 8;

const UNTRUSTED = 'untrusted comment: ';

/** Control and bidirectional characters, but for the tab that minisign's own comments hold. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/u;

/** Whether a comment reads as what it is. */
export function isPlainLine(text: string): boolean {
  return !HIDDEN.test(text);
}

/** The lines of a text without their ends (LF or CRLF), or `undefined` when it is too long to be read. */
export function linesOf(text: string): readonly string[] | undefined {
  if (text.length > MAX_TEXT_CHARACTERS) return undefined;
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

/** Whether a line is the comment that every key and signature file begins with. */
export function isUntrustedComment(line: string | undefined): boolean {
  return line?.startsWith(UNTRUSTED) === true;
}

/** A file of an untrusted comment and one line of bytes. */
export function commentedLine(comment: string, bytes: Uint8Array): string {
  return `${UNTRUSTED}${comment}\n${toBase64(bytes)}\n`;
}

/** Exactly this many bytes in the one way base64 writes them, or `undefined`. */
export function exactBytes(line: string | undefined, length: number): Uint8Array | undefined {
  if (line === undefined || line.length !== Math.ceil(length / 3) * 4) return undefined;
  const bytes = bytesFromBase64(line);
  return bytes?.length === length && toBase64(bytes) === line ? bytes : undefined;
}

export function isPureEd25519(bytes: Uint8Array): boolean {
  return PURE_ED25519.every((byte, i) => bytes[i] === byte);
}

export function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** A key's id as minisign prints it: a little-endian number in 16 hexadecimal digits. */
export function keyIdText(keyId: Uint8Array): string {
  return Array.from(keyId, (byte) => byte.toString(16).padStart(2, '0'))
    .reverse()
    .join('')
    .toUpperCase();
}
