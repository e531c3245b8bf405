import { type BuiltPack, filesOf, type PackPlan } from '../../lib/packs/build';
import { type ReportRecord, SIGNATURE_FILE, signatureFileOf } from '../../lib/packs/format';
import { encodeManifest } from '../../lib/packs/manifest';
import type { PackFile } from '../../lib/packs/pack-zip';
import { keyLink } from '../../lib/packs/signing/key-link';
import { bareKey } from '../../lib/packs/signing/public-key';
import { type SecretKey, sign } from '../../lib/packs/signing/sign';
import { keyIdText } from '../../lib/packs/signing/signed-text';
import { samplePack } from '../unit/packs/sample-pack';
import { sampleKey } from '../unit/packs/signing/keys';

/** Keys of a publisher, and of somebody who would like to be one. */
export const KEY_A = await sampleKey(1);
export const KEY_B = await sampleKey(2);
export const KEY_C = await sampleKey(3);
export const THIEF = await sampleKey(66);

/** Seconds since the epoch. */
export const nowSeconds = (): number => Math.floor(Date.now() / 1000);

/** A pack that names this key as the one that signs it. */
export function packBy(
  key: SecretKey,
  { keys, ...plan }: Omit<Partial<PackPlan>, 'keys'> & { keys?: Partial<PackPlan['keys']> } = {},
  reports?: readonly ReportRecord[],
): BuiltPack {
  return samplePack(
    { ...plan, keys: { current: bareKey(key), next: [], revoked: [], ...keys } },
    reports,
  );
}

/** A pack's files with its signature, and those of earlier keys beside it. */
export async function signedBy(
  pack: BuiltPack,
  key: SecretKey,
  ...earlier: readonly SecretKey[]
): Promise<PackFile[]> {
  const bytes = encodeManifest(pack.manifest);
  const signatures = [{ name: SIGNATURE_FILE, key }].concat(
    earlier.map((old) => ({ name: signatureFileOf(keyIdText(old.keyId)), key: old })),
  );
  const files = signatures.map(async ({ name, key: by }) => ({
    name,
    bytes: new TextEncoder().encode(await sign(by, bytes, `seq ${pack.manifest.seq}`)),
  }));
  return [...filesOf(pack), ...(await Promise.all(files))];
}

/** The link that a publisher hands out. */
export const linkOf = (folder: string, key: SecretKey): string =>
  keyLink(`${folder}manifest.json`, key);
