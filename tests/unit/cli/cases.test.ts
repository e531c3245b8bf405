import { expect, test } from 'vitest';
import { caseOf, pageOf } from '../../../lib/cli/cases';

const original = { id: 'a', text: 'The fleet stayed in port.' };

test('a case is read with everything nobody told left empty', () => {
  const given = { id: 7, page: { text: 'The fleet sailed.', title: null }, originals: [original] };
  expect(caseOf(given)).toEqual({
    id: 7,
    page: { text: 'The fleet sailed.', isHtml: false, url: '', title: '' },
    originals: [{ ...original, title: '', url: '', publisher: '', published: '' }],
  });
});

test.each([
  ['a list', [], 'The line must be an object.'],
  ['no page', { id: 1, originals: [] }, '"page" must be an object.'],
  ['no text', { id: 1, page: {}, originals: [] }, 'either "text" or "html"'],
  ['text and HTML', { id: 1, page: { text: 'a', html: 'b' }, originals: [] }, 'and not both'],
  ['an empty page', { id: 1, page: { text: ' ' }, originals: [] }, '"text" of "page" is empty.'],
  ['a number for text', { id: 1, page: { text: 5 }, originals: [] }, '"page" needs "text"'],
  ['no originals', { id: 1, page: { text: 'a' } }, '"originals" must be a list.'],
  [
    'an original without id',
    { id: 1, page: { text: 'a' }, originals: [{ text: 'b' }] },
    '"originals[0]" needs an "id".',
  ],
  [
    'an id used twice',
    { id: 1, page: { text: 'a' }, originals: [original, original] },
    'Two originals have the id "a"',
  ],
  ['no id', { page: { text: 'a' }, originals: [] }, '"id" is missing'],
])('%s is refused with a sentence that names the field', (_, value, sentence) => {
  expect(() => caseOf(value)).toThrow(sentence);
});

test('a page to extract needs its HTML', () => {
  expect(() => pageOf({ id: 1, text: 'a' })).toThrow('"html"');
});
