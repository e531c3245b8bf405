import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeFingerprint, fingerprint } from '../../../lib/engine/fingerprint';
import { BadMessage } from '../../../lib/errors';
import { parseReading } from '../../../lib/messaging/parse-reading';

const paragraphs = ['The council met on Tuesday.', 'It voted for the wall.'];
const page = {
  url: 'https://news.example/a',
  canonical: '',
  title: 'Council',
  language: 'en',
  published: '',
  paragraphs,
  credits: ['By A. Writer'],
};
const article = {
  kind: 'article',
  page,
  fingerprint: encodeFingerprint(fingerprint(paragraphs)),
  scope: 'page',
};

test('a reading passes as it is', () => {
  expect(parseReading(article)).toEqual(article);
  expect(parseReading({ kind: 'no-selection' })).toEqual({ kind: 'no-selection' });
  expect(parseReading({ kind: 'no-article', words: 12 })).toEqual({
    kind: 'no-article',
    words: 12,
  });
});

test('what nobody asked for is dropped', () => {
  expect(parseReading({ ...article, page: { ...page, secret: 1 }, more: 2 })).toEqual(article);
});

test.each<[string, unknown]>([
  ['no object', 'article'],
  ['an unknown kind', { ...article, kind: 'video' }],
  ['a title that is a number', { ...article, page: { ...page, title: 7 } }],
  ['paragraphs that are no list', { ...article, page: { ...page, paragraphs: 'text' } }],
  ['a paragraph that is an object', { ...article, page: { ...page, paragraphs: [{}] } }],
  ['an endless title', { ...article, page: { ...page, title: 'a'.repeat(100_000) } }],
  [
    'a text of ten million characters',
    { ...article, page: { ...page, paragraphs: Array(10).fill('a'.repeat(1_000_000)) } },
  ],
  [
    'a million paragraphs',
    { ...article, page: { ...page, paragraphs: Array(1_000_000).fill('') } },
  ],
  ['a fingerprint with a field missing', { ...article, fingerprint: { engine: 1 } }],
  ['a negative word count', { kind: 'no-article', words: -1 }],
  ['half a word', { kind: 'no-article', words: 0.5 }],
])('a reading with %s is refused', (_name, reading) => {
  expect(() => parseReading(reading)).toThrow(BadMessage);
});

test('fields that are only inherited are refused', () => {
  expect(() => parseReading(Object.create(article))).toThrow(BadMessage);
  expect(() => parseReading(JSON.parse('{"__proto__":{"kind":"no-selection"}}'))).toThrow(
    BadMessage,
  );
});

test('anything at all is refused by name, never by accident', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(() => parseReading(value)).toThrow(BadMessage);
    }),
  );
});
