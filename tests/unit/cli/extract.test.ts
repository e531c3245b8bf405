import { expect, test } from 'vitest';
import { run } from '../../../lib/cli/run';
import type { Article } from '../../../lib/page-head/article';
import { HARBOUR, pageOf } from './articles';
import { fakeIo } from './fake-io';

const title = 'Fishing fleet stays in port over fuel price';
const html = pageOf(title, HARBOUR);
const paragraphs = HARBOUR.split('\n\n').slice(1);

test('the article of a page comes out with what the page tells of it', async () => {
  const io = fakeIo({ files: { 'page.html': html } });
  expect(
    await run(['extract', 'page.html', '--url', 'https://coast.example/a', '--json'], io),
  ).toBe(0);
  const article = JSON.parse(io.out()) as Article;
  expect(article).toMatchObject({
    url: 'https://coast.example/a',
    title,
    publisher: 'The Coast Daily',
    language: 'en',
  });
  expect(article.published).toMatch(/^2024-05-06/);
  expect(article.paragraphs.slice(-5)).toEqual(paragraphs);
  expect(article.text).toBe(article.paragraphs.join('\n\n'));
});

test('for people: fields, a blank line, paragraphs', async () => {
  const io = fakeIo({ files: { 'page.html': html } });
  await run(['extract', 'page.html'], io);
  expect(io.out()).toMatch(/^Title: +Fishing fleet[^\n]*\n/);
  expect(io.out()).toContain(`\n\n${paragraphs.join('\n\n')}\n`);
});

test('plain text keeps its headline and loses its furniture', async () => {
  const io = fakeIo({ stdin: `${HARBOUR}\n\nShare this article\n` });
  await run(['extract', '-', '--json'], io);
  const article = JSON.parse(io.out()) as Article;
  expect(article.title).toBe(title);
  expect(article.paragraphs).toEqual(HARBOUR.split('\n\n'));
  expect(article.leftOut).toEqual([{ text: 'Share this article', reason: 'furniture' }]);
});

test('a page without an article is named', async () => {
  const io = fakeIo({ files: { 'bare.html': '<html><body><p>Sign in</p></body></html>' } });
  expect(await run(['extract', 'bare.html'], io)).toBe(1);
  expect(io.err()).toEqual([expect.stringMatching(/^bare\.html holds no article/)]);
});

test('a piece of a page is read like a page', async () => {
  const piece = html.slice(html.indexOf('<article>'), html.indexOf('</main>'));
  const io = fakeIo({ stdin: piece });
  expect(await run(['extract', '-', '--json'], io)).toBe(0);
  expect((JSON.parse(io.out()) as Article).paragraphs.slice(-5)).toEqual(paragraphs);
});

test('every line of --jsonl is answered, also the bad ones', async () => {
  const lines = [{ id: 'a', html }, { id: 'b' }, { id: 'c', html, url: 'https://coast.example/c' }];
  const io = fakeIo({
    files: { 'pages.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') },
  });
  expect(await run(['extract', '--jsonl', 'pages.jsonl'], io)).toBe(1);
  const answers = io
    .out()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(answers[0].article.title).toBe(title);
  expect(answers[1]).toEqual({ id: 'b', error: 'The line needs "html" with the text.' });
  expect(answers[2].article.url).toBe('https://coast.example/c');
});
