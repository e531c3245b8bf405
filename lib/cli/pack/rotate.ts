import type { PackManifest } from '../../packs/format';
import { bareKey, keyFingerprint } from '../../packs/signing/public-key';
import { InputError } from '../errors';
import type { Io } from '../io';
import { momentOf } from './build/request';
import { publicKeyAt, secretKeyAt } from './keys-of';
import { naming, openPackAt } from './open-pack';
import { rewriteHead } from './rewrite-head';

export type RotateOptions = {
  /** The new key. */
  readonly key: string;
  /** The old one. */
  readonly also: string;
  /** Public keys: those that may follow the new one, and those that must never be believed again. */
  readonly announce: readonly string[];
  readonly revoke: readonly string[];
  /** ISO 8601; the clock when left out. */
  readonly time?: string;
};

/**
 * `wireprint pack rotate`: the same pack, signed by a new key and by the one before, with a higher `seq`. Readers who
 * trust the old key then take the new one. Returns the exit code.
 */
export async function rotate(path: string, options: RotateOptions, io: Io): Promise<number> {
  const pack = await openPackAt(path, io);
  const current = await secretKeyAt(options.key, io);
  const before = await secretKeyAt(options.also, io);
  if (bareKey(current) === bareKey(before)) {
    throw new InputError(
      `${options.key} is the key that signs ${path} now: make a new one with \`wireprint pack keygen\`, and give that with --key.`,
    );
  }
  const { keys } = pack.manifest;
  if (keys.current !== bareKey(before)) {
    throw new InputError(
      `${path} is not signed by ${options.also}: give with --also the key that its readers trust now (${keys.current || 'none; use `wireprint pack sign`'}).`,
    );
  }
  const announced = keys.next.length > 0 && !keys.next.includes(bareKey(current));
  if (announced) {
    throw new InputError(
      `${options.key} was not announced, so readers would refuse it: rotate to one of ${keys.next.join(', ')}.`,
    );
  }
  const time = options.time === undefined ? io.now().getTime() : momentOf('--time', options.time);
  // A pack that was built this very second still has to rise.
  const seq = Math.max(Math.floor(time / 1000), pack.manifest.seq + 1);
  const manifest: PackManifest = {
    ...pack.manifest,
    seq,
    created: new Date(seq * 1000).toISOString(),
    keys: {
      current: bareKey(current),
      next: await publicTexts(options.announce),
      revoked: [...new Set([...keys.revoked, ...(await publicTexts(options.revoke))])].sort(),
    },
  };
  if (manifest.keys.revoked.includes(manifest.keys.current)) {
    throw new InputError(
      `${options.key} cannot be the new key and be withdrawn: revoke the old one.`,
    );
  }
  await naming(path, () => rewriteHead(path, pack, manifest, { current, earlier: [before] }));
  await io.print(
    `${path} is now signed by the new key (fingerprint ${keyFingerprint(current)}) and by the one before. Publish it, and keep signing with both (\`wireprint pack sign --also\`) until all readers have had time to update.\n`,
  );
  return 0;
}

async function publicTexts(files: readonly string[]): Promise<string[]> {
  const keys = [];
  for (const file of files) keys.push(bareKey(await publicKeyAt(file)));
  return keys;
}
