import { describe, expect, test } from 'vitest';
import { type PackFault, PackRefused } from '../../../lib/packs/errors';
import type { PackManifest } from '../../../lib/packs/format';
import { type Remembered, trustFirst, trustUpdate } from '../../../lib/packs/trust';
import { samplePack } from './sample-pack';

const DAY = 24 * 60 * 60;
const NOW = 1_700_000_000;
const key = (letter: string) => `RW${letter.repeat(54)}`;
const [A, B, C] = [key('A'), key('B'), key('C')];
const { manifest: sample } = samplePack({ seq: NOW });

function manifest(current: string, more: Partial<PackManifest> = {}): PackManifest {
  return { ...sample, keys: { current, next: [], revoked: [] }, ...more };
}
const keys = (current: string, next: string[] = [], revoked: string[] = []) => ({
  keys: { current, next, revoked },
});
const held: Remembered = { id: sample.id, key: A, seq: NOW - DAY, next: [], revoked: [] };

function faultOf(judge: () => unknown): PackFault | 'accepted' {
  try {
    judge();
    return 'accepted';
  } catch (thrown) {
    if (thrown instanceof PackRefused) return thrown.fault;
    throw thrown;
  }
}

describe('the first time', () => {
  const first = (given: PackManifest, signers: string[], expected = '', now = NOW) =>
    trustFirst({ manifest: given, signers }, expected, now);

  test('the key that signs is pinned, with what it announces and revokes', () => {
    expect(first(manifest(A, keys(A, [B], [C])), [A], A)).toEqual({
      id: sample.id,
      key: A,
      seq: NOW,
      next: [B],
      revoked: [C],
    });
  });

  test('a link that carries the earlier key leads to the current one when both signed', () => {
    expect(first(manifest(B), [A, B], A).key).toBe(B);
  });

  test('an unsigned pack is remembered without a key', () => {
    expect(first(manifest(''), []).key).toBe('');
  });

  test.each<[string, PackFault, () => unknown]>([
    ['a link whose key did not sign', 'other-key', () => first(manifest(B), [B], A)],
    ['a link with a key to an unsigned pack', 'not-signed', () => first(manifest(''), [], A)],
    ['a wrong signature', 'not-signed', () => first(manifest(A), [])],
    [
      'a signature by another key than the manifest names',
      'not-signed',
      () => first(manifest(A), [B]),
    ],
    [
      'a key that the pack itself revokes',
      'revoked-key',
      () => first(manifest(A, keys(A, [], [A])), [A]),
    ],
    [
      'a pack signed in the future',
      'from-the-future',
      () => first(manifest(A, { seq: NOW + DAY + 1 }), [A]),
    ],
  ])('%s is refused', (_name, fault, judge) => {
    expect(faultOf(judge)).toBe(fault);
  });
});

describe('an update', () => {
  const update = (
    given: PackManifest,
    signers: string[],
    from: Partial<Remembered> = {},
    now = NOW,
  ) => trustUpdate({ ...held, ...from }, { manifest: given, signers }, now);

  test('by the pinned key is accepted, and what was revoked stays revoked', () => {
    expect(update(manifest(A), [A], { revoked: [C] })).toMatchObject({
      key: A,
      seq: NOW,
      revoked: [C],
    });
  });

  test('of the same number is nothing new', () => {
    expect(update(manifest(A, { seq: held.seq }), [A])).toBeUndefined();
  });

  test('that both keys signed changes the pinned key', () => {
    expect(update(manifest(B), [A, B])).toMatchObject({ key: B });
    expect(update(manifest(B, keys(B, [], [A])), [A, B])).toMatchObject({ key: B, revoked: [A] });
    expect(update(manifest(B), [A, B], { next: [C, B] })).toMatchObject({ key: B });
  });

  test('a clock ten years behind or ahead holds an update back or lets it pass, and changes nothing that is held', () => {
    const years = 10 * 365 * DAY;
    expect(faultOf(() => update(manifest(A), [A], {}, NOW - years))).toBe('from-the-future');
    expect(faultOf(() => update(manifest(A), [A], {}, NOW + years))).toBe('accepted');
  });

  test.each<[string, PackFault, () => unknown]>([
    [
      'older than what is held (rollback)',
      'rolled-back',
      () => update(manifest(A, { seq: held.seq - 1 }), [A]),
    ],
    [
      'a year ahead (fast forward)',
      'from-the-future',
      () => update(manifest(A, { seq: NOW + 365 * DAY }), [A]),
    ],
    [
      'of another pack (mix and match)',
      'other-pack',
      () => update(manifest(A, { id: 'other' }), [A]),
    ],
    ['without a signature', 'not-signed', () => update(manifest(A), [])],
    ['that gave up signing', 'not-signed', () => update(manifest(''), [])],
    ['by another key alone (key swap)', 'other-key', () => update(manifest(B), [B])],
    [
      'that names a new key but only the old one signed',
      'not-signed',
      () => update(manifest(B), [A]),
    ],
    [
      'to a key that was not announced',
      'other-key',
      () => update(manifest(C), [A, C], { next: [B] }),
    ],
    ['to a key revoked before', 'revoked-key', () => update(manifest(B), [A, B], { revoked: [B] })],
    [
      'by a key that it revokes itself',
      'revoked-key',
      () => update(manifest(A, keys(A, [], [A])), [A]),
    ],
  ])('%s is refused', (_name, fault, judge) => {
    expect(faultOf(judge)).toBe(fault);
  });
});
