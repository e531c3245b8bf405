import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesFromBase64, toBase64, wordsFromBase64 } from '../../../lib/engine/base64';

test('bytes are written as every other base64 writer does, and read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(bytesFromBase64(toBase64(bytes))).toEqual(bytes);
    }),
  );
});

test('32-bit words are written with the low byte first, and read back', () => {
  expect(toBase64(Uint32Array.of(1))).toBe('AQAAAA==');
  fc.assert(
    fc.property(fc.uint32Array({ maxLength: 20 }), (words) => {
      expect(wordsFromBase64(toBase64(words))).toEqual(words);
    }),
  );
});

test('what is no base64 reads as undefined', () => {
  for (const text of ['A', 'A===', '====', 'AA=A', 'AAé=', 'AA A', 'AA-_', 'AAAA\n'])
    expect(bytesFromBase64(text), text).toBeUndefined();
  expect(wordsFromBase64('AAAA')).toBeUndefined();
});
