import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePublicKey } from '../../../../lib/packs/signing/public-key';
import { sign } from '../../../../lib/packs/signing/sign';
import { parseSignature, printSignature } from '../../../../lib/packs/signing/signature';
import { verifySignature } from '../../../../lib/packs/signing/verify';
import { faultOf, fixture, sampleKey, utf8, withOther } from './keys';

const MANIFEST = utf8(fixture('manifest.json'));
const MINISIGN = parsePublicKey(fixture('minisign.pub'));
const SIGNIFY = parsePublicKey(fixture('signify.pub'));
const MINISIG = fixture('manifest.json.minisig');

test('what minisign signed is verified, with its trusted comment', async () => {
  expect(await verifySignature([SIGNIFY, MINISIGN], MANIFEST, MINISIG)).toEqual({
    key: MINISIGN,
    trustedComment: 'seq 1700000000, März',
  });
});

test('what signify signed is verified, and says nothing besides', async () => {
  const signature = fixture('manifest.json.sig');
  expect(await verifySignature([SIGNIFY, MINISIGN], MANIFEST, signature)).toEqual({ key: SIGNIFY });
});

test("Windows' line ends and a missing last one do no harm", async () => {
  for (const text of [MINISIG.replaceAll('\n', '\r\n'), MINISIG.trimEnd()]) {
    expect(await faultOf(() => verifySignature([MINISIGN], MANIFEST, text))).toBe('accepted');
  }
});

test('what is signed here is verified here', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\t', '😀', ':') }),
      fc.nat(255),
      async (bytes, comment, byte) => {
        const key = await sampleKey(byte);
        const verified = await verifySignature([key], bytes, await sign(key, bytes, comment));
        expect(verified).toEqual({ key, trustedComment: comment });
      },
    ),
    { numRuns: 40 },
  );
});

test('the same key, bytes and comment always give the same text', async () => {
  const [first, second] = [await sampleKey(1), await sampleKey(1)];
  const text = await sign(first, MANIFEST, 'seq 1');
  expect(await sign(second, MANIFEST.slice(), 'seq 1')).toBe(text);
  expect(await sign(first, MANIFEST, 'seq 2')).not.toBe(text);
  const { trusted, ...rest } = parseSignature(text);
  expect(trusted && printSignature({ ...rest, trusted })).toBe(text);
});

test('one changed, missing or added byte of the signed file is noticed', async () => {
  const verify = (bytes: Uint8Array) => faultOf(() => verifySignature([MINISIGN], bytes, MINISIG));
  for (let at = 0; at < MANIFEST.length; at++) {
    expect(await verify(MANIFEST.map((byte, i) => (i === at ? byte ^ 1 : byte)))).toBe(
      'wrong-signature',
    );
  }
  expect(await verify(MANIFEST.slice(0, -1))).toBe('wrong-signature');
  expect(await verify(Uint8Array.of(...MANIFEST, 10))).toBe('wrong-signature');
});

test('one changed character of a signature is noticed, wherever it counts', async () => {
  const faultAt = (line: number, at: number) =>
    faultOf(() => verifySignature([MINISIGN], MANIFEST, withOther(MINISIG, line, at)));
  const lines = MINISIG.split('\n');
  for (const line of [1, 2, 3]) {
    for (let at = 0; at < (lines[line]?.length ?? 0); at++) {
      expect(await faultAt(line, at), `line ${line + 1}, character ${at + 1}`).not.toBe('accepted');
    }
  }
  expect(await faultAt(1, 0), 'algorithm').toBe('not-a-signature');
  expect(await faultAt(1, 5), 'key id').toBe('other-key');
  expect(await faultAt(1, 40), 'signature').toBe('wrong-signature');
  expect(await faultAt(2, 20), 'trusted comment').toBe('wrong-signature');
  expect(await faultAt(3, 40), 'signature of the comment').toBe('wrong-signature');
});

test('the trusted part of another signature by the same key does not fit', async () => {
  const key = await sampleKey(3);
  const [one, two] = [
    await sign(key, utf8('one'), 'first'),
    await sign(key, utf8('two'), 'second'),
  ].map((text) => text.split('\n'));
  const mixed = [...(one ?? []).slice(0, 2), ...(two ?? []).slice(2)].join('\n');
  expect(await faultOf(() => verifySignature([key], utf8('one'), mixed))).toBe('wrong-signature');
});

test('the untrusted comment decides nothing', async () => {
  const text = MINISIG.replace(/^untrusted comment: .*/, 'untrusted comment: trust me');
  expect(await faultOf(() => verifySignature([MINISIGN], MANIFEST, text))).toBe('accepted');
});

test('a key with the id of another signs nothing for it, and hides it from nobody', async () => {
  const [own, foreign] = [await sampleKey(1), await sampleKey(2)];
  const impostor = { ...foreign, keyId: own.keyId };
  const forged = await sign(impostor, MANIFEST, 'mine');
  expect(await faultOf(() => verifySignature([own], MANIFEST, forged))).toBe('wrong-signature');
  const genuine = await sign(own, MANIFEST, 'mine');
  expect((await verifySignature([impostor, own], MANIFEST, genuine)).key).toBe(own);
});

test('a signature by nobody who is trusted names its key', async () => {
  const verify = () => verifySignature([SIGNIFY], MANIFEST, MINISIG);
  expect(await faultOf(verify)).toBe('other-key');
  await expect(verify()).rejects.toThrow('E130005605A62B91');
  expect(await faultOf(() => verifySignature([], MANIFEST, MINISIG))).toBe('other-key');
});

test("minisign's pre-hashed signatures are refused with what to do", async () => {
  const text = fixture('manifest.json.prehashed.minisig');
  const verify = () => verifySignature([MINISIGN], MANIFEST, text);
  expect(await faultOf(verify)).toBe('prehashed');
  await expect(verify()).rejects.toThrow('minisign -S -l');
});

test.each([
  ['nothing', ''],
  ['a web page', '<!doctype html>\n<title>Not found</title>'],
  ['a public key', fixture('minisign.pub')],
  ['a signature without its comment', MINISIG.split('\n').slice(1).join('\n')],
  ['a signature cut after its trusted comment', MINISIG.split('\n').slice(0, 3).join('\n')],
  ['two signatures in one file', MINISIG + MINISIG],
  ['a blank line behind it', `${MINISIG}\n`],
  ['blanks behind a line', MINISIG.replace('\n', '\n ')],
  ['a control character in its comment', MINISIG.replace('März', 'M\u0008rz')],
  ['a character that turns the reading direction', MINISIG.replace('März', 'M\u202erz')],
  ['a lone carriage return in its comment', MINISIG.replace('März', 'M\rrz')],
  ['a megabyte', MINISIG.replace('März', 'ä'.repeat(1_000_000))],
])('%s is no signature file', async (_, text) => {
  expect(await faultOf(() => verifySignature([MINISIGN], MANIFEST, text))).toBe('not-a-signature');
});

test('base64 with bits that say nothing is refused: a signature has one way to be written', async () => {
  const signature = fixture('manifest.json.sig');
  const other = signature.replace('zQE=', 'zQF=');
  expect(other).not.toBe(signature);
  expect(await faultOf(() => verifySignature([SIGNIFY], MANIFEST, other))).toBe('not-a-signature');
});

test('no text makes the reader of signatures fail in another way', async () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.base64String(),
    fc.constantFrom(...MINISIG.split('\n')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
      const keys = [MINISIGN];
      const fault = await faultOf(() => verifySignature(keys, utf8('x'), lines.join('\n')));
      expect(fault).not.toBe('accepted');
    }),
  );
});

test.each([
  ['a line break', 'a\nb'],
  ['a carriage return', 'a\r'],
  ['a control character', 'a\u0000'],
  ['half a character', 'a\ud800'],
  ['more than any reader bears', 'ä'.repeat(4_001)],
])('a comment with %s is not signed', async (_, comment) => {
  const key = await sampleKey(1);
  expect(await faultOf(() => sign(key, MANIFEST, comment))).toBe('bad-comment');
});

test('the longest comment that is signed is read', async () => {
  const key = await sampleKey(1);
  const text = await sign(key, MANIFEST, 'a'.repeat(8_000));
  expect(await faultOf(() => verifySignature([key], MANIFEST, text))).toBe('accepted');
});
