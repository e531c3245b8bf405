import {
  MANIFEST_FILE,
  type PackManifest,
  SIGNATURE_FILE,
  signatureFileOf,
} from '../../packs/format';
import { encodeManifest } from '../../packs/manifest';
import type { PackFile } from '../../packs/pack-zip';
import { type SecretKey, sign } from '../../packs/signing/sign';
import { keyIdText } from '../../packs/signing/signed-text';

/** Who signs: the manifest's own key, and earlier ones that vouch for it while keys change. */
export type Signers = { readonly current?: SecretKey; readonly earlier: readonly SecretKey[] };

/** The manifest's exact bytes and the files of their signatures. The same keys and manifest give the same bytes. */
export async function headOf(
  manifest: PackManifest,
  { current, earlier }: Signers,
): Promise<PackFile[]> {
  const bytes = encodeManifest(manifest);
  const head: PackFile[] = [{ name: MANIFEST_FILE, bytes }];
  const add = async (name: string, key: SecretKey) => {
    const text = await sign(key, bytes, `${manifest.id}, seq ${manifest.seq}`);
    head.push({ name, bytes: new TextEncoder().encode(text) });
  };
  if (current) await add(SIGNATURE_FILE, current);
  for (const key of earlier) await add(signatureFileOf(keyIdText(key.keyId)), key);
  return head;
}
