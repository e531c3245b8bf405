import { expect, test } from 'vitest';
import { verifyRotation } from '../../../../lib/packs/signing/rotation';
import { sign } from '../../../../lib/packs/signing/sign';
import { faultOf, sampleKey, utf8 } from './keys';

const MANIFEST = utf8('{"format":"newspack/1"}');
const [OLD, NEW, STRANGER] = [await sampleKey(1), await sampleKey(2), await sampleKey(3)];
const byOld = await sign(OLD, MANIFEST, 'old');
const byNew = await sign(NEW, MANIFEST, 'new');
const byStranger = await sign(STRANGER, MANIFEST, 'stranger');

test('a manifest signed by the trusted key and by the announced one rotates', async () => {
  const signatures = { current: byOld, next: byNew };
  const { current, next } = await verifyRotation([OLD], NEW, MANIFEST, signatures);
  expect([current.key, next.key]).toEqual([OLD, NEW]);
});

test.each([
  ['the announced key signed in both places', byNew, byNew, 'other-key'],
  ['the trusted key signed in both places', byOld, byOld, 'other-key'],
  ['the signatures were swapped', byNew, byOld, 'other-key'],
  ['a stranger signed for the trusted key', byStranger, byNew, 'other-key'],
  ['a stranger signed for the announced key', byOld, byStranger, 'other-key'],
])('nothing changes when %s', async (_, current, next, fault) => {
  const rotate = () => verifyRotation([OLD], NEW, MANIFEST, { current, next });
  expect(await faultOf(rotate)).toBe(fault);
});

test('nothing changes when one of the two signatures is over other bytes', async () => {
  const stale = await sign(NEW, utf8('{"format":"newspack/1","seq":1}'), 'new');
  const rotate = () => verifyRotation([OLD], NEW, MANIFEST, { current: byOld, next: stale });
  expect(await faultOf(rotate)).toBe('wrong-signature');
});

test('the key in use under another id is no next key', async () => {
  const renamed = { ...OLD, keyId: NEW.keyId };
  const next = await sign(renamed, MANIFEST, 'new');
  const rotate = () => verifyRotation([OLD], renamed, MANIFEST, { current: byOld, next });
  expect(await faultOf(rotate)).toBe('not-rotated');
});
