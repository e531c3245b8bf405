import { bareKey, keyFingerprint } from '../../packs/signing/public-key';
import type { SecretKey } from '../../packs/signing/sign';
import { InputError } from '../errors';
import type { Io } from '../io';
import { secretKeyAt } from './keys-of';
import { naming, openPackAt } from './open-pack';
import { rewriteHead } from './rewrite-head';

export type SignOptions = {
  readonly key: string;
  /** Earlier keys that sign beside it. */
  readonly also: readonly string[];
};

/** `wireprint pack sign`: signs a pack, and names the key in a manifest that names none. Returns the exit code. */
export async function signPack(path: string, { key, also }: SignOptions, io: Io): Promise<number> {
  const pack = await openPackAt(path, io);
  const current = await secretKeyAt(key, io);
  const earlier: SecretKey[] = [];
  for (const file of also) earlier.push(await secretKeyAt(file, io));
  const { keys } = pack.manifest;
  if (keys.current !== '' && keys.current !== bareKey(current)) {
    throw new InputError(
      `${path} names another key as its own (${keys.current}): sign with that one, or change keys with \`wireprint pack rotate\`.`,
    );
  }
  const manifest = { ...pack.manifest, keys: { ...keys, current: bareKey(current) } };
  await naming(path, () => rewriteHead(path, pack, manifest, { current, earlier }));
  await io.print(`${path} is signed. Key fingerprint: ${keyFingerprint(current)}\n`);
  return 0;
}
