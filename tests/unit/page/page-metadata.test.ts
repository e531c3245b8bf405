import { describe, expect, test } from 'vitest';
import { articleOf, fixture, pageWith, parsers, prose } from './pages';

const withHead = (head: string) => articleOf(pageWith(`<article>${prose}</article>`, head));
const withJsonLd = (json: string) =>
  withHead(`<title>A page</title><script type="application/ld+json">${json}</script>`);

describe.each(parsers)('what a page says of itself, read with %s', (_, parse) => {
  test('headline, author, publisher, date, language and a canonical address elsewhere', () => {
    expect(articleOf(fixture('agency-copy'), parse)).toMatchObject({
      title: 'Harbour reopens after night of storms',
      byline: 'Staff Reporter',
      publisher: 'The Daily Example',
      published: '2024-03-09T07:15:00+00:00',
      language: 'en-GB',
      canonical: 'https://wire.example/2024/harbour-reopens',
      credit: '(AP)',
      credits: [
        'Staff Reporter',
        'The Daily Example',
        '(AP)',
        'This article originally appeared on Wire Example.',
        'https://wire.example/2024/harbour-reopens',
      ],
    });
  });

  test('JSON-LD in a graph, beside broken and hostile JSON-LD', () => {
    expect(articleOf(fixture('json-ld-graph'), parse)).toMatchObject({
      title: 'Pegel fällt unter zwei Meter',
      byline: 'Redaktion',
      publisher: 'Beispielzeitung',
      published: '2024-03-10T09:30:00+01:00',
      language: 'de-DE',
      credit: 'Quelle: Beispielagentur',
    });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('several authors, some of them mere strings', () => {
    expect(articleOf(fixture('live-blog'), parse).byline).toBe('Night Desk, Weather Desk');
  });
});

test('JSON-LD speaks before meta elements, and they before the page', () => {
  const head = `<meta name="author" content="Meta Desk"><meta property="article:published_time" content="2024-01-02">`;
  const ld = `<script type="application/ld+json">{"@type":"NewsArticle","author":"Graph Desk"}</script>`;
  expect(withHead(head).byline).toBe('Meta Desk');
  expect(withHead(head + ld).byline).toBe('Graph Desk');
  expect(withHead(head + ld).published).toBe('2024-01-02');
});

test('a page that says nothing of itself has empty fields', () => {
  const { byline, publisher, published, modified, canonical, credit, credits } = withHead('');
  expect([byline, publisher, published, modified, canonical, credit]).toEqual(Array(6).fill(''));
  expect(credits).toEqual([]);
});

test('addresses that are not of the web are not taken', () => {
  expect(withHead('<link rel="canonical" href="javascript:alert(1)">').canonical).toBe('');
  expect(withHead('<link rel="canonical" href="data:text/html,x">').canonical).toBe('');
  expect(withHead('<link rel="canonical" href="/story/1">').canonical).toBe(
    'https://daily.example/story/1',
  );
});

test('syndication links name a source', () => {
  const head = '<meta name="syndication-source" content="https://wire.example/1">';
  expect(withHead(head).credits).toContain('https://wire.example/1');
});

test('a canonical address on the same host names no source', () => {
  expect(withHead('<link rel="canonical" href="https://www.daily.example/1">').credits).toEqual([]);
});

test.each([
  '{"@type":"NewsArticle","headline":{"@type":"NewsArticle","name":["deep"]}}',
  '[[[[{"@type":["NewsArticle"],"author":[null,1,{"name":{"name":{"name":"x"}}}]}]]]]',
  '{"@type":"NewsArticle","author":{"__proto__":{"name":"x"}}}',
  `{"@graph":${'['.repeat(500)}${']'.repeat(500)}}`,
  'null',
  '"text"',
  '',
])('JSON-LD of any shape is survived: %s', (json) => {
  expect(withJsonLd(json).paragraphs).toHaveLength(3);
});

test('a headline of a million characters is cut to size', () => {
  const article = withHead(`<meta property="og:title" content="${'long '.repeat(200_000)}">`);
  expect(article.title.length).toBeLessThanOrEqual(500);
});
