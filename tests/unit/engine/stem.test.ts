import { expect, test } from 'vitest';
import { contentStem } from '../../../lib/engine/stem';

test.each([
  ['operation', 'operations'],
  ['mexico', "mexico's"],
  ['organise', 'organized'],
  ['colour', 'colors'],
  ['centre', 'centers'],
  ['travelled', 'traveling'],
  ['defence', 'defense'],
  ['cartels', "cartels'"],
])('%s and %s have one stem', (left, right) => {
  expect(contentStem(left)).toBe(contentStem(right));
});

test.each([
  ['mexico', 'mexican'],
  ['rise', 'rice'],
  ['our', 'or'],
  ['four', 'for'],
])('%s and %s have two', (left, right) => {
  expect(contentStem(left)).not.toBe(contentStem(right) || 'nothing');
});

test('words of grammar and of reporting have none', () => {
  for (const word of ['the', 'of', 'and', 'said', "don't"]) expect(contentStem(word)).toBe('');
});

test('figures and words of other scripts are their own stem', () => {
  for (const word of ['2000', '3.5', 'москва', '総']) expect(contentStem(word)).toBe(word);
});
