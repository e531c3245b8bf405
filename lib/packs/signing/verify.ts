import { type Ed25519Provider, verifyEd25519 } from './ed25519';
import type { PublicKey } from './public-key';
import { parseSignature, type Signature, trustedMessage } from './signature';
import { isSameBytes, keyIdText } from './signed-text';
import { SigningRefused } from './signing-refused';

/** Who signed, and what they said with it; signify's signatures say nothing. */
export type Verified = { readonly key: PublicKey; readonly trustedComment?: string };

/**
 * Tells which of the keys signed exactly these bytes. A trusted comment is verified as well, or none is given.
 * Throws `SigningRefused`, whatever the signature's text is.
 */
export async function verifySignature(
  keys: readonly PublicKey[],
  bytes: Uint8Array,
  signatureText: string,
  provider?: Ed25519Provider,
): Promise<Verified> {
  const signature = parseSignature(signatureText);
  // Anyone can make a key with an id that is taken: the id only saves work.
  const named = keys.filter(({ keyId }) => isSameBytes(keyId, signature.keyId));
  if (named.length === 0) throw otherKey(signature);
  for (const key of named) {
    if (!(await verifyEd25519(key.point, bytes, signature.signature, provider))) continue;
    const { trusted } = signature;
    if (trusted === undefined) return { key };
    const message = trustedMessage(signature.signature, trusted.comment);
    if (!(await verifyEd25519(key.point, message, trusted.signature, provider))) continue;
    return { key, trustedComment: trusted.comment };
  }
  throw wrongSignature();
}

function otherKey({ keyId }: Signature): SigningRefused {
  return new SigningRefused(
    'other-key',
    `This was signed with another key (${keyIdText(keyId)}) than the one you trust. Keep what you have, and ask the publisher whether the key was changed.`,
  );
}

function wrongSignature(): SigningRefused {
  return new SigningRefused(
    'wrong-signature',
    'The signature does not belong to this file: one of the two was changed or cut short. Get both again; if that does not help, ask the publisher.',
  );
}
