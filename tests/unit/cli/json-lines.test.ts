import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, parseLine } from '../../../lib/cli/json-lines';

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function valuesOf(bytes: Uint8Array, size = 7): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const line of linesOf(chunked(bytes, size))) values.push(parseLine(line));
  return values;
}

test('lines come out as they went in, wherever the input is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary' })),
      fc.integer({ min: 1, max: 20 }),
      async (texts, size) => {
        const bytes = Buffer.from(texts.map((text) => `${JSON.stringify(text)}\n`).join(''));
        expect(await valuesOf(bytes, size)).toEqual(JSON.parse(JSON.stringify(texts)));
      },
    ),
  );
});

test('a line separator inside a string does not end the line', async () => {
  expect(await valuesOf(Buffer.from('"a\u2028b"\n"c"'))).toEqual(['a\u2028b', 'c']);
});

test('byte order marks and Windows line ends are not part of the lines', async () => {
  expect(await valuesOf(Buffer.from('\uFEFF{"a":1}\r\n{"a":2}\r\n'))).toEqual([{ a: 1 }, { a: 2 }]);
  expect(await valuesOf(Buffer.from('\uFEFF"ł"\r\n"2"\r\n', 'utf16le'))).toEqual(['ł', '2']);
});

test('bytes that are not UTF-8 are named, not guessed', () => {
  expect(() => parseLine(Buffer.from([0x22, 0x93, 0x22]))).toThrow('not valid UTF-8');
});
