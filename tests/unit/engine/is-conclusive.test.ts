import { expect, test } from 'vitest';
import { check } from '../../../lib/engine/check';
import { isConclusive } from '../../../lib/engine/is-conclusive';
import { pageOf, reportOf } from './support/known';

const TEXT = [
  'The council voted on Tuesday to close the old bridge for eleven months while its piers are mended.',
  'Buses will take the road along the river, and the ferry will run until ten in the evening instead.',
];
const known = [reportOf('bridge', TEXT, { url: 'https://agency.example/bridge' })];

test('a copy is explained by the few keys of each paragraph that were looked up', () => {
  expect(isConclusive(check(pageOf(TEXT), known), new Set([0, 1]))).toBe(true);
});

test('what a paragraph says otherwise may stand in another report', () => {
  const altered = [TEXT[0]?.replace('eleven', 'nine') ?? '', TEXT[1] ?? ''];
  expect(isConclusive(check(pageOf(altered), known), new Set([0, 1]))).toBe(false);
  expect(isConclusive(check(pageOf(altered), known), new Set([1]))).toBe(true);
});

test('a report that is the page itself hides others', () => {
  const page = pageOf(TEXT, { url: 'https://agency.example/bridge' });
  expect(isConclusive(check(page, known), new Set([0]))).toBe(false);
});
