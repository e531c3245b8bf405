import type { PublicKey } from './public-key';
import { isSameBytes, keyIdText } from './signed-text';
import { SigningRefused } from './signing-refused';
import { type Verified, verifySignature } from './verify';

/** Behind the name of a signed file: the signature of the key in force. Stock tools look for it there. */
export const SIGNATURE_SUFFIX = '.minisig';

/** Behind the name of a signed file: the signature of the key that follows, while keys are being changed. */
export const NEXT_SIGNATURE_SUFFIX = '.next.minisig';

/** The texts of the two signature files of one signed file. */
export type RotationSignatures = { readonly current: string; readonly next: string };

/**
 * Tells that both a trusted key and the announced one signed exactly these bytes, so that the announced one may
 * be trusted from now on. Throws `SigningRefused` otherwise, and then nothing may change.
 */
export async function verifyRotation(
  trusted: readonly PublicKey[],
  announced: PublicKey,
  bytes: Uint8Array,
  signatures: RotationSignatures,
): Promise<{ readonly current: Verified; readonly next: Verified }> {
  const current = await verifySignature(trusted, bytes, signatures.current);
  if (isSameBytes(current.key.point, announced.point)) throw notRotated(announced);
  return { current, next: await verifySignature([announced], bytes, signatures.next) };
}

function notRotated({ keyId }: PublicKey): SigningRefused {
  return new SigningRefused(
    'not-rotated',
    `The key announced as the next one (${keyIdText(keyId)}) is the one in use. Make a new key and sign with both.`,
  );
}
