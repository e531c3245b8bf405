import { PackRefused } from './errors';
import type { PackManifest } from './format';

/** A manifest with the public keys (as in links) whose signatures over its exact bytes were verified. */
export type SignedManifest = {
  readonly manifest: PackManifest;
  readonly signers: readonly string[];
};

/** What is remembered of a pack, also after it was removed. */
export type Remembered = {
  readonly id: string;
  /** The pinned public key; empty for an unsigned pack. */
  readonly key: string;
  /** Highest one ever accepted. */
  readonly seq: number;
  /** Announced keys: when there are any, only one of them may follow. */
  readonly next: readonly string[];
  readonly revoked: readonly string[];
};

/** The publisher's clock and the reader's may differ by a day, not by more. */
const MAX_AHEAD_S = 24 * 60 * 60;

/**
 * What to remember of a pack that is met for the first time. Throws `PackRefused`.
 * @param expectedKey the key that the link carries; empty when a person compared the fingerprint, or will.
 * @param now seconds since the epoch.
 */
export function trustFirst(signed: SignedManifest, expectedKey: string, now: number): Remembered {
  const { manifest, signers } = signed;
  const { current, revoked } = manifest.keys;
  assertNotAhead(manifest, now);
  if (current === '' && expectedKey === '' && signers.length === 0) return remembered(manifest, []);
  assertSigned(signed);
  if (expectedKey !== '' && !signers.includes(expectedKey))
    throw new PackRefused(
      'other-key',
      'This pack is not signed by the key in the link. Ask the publisher for the right link, and do not use this pack.',
    );
  if (revoked.includes(current)) throw revokedKey();
  return remembered(manifest, []);
}

/**
 * What to remember once an update is accepted; `undefined` when there is nothing new. Throws `PackRefused`, and then
 * the held pack stays as it is.
 * @param now seconds since the epoch.
 */
export function trustUpdate(
  held: Remembered,
  signed: SignedManifest,
  now: number,
): Remembered | undefined {
  const { manifest, signers } = signed;
  if (manifest.id !== held.id)
    throw new PackRefused(
      'other-pack',
      `There is another pack at this address now (${manifest.id}). Ask the publisher where this one went.`,
    );
  assertSigned(signed);
  if (!signers.includes(held.key))
    throw new PackRefused(
      'other-key',
      'The update is signed by a key that is not trusted, so it was refused and the old reports stay. Ask the publisher whether the key was changed, and for a new link.',
    );
  assertMayFollow(held, manifest);
  if (manifest.seq === held.seq) return undefined;
  if (manifest.seq < held.seq)
    throw new PackRefused(
      'rolled-back',
      'The host offers an older version than the one held, so it was refused. Tell the publisher: the host may be out of date, or somebody may be withholding updates.',
    );
  assertNotAhead(manifest, now);
  return remembered(manifest, held.revoked);
}

function remembered({ id, seq, keys }: PackManifest, revoked: readonly string[]): Remembered {
  return {
    id,
    key: keys.current,
    seq,
    next: keys.next,
    revoked: [...new Set([...revoked, ...keys.revoked])].sort(),
  };
}

/** Refuses a pack that the key it names did not sign. Packs from the web must be signed; a file by hand need not. */
export function assertSigned({ manifest, signers }: SignedManifest): void {
  if (manifest.keys.current !== '' && signers.includes(manifest.keys.current)) return;
  throw new PackRefused(
    'not-signed',
    signers.length === 0 && manifest.keys.current === ''
      ? 'This pack is not signed. Packs from the web must be; add an unsigned one from a file, if you trust where it came from.'
      : 'The signature of this pack is missing or wrong. Get the pack again, or tell its publisher.',
  );
}

/** A key follows another only when both sign, and only an announced one where some were announced. */
function assertMayFollow(held: Remembered, { keys }: PackManifest): void {
  if (held.revoked.includes(keys.current) || keys.revoked.includes(keys.current))
    throw revokedKey();
  const isNew = keys.current !== held.key;
  if (isNew && held.next.length > 0 && !held.next.includes(keys.current))
    throw new PackRefused(
      'other-key',
      'The update changes to a key that was not announced, so it was refused and the old reports stay. Ask the publisher for a new link.',
    );
}

/** A key that its publisher has withdrawn signs nothing any more. */
export function revokedKey(): PackRefused {
  return new PackRefused(
    'revoked-key',
    'This pack is signed by a key that its publisher has withdrawn, so it was refused. Ask the publisher for a new link.',
  );
}

function assertNotAhead({ seq }: PackManifest, now: number): void {
  if (seq <= now + MAX_AHEAD_S) return;
  throw new PackRefused(
    'from-the-future',
    'This pack says that it was signed in the future, so it was refused. Check the date of this computer; if it is right, tell the publisher.',
  );
}
