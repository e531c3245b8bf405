import { expect, test } from 'vitest';
import { articlesInJsonLd } from '../../../lib/page-head/json-ld';
import type { PageHead } from '../../../lib/page-head/page-head';
import { readMetadata } from '../../../lib/page-head/page-metadata';
import { headOf } from './heads';

const OLD = {
  '@type': 'NewsArticle',
  headline: 'Harbour reopens after night of storms',
  datePublished: '2024-03-09',
  author: 'Night Desk',
  publisher: { name: 'The Daily Example' },
};

/** A page whose visible headline is another one's than its JSON-LD. */
const shown = 'Council votes for a second bridge';
const withLd = (ld: object, said: Partial<PageHead> = {}) =>
  readMetadata(
    headOf({
      url: 'https://daily.example/bridge',
      title: `${shown} | The Daily Example`,
      headings: [shown],
      jsonLd: [JSON.stringify(ld)],
      ...said,
    }),
  );

test('JSON-LD left over from the article before supplies neither title, author nor date', () => {
  for (const address of [undefined, 'https://daily.example/harbour', '/harbour']) {
    expect(withLd({ ...OLD, url: address }, { published: '2024-03-10' })).toMatchObject({
      title: shown,
      byline: '',
      published: '2024-03-10',
      declared: 'none',
    });
  }
});

test('the outlet is still known from it', () => {
  expect(withLd(OLD).publisher).toBe('The Daily Example');
});

test('a left-over headline that shares a word with the one shown is told by its address', () => {
  const headline = 'Council counts the damage after night of storms';
  const url = 'https://daily.example/damage';
  expect(withLd({ ...OLD, headline, url }).title).toBe(shown);
});

test.each([
  ['the page’s own address', { url: 'https://www.daily.example/bridge/?from=home' }],
  ['the page’s own address as the main entity', { mainEntityOfPage: { '@id': '/bridge' } }],
])('a headline in other words is believed at %s', (_, address) => {
  expect(withLd({ ...OLD, ...address })).toMatchObject({
    title: OLD.headline,
    published: '2024-03-09',
  });
});

test('a headline as it is shown is believed at any address: mobile pages name the other one', () => {
  const headline = 'Council votes for second bridge';
  expect(withLd({ ...OLD, headline, url: 'https://daily.example/full/7' }).title).toBe(headline);
});

test.each<[string, Partial<PageHead>]>([
  ['titles', { title: '', headings: [] }],
  ['titles but the outlet’s name', { title: 'Daily Example', headings: ['daily.example'] }],
])('a page without %s is told by its JSON-LD', (_, said) => {
  expect(withLd(OLD, said)).toMatchObject({ title: OLD.headline, published: '2024-03-09' });
});

test('a headline in Chinese is compared character by character', () => {
  const heading = '市议会投票决定修建第二座大桥';
  const said = { title: heading, headings: [heading] };
  expect(withLd({ ...OLD, headline: '市议会决定建第二座桥' }, said).published).toBe('2024-03-09');
  expect(withLd({ ...OLD, headline: '港口暴风雨过后重新开放' }, said).title).toBe(heading);
});

test('meta elements of the article before are not believed either, when they name its address', () => {
  const metas = [
    ['og:title', OLD.headline],
    ['og:url', 'https://daily.example/harbour'],
    ['article:published_time', '2024-03-09'],
  ] as const;
  expect(withLd({}, { metas })).toMatchObject({ title: shown, published: '', canonical: '' });
  const own = metas.map(([name, value]) => [name, name === 'og:url' ? '/bridge' : value] as const);
  expect(withLd({}, { metas: own })).toMatchObject({
    title: OLD.headline,
    published: '2024-03-09',
  });
});

test('a canonical link of the article before goes with its metadata', () => {
  const links = [{ rel: 'canonical', href: '/harbour' }];
  const url = 'https://daily.example/harbour';
  expect(withLd({ ...OLD, url }, { links }).canonical).toBe('');
  expect(withLd({}, { links }).canonical).toBe(url);
});

test('hostile JSON-LD is read in bounded time and reaches nothing', () => {
  const wide = JSON.stringify({ '@graph': Array(50_000).fill({ '@type': 'NewsArticle' }) });
  expect(articlesInJsonLd(Array(40).fill(wide)).length).toBeLessThanOrEqual(1000);
  withLd(JSON.parse('{"__proto__":{"polluted":1},"@type":"NewsArticle","headline":["x"]}'));
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});
