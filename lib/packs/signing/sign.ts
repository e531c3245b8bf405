import { utf8ToBytes } from '@noble/hashes/utils.js';
import { signEd25519 } from './ed25519';
import type { PublicKey } from './public-key';
import { printSignature, trustedMessage } from './signature';
import { isPlainLine } from './signed-text';
import { SigningRefused } from './signing-refused';

/** A key that signs. Never in the extension: only the command line holds one. */
export type SecretKey = PublicKey & { readonly seed: Uint8Array };

/** Every reader has room for this much: minisign reads up to 8,192 bytes with the words before it. */
const MAX_COMMENT_BYTES = 8_000;

/**
 * The text of a `.minisig` file in minisign's legacy mode. The same key, bytes and comment always give the same
 * text. Throws `SigningRefused` when the comment is not one line of visible text.
 */
export async function sign(
  key: SecretKey,
  bytes: Uint8Array,
  trustedComment: string,
): Promise<string> {
  assertComment(trustedComment);
  const signature = await signEd25519(key.seed, bytes);
  const commentSignature = await signEd25519(key.seed, trustedMessage(signature, trustedComment));
  const trusted = { comment: trustedComment, signature: commentSignature };
  return printSignature({ keyId: key.keyId, signature, trusted });
}

function assertComment(comment: string): void {
  if (isPlainLine(comment) && utf8ToBytes(comment).length <= MAX_COMMENT_BYTES) return;
  throw new SigningRefused(
    'bad-comment',
    `The comment to sign must be one line of visible text, at most ${MAX_COMMENT_BYTES} bytes long. Shorten it, or take out line breaks and control characters.`,
  );
}
