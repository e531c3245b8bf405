import { expect, test } from 'vitest';
import { HARBOUR, pageOf } from '../articles';
import { PARAGRAPHS, readOne, readSingle, TEXT, TITLE } from './samples';

test('a plain text has its headline in its first line', async () => {
  const report = await readSingle('tomatoes.txt', `${TITLE}\n\n${TEXT}`);
  expect(report).toMatchObject({
    title: TITLE,
    status: 'usable',
    paragraphs: [TITLE, ...PARAGRAPHS],
    from: { file: 'tomatoes.txt' },
  });
  expect(report.id).toMatch(/^file:/);
});

test('a saved page is read as the extension reads it', async () => {
  const report = await readSingle('boats.html', pageOf('Boats', HARBOUR));
  expect(report).toMatchObject({
    title: 'Boats',
    publisher: 'The Coast Daily',
    published: '2024-05-06T08:00:00Z',
    language: 'en',
    paragraphs: HARBOUR.split('\n\n').slice(1),
  });
});

test('the content decides where the name says nothing', async () => {
  expect((await readSingle('boats', pageOf('Boats', HARBOUR))).title).toBe('Boats');
  expect((await readSingle('notes.md', TEXT)).paragraphs).toEqual(PARAGRAPHS);
});

test('a format that was asked for decides over name and content', async () => {
  const { reports } = await readOne('boats.html', `${TITLE}\n\n${TEXT}`, 'text');
  expect(reports).toMatchObject([{ title: TITLE }]);
});

test.each([
  ['a page without an article', 'index.html', '<html><body><nav>Home</nav></body></html>'],
  ['a PDF under the name of a text', 'a.txt', '%PDF-1.7'],
  ['an image', 'a.jpg', '\u0000\u0001\u0002'],
  ['an empty file', 'a.jsonl', ''],
  ['a file of blank lines', 'a.jsonl', '\n\n'],
])('%s is an error', async (_, name, content) => {
  const { reports, problems } = await readOne(name, content);
  expect(reports).toEqual([]);
  expect(problems).toMatchObject([{ kind: 'unreadable', from: { file: name } }]);
});
