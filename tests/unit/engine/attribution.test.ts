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
  [
    'words added with a figure, which is more than who said it',
    QUOTE.replace('.”', ',” while a poll found 52 in favour, it said.'),
  ],
  [
    'words added that name a state',
    QUOTE.replace('.”', ',” before he left for the United States.'),
  ],
  ['a word changed', QUOTE.replace('strangers', 'cousins')],
  ['words dropped from the middle', QUOTE.replace('never sell the mill', 'never sell')],
])('%s: not verbatim', (_, page) => {
  expect(judgedAgainst(QUOTE, page).status).not.toBe('verbatim');
});
