import { PackRefused } from '../../lib/packs/errors';
import { MANIFEST_FILE, SIGNATURE_FILE, segmentFile } from '../../lib/packs/format';
import { type PackFile, zipPack } from '../../lib/packs/pack-zip';
import { blocksOf, encodeBlocks, joinBlocks, rowsOf } from '../../lib/packs/segment';
import { sha256Of } from '../../lib/packs/sha256';
import { type SecretKey, sign } from '../../lib/packs/signing/sign';
import { type Chance, mutatedBytes, mutatedJson, oneOf } from './mutate';

/** Who made a malformed pack: somebody on the way, or the publisher, whose signature is right for once. */
export type Maker = 'stranger' | 'publisher';

/** One way in which a pack can be malformed. */
export type Layer = {
  readonly name: string;
  readonly maker: Maker;
  readonly malform: (
    files: readonly PackFile[],
    key: SecretKey,
    chance: Chance,
  ) => Promise<readonly PackFile[]>;
};

const isSegment = ({ name }: PackFile) => name.startsWith('segments/');

export const LAYERS: readonly Layer[] = [
  { name: 'zip', maker: 'stranger', malform: async (files) => files },
  { name: 'manifest', maker: 'stranger', malform: mutating(({ name }) => name === MANIFEST_FILE) },
  {
    name: 'signature',
    maker: 'stranger',
    malform: mutating(({ name }) => name === SIGNATURE_FILE),
  },
  { name: 'segment', maker: 'stranger', malform: mutating(isSegment) },
  {
    name: 'files that are not there or stand in for each other',
    maker: 'stranger',
    malform: async (files, _key, chance) => {
      const one = oneOf(files, chance);
      const other = oneOf(files, chance);
      if (chance() % 2 === 0) return files.filter((file) => file !== one);
      return files.map((file) => (file === one ? { ...file, bytes: other.bytes } : file));
    },
  },
  {
    name: 'manifest fields, signed',
    maker: 'publisher',
    malform: async (files, key, chance) => {
      const manifest = new TextEncoder().encode(
        JSON.stringify(mutatedJson(manifestOf(files), chance)),
      );
      return withSigned(files, manifest, key);
    },
  },
  {
    name: 'segment, hashed and signed',
    maker: 'publisher',
    malform: (files, key, chance) =>
      withSegments(files, key, (bytes) => mutatedBytes(bytes, chance)),
  },
  {
    name: 'deflated block, hashed and signed',
    maker: 'publisher',
    malform: (files, key, chance) =>
      withSegments(files, key, (bytes) => {
        const header = 16;
        return joinedBytes(
          bytes.subarray(0, header),
          mutatedBytes(bytes.subarray(header), chance).subarray(0, bytes.length - header),
        );
      }),
  },
  {
    name: 'rows, packed, hashed and signed',
    maker: 'publisher',
    malform: (files, key, chance) =>
      withSegments(files, key, (bytes) => {
        const rows = blocksOf(bytes, 'it').flatMap((block) => rowsOf(block, 'it'));
        const at = chance() % rows.length;
        return joinBlocks(
          encodeBlocks(rows.map((row, i) => (i === at ? mutatedBytes(row, chance) : row))),
        );
      }),
  },
];

/** The malformed pack as one file, as it is dropped on the options page. */
export async function malformedZip(
  layer: Layer,
  files: readonly PackFile[],
  key: SecretKey,
  chance: Chance,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipPack(await layer.malform(files, key, chance))) chunks.push(chunk);
  const zip = joinedBytes(...chunks);
  return layer.name === 'zip' ? mutatedBytes(zip, chance) : zip;
}

function mutating(isMeant: (file: PackFile) => boolean): Layer['malform'] {
  return async (files, _key, chance) => {
    const meant = oneOf(files.filter(isMeant), chance);
    return files.map((file) =>
      file === meant ? { ...file, bytes: mutatedBytes(file.bytes, chance) } : file,
    );
  };
}

/** The pack with its first segment changed, and a manifest that names it as it is now. */
async function withSegments(
  files: readonly PackFile[],
  key: SecretKey,
  change: (bytes: Uint8Array) => Uint8Array,
): Promise<readonly PackFile[]> {
  const segment = oneOf(files.filter(isSegment), () => 0);
  const bytes = change(segment.bytes);
  const sha256 = sha256Of(bytes);
  const manifest = manifestOf(files);
  const [first, ...more] = manifest.segments;
  const named = { ...manifest, segments: [{ ...first, sha256, bytes: bytes.length }, ...more] };
  return withSigned(
    files.map((file) => (file === segment ? { name: segmentFile(sha256), bytes } : file)),
    new TextEncoder().encode(JSON.stringify(named)),
    key,
  );
}

async function withSigned(
  files: readonly PackFile[],
  manifest: Uint8Array,
  key: SecretKey,
): Promise<readonly PackFile[]> {
  const signature = new TextEncoder().encode(await sign(key, manifest, 'fuzz'));
  return files.map((file) => {
    if (file.name === MANIFEST_FILE) return { ...file, bytes: manifest };
    return file.name === SIGNATURE_FILE ? { ...file, bytes: signature } : file;
  });
}

function manifestOf(files: readonly PackFile[]): { readonly segments: readonly object[] } {
  const file = files.find(({ name }) => name === MANIFEST_FILE);
  if (file === undefined) throw new PackRefused('not-a-pack', 'There is no manifest.');
  return JSON.parse(new TextDecoder().decode(file.bytes));
}

function joinedBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
