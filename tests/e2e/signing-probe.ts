import { type PublicKey, parsePublicKey } from '../../lib/packs/signing/public-key';
import { sign } from '../../lib/packs/signing/sign';
import { verifySignature } from '../../lib/packs/signing/verify';

/** What one JavaScript engine makes of a signed text: what it verified, or why it refused; all as JSON. */
export async function signingProbe(
  keyText: string,
  message: string,
  signatures: readonly string[],
): Promise<string> {
  const key = parsePublicKey(keyText);
  const bytes = new TextEncoder().encode(message);
  const verdicts = [];
  for (const text of signatures) verdicts.push(await verdictOf(key, bytes, text));
  const seeded = { keyId: new Uint8Array(8), seed: new Uint8Array(32).fill(7), point: key.point };
  return JSON.stringify({ verdicts, signed: await sign(seeded, bytes, 'seq 1') });
}

async function verdictOf(key: PublicKey, bytes: Uint8Array, text: string): Promise<string> {
  try {
    const { trustedComment = '' } = await verifySignature([key], bytes, text);
    return `verified: ${trustedComment}`;
  } catch (error) {
    return String(error);
  }
}
