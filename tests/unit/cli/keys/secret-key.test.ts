import { expect, test } from 'vitest';
import { printMinisignSecret } from '../../../../lib/cli/keys/minisign-secret-key';
import { generateKey, parseSecretKey } from '../../../../lib/cli/keys/secret-key';
import { toBase64 } from '../../../../lib/engine/base64';
import { parsePublicKey } from '../../../../lib/packs/signing/public-key';
import { sign } from '../../../../lib/packs/signing/sign';
import { faultOf, fixture, sampleKey, utf8 } from '../../packs/signing/keys';

/** libsodium's smallest: a few milliseconds. */
const CHEAP = { operations: 32_768, memoryBytes: 2 ** 24 };
const COVER = { passphrase: 'käse', salt: new Uint8Array(32).fill(5), limits: CHEAP };

/** A key file with some of its bytes replaced. */
function withBytes(text: string, at: number, values: readonly number[]): string {
  const bytes = new Uint8Array(Buffer.from(text.split('\n')[1] ?? '', 'base64'));
  bytes.set(values, at);
  return `untrusted comment: x\n${toBase64(bytes)}\n`;
}

function byteAt(text: string, at: number): number {
  return Buffer.from(text.split('\n')[1] ?? '', 'base64')[at] ?? 0;
}

const noPassphrase = () => Promise.reject(new Error('a passphrase was asked for'));

test.each([
  ['minisign', 'minisign.key', 'minisign.pub'],
  ['signify', 'signify.sec', 'signify.pub'],
])('a secret key of %s without a passphrase is read', async (_, secret, publicFile) => {
  const key = await parseSecretKey(fixture(secret), noPassphrase);
  expect(key).toMatchObject(parsePublicKey(fixture(publicFile)));
});

test("with minisign's key, the signature is minisign's, byte for byte", async () => {
  const key = await parseSecretKey(fixture('minisign.key'), noPassphrase);
  const text = await sign(key, utf8(fixture('manifest.json')), 'seq 1700000000, März');
  const theirs = fixture('manifest.json.minisig');
  expect(text.split('\n').slice(1)).toEqual(theirs.split('\n').slice(1));
});

test("with signify's key, the signature is signify's, byte for byte", async () => {
  const key = await parseSecretKey(fixture('signify.sec'), noPassphrase);
  const text = await sign(key, utf8(fixture('manifest.json')), '');
  expect(text.split('\n')[1]).toBe(fixture('manifest.json.sig').split('\n')[1]);
});

test('what is written is read back, with a passphrase and without', async () => {
  const key = await sampleKey(9);
  expect(await parseSecretKey(await printMinisignSecret(key), noPassphrase)).toEqual(key);
  const covered = await printMinisignSecret(key, COVER);
  expect(await parseSecretKey(covered, async () => 'käse')).toEqual(key);
});

test('a covered key shows neither seed nor key id', async () => {
  const key = await sampleKey(9);
  const covered = Buffer.from(
    (await printMinisignSecret(key, COVER)).split('\n')[1] ?? '',
    'base64',
  );
  expect(covered.includes(Buffer.from(key.seed.slice(0, 4)))).toBe(false);
  expect(covered.includes(Buffer.from(key.keyId.slice(0, 4)))).toBe(false);
});

test('a wrong passphrase opens nothing', async () => {
  const covered = await printMinisignSecret(await sampleKey(9), COVER);
  for (const wrong of ['', 'kase', 'käse ']) {
    expect(await faultOf(() => parseSecretKey(covered, async () => wrong))).toBe(
      'locked-secret-key',
    );
  }
});

test.each([
  ['minisign.key', 62],
  ['signify.sec', 40],
])('no damaged byte of seed and public key in %s goes unnoticed', async (name, seedAt) => {
  for (let at = seedAt; at < seedAt + 64; at++) {
    const text = withBytes(fixture(name), at, [byteAt(fixture(name), at) ^ 1]);
    expect(await faultOf(() => parseSecretKey(text, noPassphrase)), `byte ${at}`).toBe(
      'not-a-secret-key',
    );
  }
});

const MINISIGN = fixture('minisign.key');
const SIGNIFY = fixture('signify.sec');
const FULL = new Array<number>(8).fill(0xff);

test.each([
  ['nothing', '', 'not-a-secret-key'],
  ['a public key', fixture('minisign.pub'), 'not-a-secret-key'],
  ['a signature', fixture('manifest.json.minisig'), 'not-a-secret-key'],
  ['a key without its comment', fixture('minisign.key').split('\n')[1] ?? '', 'not-a-secret-key'],
  ['two keys in one file', fixture('minisign.key').repeat(2), 'not-a-secret-key'],
  ['another algorithm', withBytes(MINISIGN, 0, [0x45, 0x44]), 'not-a-secret-key'],
  ['an unknown way to derive keys', withBytes(MINISIGN, 2, [0x41, 0x32]), 'not-a-secret-key'],
  ['an unknown checksum', withBytes(MINISIGN, 4, [0, 0]), 'not-a-secret-key'],
  ['a wrong checksum', withBytes(MINISIGN, 126, [1]), 'not-a-secret-key'],
  [
    'a key that is covered by other bytes',
    withBytes(MINISIGN, 2, [0x53, 0x63, 0x42, 0x32]),
    'locked-secret-key',
  ],
  ['a signify key with a passphrase', withBytes(SIGNIFY, 4, [0, 0, 0, 42]), 'locked-secret-key'],
])('%s is refused as a secret key', async (_, text, fault) => {
  expect(await faultOf(() => parseSecretKey(text, async () => 'x'))).toBe(fault);
});

test('a key that asks for endless work or memory is refused before any is done', async () => {
  const covered = await printMinisignSecret(await sampleKey(9), COVER);
  for (const at of [38, 46]) {
    const text = withBytes(covered, at, FULL);
    expect(await faultOf(() => parseSecretKey(text, async () => 'käse'))).toBe('not-a-secret-key');
  }
});

test('a new key is all chance and fits itself', async () => {
  const asked: number[] = [];
  const key = await generateKey((length) => {
    asked.push(length);
    return new Uint8Array(length).fill(asked.length);
  });
  expect(asked).toEqual([32, 8]);
  expect(await parseSecretKey(await printMinisignSecret(key), noPassphrase)).toEqual(key);
});
