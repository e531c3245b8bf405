import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeFingerprint, fingerprint } from '../../../lib/engine/fingerprint';
import { BadMessage } from '../../../lib/errors';
import { parsePageText, parseReading } from '../../../lib/messaging/parse-reading';
import { headOf } from '../page-head/heads';

const paragraphs = ['The council met on Tuesday.', 'It voted for the wall.'];
const head = headOf({
  title: 'Council',
  metas: [['og:title', 'Council']],
  links: [{ rel: 'canonical', href: '/a' }],
  jsonLd: ['{}'],
  headings: ['Council'],
});
const article = {
  kind: 'article',
  scope: 'page',
  head,
  paragraphs,
  fingerprint: encodeFingerprint(fingerprint(paragraphs)),
  edges: ['Share'],
  needs: 'none',
  words: 0,
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
  expect(parseReading({ ...article, head: { ...head, secret: 1 }, more: 2 })).toEqual(article);
});

test.each<[string, unknown]>([
  ['no object', 'article'],
  ['an unknown kind', { ...article, kind: 'video' }],
  ['a title that is a number', { ...article, head: { ...head, title: 7 } }],
  ['paragraphs that are no list', { ...article, paragraphs: 'text' }],
  ['a paragraph that is an object', { ...article, paragraphs: [{}] }],
  ['an endless title', { ...article, head: { ...head, title: 'a'.repeat(100_000) } }],
  [
    'a text of ten million characters',
    { ...article, paragraphs: Array(10).fill('a'.repeat(1_000_000)) },
  ],
  ['a million paragraphs', { ...article, paragraphs: Array(1_000_000).fill('') }],
  ['no head', { ...article, head: undefined }],
  ['a meta of three strings', { ...article, head: { ...head, metas: [['a', 'b', 'c']] } }],
  ['a meta that is no pair', { ...article, head: { ...head, metas: [{ name: 'a' }] } }],
  [
    'endless JSON-LD',
    { ...article, head: { ...head, jsonLd: Array(30).fill('a'.repeat(99_999)) } },
  ],
  ['an unknown need', { ...article, needs: 'nothing' }],
  ['a fingerprint with a field missing', { ...article, fingerprint: { engine: 1 } }],
  ['a negative word count', { kind: 'no-article', words: -1 }],
  ['half a word', { kind: 'no-article', words: 0.5 }],
])('a reading with %s is refused', (_name, reading) => {
  expect(() => parseReading(reading)).toThrow(BadMessage);
});

test('a text passes as it is, and without what nobody asked for', () => {
  const text = { head, paragraphs, leftOut: [{ text: 'Share', reason: 'furniture' }] };
  expect(parsePageText({ ...text, more: 1 })).toEqual(text);
  expect(() => parsePageText({ ...text, leftOut: ['Share'] })).toThrow(BadMessage);
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
