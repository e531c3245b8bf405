import { PackRefused } from './errors';
import {
  MANIFEST_FILE,
  MAX_MANIFEST_BYTES,
  type PackManifest,
  type SegmentRef,
  segmentFile,
} from './format';
import { parseManifest } from './manifest';
import { sha256Of } from './sha256';

/** The files of a pack, wherever they lie: a folder, a zip, a host. */
export type PackFiles = {
  /**
   * The bytes of one file; `undefined` when there is none. Reads no more than `limit` bytes: throws `PackRefused` for
   * a file that goes on.
   * @param memory of something that was read before and is no longer needed: it may be written over and come back.
   */
  readonly read: (
    name: string,
    limit: number,
    memory?: ArrayBuffer,
  ) => Promise<Uint8Array | undefined>;
  /** The names of all files; absent where they cannot be listed, as on a host. */
  readonly names?: () => Promise<readonly string[]>;
};

/** A manifest and the exact bytes that are signed. */
export type ReadManifest = { readonly manifest: PackManifest; readonly bytes: Uint8Array };

/** The manifest of a pack. Throws `PackRefused` when there is none or it cannot be used. */
export async function readManifest(files: PackFiles): Promise<ReadManifest> {
  const bytes = await files.read(MANIFEST_FILE, MAX_MANIFEST_BYTES);
  if (bytes === undefined)
    throw new PackRefused(
      'not-a-pack',
      'There is no manifest.json here, so this is not a pack. Choose a file or an address that holds one.',
    );
  return { manifest: parseManifest(bytes), bytes };
}

/**
 * The bytes of a segment, which are what the manifest announces. Throws `PackRefused`.
 * @param hash gives their SHA-256 in lower-case hex.
 * @param memory as in `PackFiles`.
 */
export async function readSegment(
  files: PackFiles,
  { sha256, bytes }: SegmentRef,
  hash: (bytes: Uint8Array) => string | Promise<string> = sha256Of,
  memory?: ArrayBuffer,
): Promise<Uint8Array> {
  const found = await files.read(segmentFile(sha256), bytes, memory);
  if (found === undefined)
    throw new PackRefused(
      'missing-file',
      `A part of this pack is missing (${segmentFile(sha256)}). Get the pack again, or tell its publisher.`,
    );
  if (found.length !== bytes || (await hash(found)) !== sha256)
    throw new PackRefused(
      'wrong-bytes',
      `A part of this pack is not what its manifest announces (${segmentFile(sha256)}). Get the pack again, or tell its publisher.`,
    );
  return found;
}

/** A file that goes on past what the manifest announces, or past what any manifest may hold. */
export function tooLong(name: string): PackRefused {
  return new PackRefused(
    'wrong-bytes',
    `The file ${name} of this pack is longer than it may be. Get the pack again, or tell its publisher.`,
  );
}
