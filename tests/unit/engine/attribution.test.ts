import { expect, test } from 'vitest';
import { judgedAgainst } from './support/sentence-pair';

const QUOTE = '“We will never sell the mill to strangers, whatever they offer for it.”';

test.each([
  ['the same words', QUOTE],
  ['in other quotation marks', QUOTE.replace('“', '"').replace('”', '"')],
  ['in capitals', QUOTE.toUpperCase()],
  ['with who said it added', QUOTE.replace('.”', ',” the owner told reporters.')],
  ['with who said it put before', QUOTE.replace('“', 'The owner said: “')],
])('%s: verbatim', (_, page) => {
  expect(judgedAgainst(QUOTE, page).status).toBe('verbatim');
});

test.each([
  [
    'words added that say nothing of who said it',
    QUOTE.replace('.”', ',” and he went home at dawn.'),
  ],
  ['a word changed', QUOTE.replace('strangers', 'cousins')],
  ['words dropped from the middle', QUOTE.replace('never sell the mill', 'never sell')],
])('%s: not verbatim', (_, page) => {
  expect(judgedAgainst(QUOTE, page).status).not.toBe('verbatim');
});
