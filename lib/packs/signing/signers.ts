import { PackRefused } from '../errors';
import { SIGNATURE_FILE, signatureFileOf } from '../format';
import type { PackFiles, ReadManifest } from '../pack-files';
import { type PublicKey, parsePublicKey } from './public-key';
import { keyIdText, MAX_TEXT_CHARACTERS } from './signed-text';
import { SigningRefused } from './signing-refused';
import { verifySignature } from './verify';

/**
 * Which of the keys (as in links) signed a manifest: the one it names itself, and those that are trusted already. Each
 * is looked for in the signature beside the manifest, then in the file that an earlier key leaves while keys change.
 * A file that is no signature counts as none. Throws `PackRefused` for what signing with other options would mend.
 */
export async function signersOf(
  files: PackFiles,
  { manifest, bytes }: ReadManifest,
  trusted: readonly string[],
): Promise<readonly string[]> {
  const main = await signatureText(files, SIGNATURE_FILE);
  const signers: string[] = [];
  for (const key of new Set([manifest.keys.current, ...trusted])) {
    const publicKey = readable(key);
    if (publicKey === undefined) continue;
    const isSigner =
      (await isSignedBy(publicKey, bytes, main)) ||
      (await isSignedBy(publicKey, bytes, await earlierSignature(files, publicKey)));
    if (isSigner) signers.push(key);
  }
  return signers;
}

/** `undefined` for the empty key of an unsigned pack, and for what only looks like a key. */
function readable(key: string): PublicKey | undefined {
  try {
    return parsePublicKey(key);
  } catch {
    return undefined;
  }
}

function earlierSignature(files: PackFiles, { keyId }: PublicKey): Promise<string | undefined> {
  return signatureText(files, signatureFileOf(keyIdText(keyId)));
}

async function signatureText(files: PackFiles, name: string): Promise<string | undefined> {
  const bytes = await files.read(name, MAX_TEXT_CHARACTERS);
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function isSignedBy(
  key: PublicKey,
  bytes: Uint8Array,
  text: string | undefined,
): Promise<boolean> {
  if (text === undefined) return false;
  try {
    await verifySignature([key], bytes, text);
    return true;
  } catch (thrown) {
    if (!(thrown instanceof SigningRefused)) throw thrown;
    // These two have a remedy of their own; the others mean that this key did not sign this.
    if (thrown.fault !== 'unsupported' && thrown.fault !== 'prehashed') return false;
    throw new PackRefused('not-signed', thrown.message, { cause: thrown });
  }
}
