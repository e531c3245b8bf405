/** Why a key, a signature or a comment was refused. Stable: callers decide by it. */
export type SigningFault =
  | 'not-a-public-key'
  | 'not-a-secret-key'
  | 'locked-secret-key'
  | 'not-a-signature'
  | 'prehashed'
  | 'other-key'
  | 'wrong-signature'
  | 'bad-comment'
  | 'unsupported';

/** A key or signature that cannot be used; the message is a sentence that says what to do. */
export class SigningRefused extends Error {
  override readonly name = 'SigningRefused';
  constructor(
    readonly fault: SigningFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
