import { expect, test } from 'vitest';
import { decodeText } from '../../../lib/cli/decode';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

test('a byte order mark decides and is not part of the text', () => {
  const utf16 = bytes('\uFEFFNúñez said “no”.', 'utf16le');
  expect(decodeText(bytes('\uFEFFNúñez')).text).toBe('Núñez');
  expect(decodeText(utf16).text).toBe('Núñez said “no”.');
  expect(decodeText(Buffer.from(utf16).swap16()).text).toBe('Núñez said “no”.');
});

test('every kind of line end becomes one newline', () => {
  expect(decodeText(bytes('a\r\nb\rc\n')).text).toBe('a\nb\nc\n');
});

test('text that is not UTF-8 is read as the page declares', () => {
  const page = Buffer.concat([
    bytes('<meta charset="iso-8859-2"><p>'),
    Buffer.from([0xb3]),
    bytes('</p>'),
  ]);
  expect(decodeText(page)).toEqual({
    text: '<meta charset="iso-8859-2"><p>ł</p>',
    guessed: 'iso-8859-2',
  });
});

test('text that is not UTF-8 and declares nothing is read as Windows-1252', () => {
  const quoted = Buffer.from([0x93, 0x6e, 0x6f, 0x94]);
  expect(decodeText(quoted)).toEqual({ text: '“no”', guessed: 'windows-1252' });
});

test('one broken place does not turn a UTF-8 text into another encoding', () => {
  const cut = Buffer.concat([bytes('Núñez, “97 percent”'), Buffer.from([0xe2, 0x80])]);
  expect(decodeText(cut)).toEqual({ text: 'Núñez, “97 percent”\uFFFD', guessed: 'utf-8' });
});

test('an encoding nobody knows is not taken from the page', () => {
  const page = Buffer.concat([bytes('<meta charset="no-such">'), Buffer.from([0x93])]);
  expect(decodeText(page).guessed).toBe('windows-1252');
});
