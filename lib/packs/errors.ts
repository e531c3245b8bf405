/** Why a pack was refused. Stable: callers decide by it. */
export type PackFault =
  | 'not-a-pack'
  | 'unknown-format'
  | 'other-engine'
  | 'wrong-counts'
  | 'bad-field'
  | 'too-large'
  | 'missing-file'
  | 'wrong-bytes'
  | 'not-signed'
  | 'other-key'
  | 'other-pack'
  | 'revoked-key'
  | 'rolled-back'
  | 'from-the-future'
  | 'bad-address';

/** A pack that cannot be used, or cannot be built; the message is a sentence that says what to do. */
export class PackRefused extends Error {
  override readonly name = 'PackRefused';
  constructor(
    readonly fault: PackFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A field that is missing or holds something it must not hold. */
export function badField(where: string, what: string, cause?: unknown): PackRefused {
  return new PackRefused(
    'bad-field',
    `The pack cannot be read: ${where} ${what}. Get it again, or ask its publisher for a repaired one.`,
    { cause },
  );
}
