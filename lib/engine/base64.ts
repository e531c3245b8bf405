const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of a typed array's bytes in little-endian order, whatever the machine's own order is. */
export function toBase64(values: Uint32Array | Uint8Array): string {
  const bytes = values instanceof Uint8Array ? values : littleEndianBytes(values);
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const triple = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    parts.push(
      ALPHABET.charAt(triple >> 18) +
        ALPHABET.charAt((triple >> 12) & 63) +
        (i + 1 < bytes.length ? ALPHABET.charAt((triple >> 6) & 63) : '=') +
        (i + 2 < bytes.length ? ALPHABET.charAt(triple & 63) : '='),
    );
  }
  return parts.join('');
}

/** The bytes of a base64 text, or `undefined` when it is none. */
export function bytesFromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    const triple =
      (sextet(text, i) << 18) |
      (sextet(text, i + 1) << 12) |
      (sextet(text, i + 2) << 6) |
      sextet(text, i + 3);
    bytes[at++] = triple >> 16;
    if (at < bytes.length) bytes[at++] = (triple >> 8) & 255;
    if (at < bytes.length) bytes[at++] = triple & 255;
  }
  return bytes;
}

/** The 32-bit words of a base64 text, or `undefined` when it is none or its length is not a multiple of four bytes. */
export function wordsFromBase64(text: string): Uint32Array | undefined {
  const bytes = bytesFromBase64(text);
  if (bytes === undefined || bytes.length % 4 !== 0) return undefined;
  const view = new DataView(bytes.buffer);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(i * 4, true));
}

function littleEndianBytes(values: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < values.length; i++) view.setUint32(i * 4, values[i] ?? 0, true);
  return bytes;
}

const VALUES = new Map(Array.from(ALPHABET, (char, i) => [char, i]));

function sextet(text: string, at: number): number {
  return VALUES.get(text.charAt(at)) ?? 0;
}
