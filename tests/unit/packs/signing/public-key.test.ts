import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyLink, keyOfLink } from '../../../../lib/packs/signing/key-link';
import {
  bareKey,
  keyFingerprint,
  type PublicKey,
  parsePublicKey,
  printPublicKey,
} from '../../../../lib/packs/signing/public-key';
import { keyIdText } from '../../../../lib/packs/signing/signed-text';
import { faultOf, fixture, sampleKey } from './keys';

const BARE = fixture('minisign.pub').split('\n')[1] ?? '';

const anyKey: fc.Arbitrary<PublicKey> = fc.record({
  keyId: fc.uint8Array({ minLength: 8, maxLength: 8 }),
  point: fc.uint8Array({ minLength: 32, maxLength: 32 }),
});

test('a public key of minisign is read from its file and from its bare line', () => {
  expect(parsePublicKey(BARE)).toEqual(parsePublicKey(fixture('minisign.pub')));
  expect(printPublicKey(parsePublicKey(BARE))).toBe(fixture('minisign.pub'));
});

test("a public key of signify is read, whatever its comment; Windows' line ends do no harm", () => {
  const key = parsePublicKey(fixture('signify.pub'));
  expect(parsePublicKey(fixture('signify.pub').replaceAll('\n', '\r\n'))).toEqual(key);
  expect(fixture('signify.pub')).toContain(bareKey(key));
});

test('the key id is written as minisign writes it', () => {
  const [comment] = fixture('minisign.pub').split('\n');
  expect(comment).toContain(keyIdText(parsePublicKey(BARE).keyId));
});

test('what is written is read back, as a file, bare and in a link', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      expect(bareKey(key)).toMatch(/^RW[QRST][A-Za-z0-9+/]{53}$/);
      expect(parsePublicKey(bareKey(key))).toEqual(key);
      expect(parsePublicKey(printPublicKey(key))).toEqual(key);
      expect(keyOfLink(keyLink('https://host.example/pack/manifest.json', key))).toEqual(key);
    }),
  );
});

test('a link whose plus signs and slashes a mail program rewrote still carries its key', () => {
  const key = { keyId: new Uint8Array(8).fill(0xfb), point: new Uint8Array(32).fill(0xfe) };
  const link = keyLink('https://host.example/manifest.json#old', key);
  expect(link).toMatch(/^[^#]+#k=[^#]*\+[^#]*$/);
  expect(keyOfLink(link.replaceAll('+', '%2B').replace(/(?<=#.*)\//g, '%2f'))).toEqual(key);
});

test('a link without a key carries none; one with something else is refused', async () => {
  expect(keyOfLink('https://host.example/manifest.json')).toBeUndefined();
  expect(keyOfLink('https://host.example/manifest.json#k')).toBeUndefined();
  expect(keyOfLink('https://host.example/?x=#section')).toBeUndefined();
  expect(await faultOf(() => keyOfLink('https://host.example/#k='))).toBe('not-a-public-key');
  expect(await faultOf(() => keyOfLink(`https://host.example/#k=${BARE}&x=1`))).toBe(
    'not-a-public-key',
  );
});

test('the fingerprint is that which sha256sum gives, and does not hang on the key id', async () => {
  const key = await sampleKey(7);
  const sum = createHash('sha256').update(key.point).digest('hex');
  expect(keyFingerprint(key)).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){7}$/);
  expect(keyFingerprint(key).replaceAll(' ', '')).toBe(sum.slice(0, 32));
  expect(keyFingerprint({ ...key, keyId: new Uint8Array(8) })).toBe(keyFingerprint(key));
});

test.each([
  ['nothing', ''],
  ['a web page', '<!doctype html><title>Not found</title>'],
  ['a line that is cut short', BARE.slice(0, -1)],
  ['a line that is too long', `${BARE}A`],
  ['blanks around it', ` ${BARE}`],
  ['base64 for addresses', `${BARE.slice(0, -1)}_`],
  ['a letter outside ASCII', `${BARE.slice(0, -1)}é`],
  ['another algorithm', `RU${BARE.slice(2)}`],
  ['a comment alone', 'untrusted comment: minisign public key'],
  ['a comment of another kind', `comment: minisign public key\n${BARE}`],
  ['more lines than a key has', `${fixture('minisign.pub')}${BARE}\n`],
  ['two final line breaks', `${BARE}\n\n`],
  ['a signature', fixture('manifest.json.minisig')],
  ['a secret key', fixture('minisign.key')],
  ['a megabyte', 'RW'.repeat(500_000)],
  ['a point of small order', bareKey({ keyId: new Uint8Array(8), point: new Uint8Array(32) })],
])('%s is refused as a public key', async (_, text) => {
  expect(await faultOf(() => parsePublicKey(text))).toBe('not-a-public-key');
});

test('no text makes the reader of keys fail in another way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
      expect(await faultOf(() => parsePublicKey(text))).toBe('not-a-public-key');
    }),
  );
});
