import { expect, test } from 'vitest';
import { understand } from '../../../lib/background/understand';
import type { PageReading } from '../../../lib/messaging/protocol';
import { HARBOUR } from '../packs/sample-pack';
import { headOf } from '../page-head/heads';
import { articleReading } from './fake-tab';

type Article = Extract<PageReading, { kind: 'article' }>;

const reading = (changed: Partial<Article>): PageReading =>
  ({ ...articleReading(HARBOUR), ...changed }) as PageReading;

test('title, date and credits are read out of what the page says of itself', () => {
  const head = headOf({
    headings: ['Harbour reopens'],
    metas: [['og:site_name', 'The Daily Example']],
    jsonLd: ['{"@type":"NewsArticle","headline":"Harbour reopens","datePublished":"2024-03-09"}'],
  });
  expect(understand(reading({ head, edges: ['Source: Wire Example'] }))).toMatchObject({
    kind: 'article',
    page: {
      title: 'Harbour reopens',
      published: '2024-03-09',
      credits: ['The Daily Example', 'Source: Wire Example'],
    },
  });
});

test('a brief text is an article where the page says that it may be one, and else none', () => {
  const brief = { needs: 'perhaps', words: 28 } as const;
  const head = headOf({ metas: [['og:type', 'article']] });
  expect(understand(reading({ ...brief, head })).kind).toBe('article');
  expect(understand(reading({ ...brief, head: headOf({}) }))).toEqual({
    kind: 'no-article',
    words: 28,
  });
});

test('a page of teasers needs to be declared an article in JSON-LD', () => {
  const metas = [['og:type', 'article']] as const;
  const jsonLd = ['{"@type":"NewsArticle"}'];
  expect(understand(reading({ head: headOf({ metas }), needs: 'article' })).kind).toBe(
    'no-article',
  );
  expect(understand(reading({ head: headOf({ jsonLd }), needs: 'article' })).kind).toBe('article');
});
