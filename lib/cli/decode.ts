import { isUtf8 } from 'node:buffer';

/** Text read from bytes, and the encoding that was taken when it is not what the bytes say by themselves. */
export type Decoded = { readonly text: string; readonly guessed: string };

const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** How far into a page its `charset=` is looked for; the HTML standard's own figure. */
const DECLARATION_BYTES = 1024;

/**
 * Reads text as a browser would: byte order mark, else UTF-8, else what the page declares, else Windows-1252.
 * Line ends become `\n`. Never fails: what cannot be read becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const { encoding, isGuessed } = encodingOf(bytes);
  return { text: tidyText(decodeAs(encoding, bytes)), guessed: isGuessed ? encoding : '' };
}

/** The encoding `decodeText` takes, and whether the bytes leave room for another. */
export function encodingOf(bytes: Uint8Array): {
  readonly encoding: string;
  readonly isGuessed: boolean;
} {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte));
  if (mark) return { encoding: mark.encoding, isGuessed: false };
  if (isUtf8(bytes)) return { encoding: 'utf-8', isGuessed: false };
  return { encoding: guessEncoding(bytes), isGuessed: true };
}

/** In two steps: Node 20 reads Windows-1252 as Latin-1 (curly quotes become control characters) unless it streams. */
function decodeAs(encoding: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** Text without byte order mark and with `\n` line ends. */
export function tidyText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function guessEncoding(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const declared = head.match(/<meta[^>]+charset\s*=\s*["']?([\w-]+)/i)?.[1];
  if (declared && isEncoding(declared)) return declared.toLowerCase();
  // A UTF-8 text with a broken place still has more whole characters than broken ones.
  const lossy = new TextDecoder().decode(bytes);
  const broken = lossy.match(/\uFFFD/g)?.length ?? 0;
  const whole = (lossy.match(/[^\0-\x7f]/g)?.length ?? 0) - broken;
  return whole > broken ? 'utf-8' : 'windows-1252';
}

/** Whether `TextDecoder` knows an encoding by this name. */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
