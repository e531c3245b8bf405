import { isVisible } from './fields';
import { idKeyOfAscii } from './live-reports';
import { DATE, LANGUAGE, MAX_LINE, MAX_RELATIONS, WEB_ADDRESS } from './metadata';
import { NOT_PLAIN, type PlainReader } from './plain-reader';

/** Longest id, as `metadata.ts` has it. */
const MAX_ID = 200;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** By byte: what may stand in an id, and at its start. */
const IN_ID = asciiLike(/[A-Za-z0-9._:-]/);
const STARTS_ID = asciiLike(/[A-Za-z0-9]/);

/**
 * Reads over what is told of the report in a row and gives the number of its id (`idKey`). Throws `NOT_PLAIN` for what
 * `decodeMetadata` would refuse.
 */
export function skipMetadata(from: PlainReader): number {
  const id = skipId(from);
  skipLine(from); // version
  skipLine(from); // title
  skipLine(from, isPlainAddress, WEB_ADDRESS);
  skipLine(from); // publisher
  skipLine(from); // byline
  skipLine(from, isPlainDate, DATE); // published
  skipLine(from, isPlainDate, DATE); // updated
  skipLine(from, isPlainLanguage, LANGUAGE);
  skipLine(from); // rights
  const relations = from.countOf(2);
  if (relations > MAX_RELATIONS) throw NOT_PLAIN;
  for (let i = 0; i < relations; i++) {
    if (from.byte() > 1) throw NOT_PLAIN;
    skipLine(from);
  }
  return id;
}

/** Reads over a text that has to be UTF-8 and nothing more. */
export function skipText(from: PlainReader): void {
  const length = from.count();
  const start = from.at;
  from.skip(length);
  if (!isPrintable(from.bytes, start, from.at)) decode(from.bytes, start, from.at);
}

function skipId(from: PlainReader): number {
  const length = from.count();
  const start = from.at;
  from.skip(length);
  if (length === 0 || length > MAX_ID || STARTS_ID[from.bytes[start] ?? 0] !== 1) throw NOT_PLAIN;
  for (let i = start + 1; i < from.at; i++) {
    if (IN_ID[from.bytes[i] ?? 0] !== 1) throw NOT_PLAIN;
  }
  return idKeyOfAscii(from.bytes, start, from.at);
}

/**
 * @param isPlain whether bytes of printable ASCII are of the form most have; the pattern is asked about others.
 */
function skipLine(
  from: PlainReader,
  isPlain?: (bytes: Uint8Array, start: number, end: number) => boolean,
  pattern?: RegExp,
): void {
  const length = from.count();
  const start = from.at;
  from.skip(length);
  if (length === 0) return;
  // So many bytes are at most as many UTF-16 units.
  if (length > MAX_LINE) throw NOT_PLAIN;
  const { bytes, at: end } = from;
  if (isPrintable(bytes, start, end) && (isPlain?.(bytes, start, end) ?? true)) return;
  const text = decode(bytes, start, end);
  if (!isVisible(text) || pattern?.test(text) === false) throw NOT_PLAIN;
}

function decode(bytes: Uint8Array, start: number, end: number): string {
  try {
    return UTF8.decode(bytes.subarray(start, end));
  } catch {
    throw NOT_PLAIN;
  }
}

/** Nothing but visible ASCII. */
function isPrintable(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x20 || byte > 0x7e) return false;
  }
  return true;
}

/** `https://` or `http://` and no space after it. */
function isPlainAddress(bytes: Uint8Array, start: number, end: number): boolean {
  const length =
    startsWith(bytes, start, end, 'https://') || startsWith(bytes, start, end, 'http://');
  if (length === 0 || start + length === end) return false;
  for (let i = start + length; i < end; i++) if (bytes[i] === 0x20) return false;
  return true;
}

function startsWith(bytes: Uint8Array, start: number, end: number, text: string): number {
  if (end - start < text.length) return 0;
  for (let i = 0; i < text.length; i++) if (bytes[start + i] !== text.charCodeAt(i)) return 0;
  return text.length;
}

/** A day, and with a time in UTC as it is written mostly. */
const DATE_FORMS = ['0000-00-00', '0000-00-00T00:00:00Z', '0000-00-00T00:00:00.000Z'];

function isPlainDate(bytes: Uint8Array, start: number, end: number): boolean {
  const form = DATE_FORMS.find(({ length }) => length === end - start);
  if (form === undefined) return false;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    const wanted = form.charCodeAt(i - start);
    if (wanted === 0x30 ? byte < 0x30 || byte > 0x39 : byte !== wanted) return false;
  }
  return true;
}

/** Two or three letters. */
function isPlainLanguage(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 3) return false;
  for (let i = start; i < end; i++) {
    const lower = (bytes[i] ?? 0) | 0x20;
    if (lower < 0x61 || lower > 0x7a) return false;
  }
  return true;
}

function asciiLike(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) =>
    byte < 0x80 && pattern.test(String.fromCharCode(byte)) ? 1 : 0,
  );
}
