import { Zip, ZipPassThrough } from 'fflate';
import { type Reader, unzipRaw } from 'unzipit';
import { PackRefused } from './errors';
import { MAX_SEGMENTS } from './format';
import { type PackFiles, tooLong } from './pack-files';

/** The manifest, its signatures and the segments: what a pack's zip may hold. */
const MAX_ENTRIES = MAX_SEGMENTS + 50;
/** The earliest time a zip can name; local, because that is what the format holds. */
const NO_TIME = new Date(1980, 0, 1);

/** One file of a pack. */
export type PackFile = { readonly name: string; readonly bytes: Uint8Array };

/** The chunks of a stored (uncompressed) zip of these files. The same files give the same bytes. */
export async function* zipPack(
  files: AsyncIterable<PackFile> | Iterable<PackFile>,
): AsyncGenerator<Uint8Array> {
  let chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for await (const { name, bytes } of files) {
    const entry = new ZipPassThrough(name);
    entry.mtime = NO_TIME;
    zip.add(entry);
    entry.push(bytes, true);
    yield* chunks;
    chunks = [];
  }
  zip.end();
  yield* chunks;
}

/** The files of a zipped pack, read where they lie. Throws `PackRefused` for what is no zip. */
export async function openPackZip(reader: Reader): Promise<PackFiles> {
  const { entries } = await unzipped(() => unzipRaw(reader));
  if (entries.length > MAX_ENTRIES) throw notAZip();
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: async () => [...byName.keys()],
    read: async (name, limit) => {
      const entry = byName.get(name);
      if (entry === undefined) return undefined;
      if (entry.size > limit) throw tooLong(name);
      if (entry.compressionMethod !== 0 || entry.encrypted) throw notAZip();
      return new Uint8Array(await unzipped(() => entry.arrayBuffer()));
    },
  };
}

/** Bytes held in memory, as `openPackZip` takes them. */
export function readerOf(bytes: Uint8Array): Reader {
  return {
    getLength: async () => bytes.length,
    // A copy: the zip reader looks at the whole memory below the bytes that it is given.
    read: async (offset, size) => new Uint8Array(bytes.subarray(offset, offset + size)),
  };
}

async function unzipped<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw notAZip(thrown);
  }
}

function notAZip(cause?: unknown): PackRefused {
  return new PackRefused(
    'not-a-pack',
    'This file is not a pack, or only a part of one. Get it again, or choose another *.newspack file.',
    { cause },
  );
}
