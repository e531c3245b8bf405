import { expect, test } from 'vitest';
import { valuesOf } from '../support/facts';

test.each([
  'See HTTPS://example.org/search?q=30 for it.',
  'See http://example.org/a/30 for it.',
  'See WWW.example.org/30 for it.',
  'See Www.example.org/30 for it.',
  'They said &#39;it was.',
  'They said #x27;it was.',
])('figures that only machines read are none: %s', (sentence) => {
  expect(valuesOf('number', sentence)).toEqual([]);
});

test('a semicolon or a slash makes no machine text of the figures around it', () => {
  expect(valuesOf('number', 'They sold 30 boats; we sold 40 boats in 1/2 of them.')).toContain(
    'n:40',
  );
});
