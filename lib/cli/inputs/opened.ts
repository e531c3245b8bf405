import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { InputError } from '../errors';
import type { Io } from '../io';
import { openInput } from '../read-input';

/** The bytes of an input, unpacked if they were packed, of which the first have been looked at. */
export type Opened = {
  readonly head: Uint8Array;
  readonly isWholeInHead: boolean;
  readonly wasPacked: boolean;
  /** All bytes from the first one; may be read once. */
  readonly chunks: AsyncGenerator<Uint8Array>;
};

/** Enough for a declaration, a header and a line of JSON. */
const HEAD_BYTES = 64 * 1024;

/** Opens a file or standard input; gzip is told by its first bytes and unpacked. Throws `InputError`. */
export async function openAndPeek(
  path: string,
  name: string,
  io: Pick<Io, 'stdin' | 'open'>,
): Promise<Opened> {
  const packed = await peek(openInput(path, io));
  if (packed.head[0] !== 0x1f || packed.head[1] !== 0x8b) return { ...packed, wasPacked: false };
  return { ...(await peek(unpack(packed.chunks, name))), wasPacked: true };
}

async function peek(chunks: AsyncGenerator<Uint8Array>): Promise<Omit<Opened, 'wasPacked'>> {
  const seen: Uint8Array[] = [];
  let bytes = 0;
  let isWholeInHead = false;
  while (bytes < HEAD_BYTES) {
    const { value, done } = await chunks.next();
    isWholeInHead = done === true;
    if (done) break;
    seen.push(value);
    bytes += value.length;
  }
  const head = Buffer.concat(seen);
  return { head, isWholeInHead, chunks: replay(head, chunks) };
}

async function* replay(
  head: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    yield* rest;
  } finally {
    // A reader that leaves early must not leave the file open.
    await rest.return(undefined);
  }
}

async function* unpack(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // Failures reach the loop below through `gunzip`, which is destroyed with them.
  pipeline(Readable.from(chunks, { objectMode: false }), gunzip, () => undefined);
  try {
    yield* gunzip;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('Z_')) throw error;
    throw new InputError(`${name} is a damaged gzip file: copy it again from where it came.`);
  }
}
