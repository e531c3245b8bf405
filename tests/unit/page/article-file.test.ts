import { describe, expect, test } from 'vitest';
import { readArticleFile } from '../../../lib/page/article-file';
import { articleOf, fixture, parsers } from './pages';

const [[, parse]] = parsers;
const SENTENCE = 'The harbour council voted on Tuesday to delay the new breakwater by two years.';
const read = (content: BlobPart, name: string, type = '') =>
  readArticleFile(new File([content], name, { type }), parse);

describe('a file', () => {
  test('of text is the article as it stands, named after the file', async () => {
    const article = { title: 'breakwater', text: SENTENCE };
    expect(await read(SENTENCE, 'breakwater.txt')).toEqual(article);
  });

  test.each([
    ['by its ending', 'story.html', ''],
    ['by its type', 'story', 'text/html'],
    ['by its beginning', 'story.txt', ''],
  ])('that is a saved page (%s) is read as the page would be', async (_, name, type) => {
    const html = fixture('agency-copy');
    const { title, text } = articleOf(html, parse);
    expect(await read(html, name, type)).toEqual({ title, text });
  });

  test('in an older encoding keeps its letters', async () => {
    const bytes = Uint8Array.from(SENTENCE.replace('two', 'tw\u00f6'), (c) => c.charCodeAt(0));
    expect((await read(bytes, 'old.txt')).text).toContain('twö years');
  });

  test.each([
    ['without text', '', 'empty.txt', 'no article'],
    ['with a page that holds no article', '<!doctype html><p>Menu', 'a.html', 'no article'],
    ['that is no text', new Uint8Array([80, 75, 0, 0]), 'a.zip', 'no text file'],
  ])('%s is refused with a sentence', async (_, content, name, words) => {
    await expect(read(content, name)).rejects.toMatchObject({
      code: 'pack-unusable',
      message: expect.stringContaining(words),
    });
  });
});
