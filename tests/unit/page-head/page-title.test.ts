import { expect, test } from 'vitest';
import { plainTitle } from '../../../lib/page-head/page-title';

test.each([
  ['Harbour reopens | The Daily Example', ['The Daily Example']],
  ['Harbour reopens - Daily Example', ['The Daily Example']],
  ['The Daily Example: Harbour reopens', ['The Daily Example']],
  ['Harbour reopens — dailyexample.co.uk', ['www.dailyexample.co.uk']],
  ['Harbour reopens « News « Example', ['Example']],
  ['Harbour reopens', ['Harbour reopens Weekly']],
])('the outlet is taken off "%s"', (printed, outlets) => {
  expect(plainTitle(printed, outlets, ['Harbour reopens'])).toBe('Harbour reopens');
});

test('a heading of the page shows where decoration with unknown words begins', () => {
  const printed = 'Harbour reopens after storms - Coast - Regional news';
  expect(plainTitle(printed, [], ['Harbour reopens after storms'])).toBe(
    'Harbour reopens after storms',
  );
});

test.each([
  'War and peace - a user’s guide',
  'Council: we will not pay',
  'A-level results | 2024 | in full',
])('dashes, colons and bars that belong to the headline stay: %s', (printed) => {
  expect(plainTitle(printed, ['The Daily Example'], [])).toBe(printed);
});

test('a title that is nothing but the outlet stays', () => {
  expect(plainTitle('The Daily Example', ['The Daily Example'], [])).toBe('The Daily Example');
});
