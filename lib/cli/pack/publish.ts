import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_FILE, type PackManifest } from '../../packs/format';
import { readManifest, readSegment } from '../../packs/pack-files';
import type { PackFile } from '../../packs/pack-zip';
import { keyLink } from '../../packs/signing/key-link';
import { parsePublicKey } from '../../packs/signing/public-key';
import { MAX_TEXT_CHARACTERS } from '../../packs/signing/signed-text';
import { InputError } from '../errors';
import type { Io } from '../io';
import { naming, type OpenedPack, openPackAt } from './open-pack';
import { plural } from './print';
import { assertPackFolder, copySegments, replaceHead } from './write-pack';

export type PublishOptions = {
  /** Address of the folder on the web; empty when it is not to be told. */
  readonly url: string;
  /** Remove segments that neither this pack nor the one before names. */
  readonly isPruning: boolean;
  /** How long such a segment stays although nobody names it: readers may be in the middle of an update. */
  readonly graceDays: number;
};

/**
 * `wireprint pack publish`: puts a pack into a web server's folder so that a reader never sees half of it: segments
 * first, under names of their own, then the signatures, then the manifest. Returns the exit code.
 */
export async function publish(
  path: string,
  folder: string,
  options: PublishOptions,
  io: Io,
): Promise<number> {
  const pack = await openPackAt(path, io);
  await assertPackFolder(folder);
  const before = await publishedIn(folder, io);
  assertFollows(pack.manifest, before, folder);
  const copied = await naming(path, async () => {
    const read = (ref: PackManifest['segments'][number]) => readSegment(pack.files, ref);
    const count = await copySegments(folder, { segments: pack.manifest.segments, read });
    await replaceHead(folder, await headFiles(pack));
    return count;
  });
  const named = [...pack.manifest.segments, ...(before?.segments ?? [])];
  const pruned = options.isPruning
    ? await prune(folder, new Set(named.map(({ sha256 }) => sha256)), options.graceDays, io)
    : 0;
  const left = options.isPruning ? `, ${plural(pruned, 'old segment')} removed` : '';
  await io.print(`${folder}: ${plural(copied, 'segment')} copied${left}, manifest replaced.\n`);
  if (pack.manifest.keys.current === '') {
    io.warn('Warning: this pack is not signed, so browsers will not take it from the web.');
  } else {
    const base = options.url === '' ? 'https://…' : options.url.replace(/\/+$/, '');
    const key = parsePublicKey(pack.manifest.keys.current);
    if (/^http:\/\/(?!localhost[:/]|127\.0\.0\.1[:/])/.test(`${base}/`)) {
      io.warn('Warning: browsers subscribe to https addresses only; give that of the folder.');
    }
    await io.print(`Subscribe link: ${keyLink(`${base}/${MANIFEST_FILE}`, key)}\n`);
  }
  return 0;
}

async function publishedIn(folder: string, io: Io): Promise<PackManifest | undefined> {
  const names = await readdir(folder).catch((): string[] => []);
  if (!names.includes(MANIFEST_FILE)) return undefined;
  return naming(folder, async () => (await readManifest(await io.openPack(folder))).manifest);
}

/** Throws `InputError` for what readers of the folder would refuse. */
function assertFollows(
  manifest: PackManifest,
  before: PackManifest | undefined,
  folder: string,
): void {
  if (before === undefined) return;
  if (before.id !== manifest.id) {
    throw new InputError(`${folder} holds another pack (${before.id}): name a folder of its own.`);
  }
  if (before.seq > manifest.seq) {
    throw new InputError(
      `${folder} holds a newer version (${before.created}), and readers never go back: build again, or publish the newer one.`,
    );
  }
}

/** The manifest's signature, and those of earlier keys. */
const SIGNATURE = /^manifest\.json(\.[0-9A-F]{16})?\.minisig$/;

/** The exact bytes: they are what is signed. */
async function headFiles({ files, bytes }: OpenedPack): Promise<PackFile[]> {
  const head: PackFile[] = [{ name: MANIFEST_FILE, bytes }];
  for (const name of (await files.names?.()) ?? []) {
    if (!SIGNATURE.test(name)) continue;
    const signature = await files.read(name, MAX_TEXT_CHARACTERS);
    if (signature) head.push({ name, bytes: signature });
  }
  return head;
}

const DAY_MS = 24 * 60 * 60 * 1000;

async function prune(
  folder: string,
  named: ReadonlySet<string>,
  graceDays: number,
  io: Pick<Io, 'now'>,
): Promise<number> {
  let removed = 0;
  for (const name of await readdir(join(folder, 'segments'))) {
    const path = join(folder, 'segments', name);
    const age = io.now().getTime() - (await stat(path)).mtimeMs;
    if (named.has(name) || age < graceDays * DAY_MS) continue;
    await rm(path);
    removed += 1;
  }
  return removed;
}
