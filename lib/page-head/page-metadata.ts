import type { Declaration } from './declaration';
import { textField } from './json-ld';
import { withoutLeftOvers } from './left-over';
import { isoDate, languageTag, plainByline, tidy, webAddress } from './metadata-values';
import { metaOf, type PageHead } from './page-head';
import { plainTitle } from './page-title';
import { hostOf } from './this-page';

/** What a page says of itself. Every field may be empty; addresses are http(s) only. */
export type PageMetadata = {
  readonly title: string;
  readonly byline: string;
  readonly publisher: string;
  readonly published: string;
  readonly modified: string;
  readonly language: string;
  readonly canonical: string;
  /** Names and addresses of a source the page declares: syndication links, a canonical address on another host, "is based on". */
  readonly sources: readonly string[];
  readonly declared: Declaration;
};

/**
 * Interprets head, JSON-LD and marked elements. What a page says is a claim by strangers: cut to size, typed, never run.
 * JSON-LD and `meta` elements that a single-page site has left over from the article before are not believed.
 */
export function readMetadata(printed: PageHead): PageMetadata {
  const { head, articles, publisher: outlet } = withoutLeftOvers(printed);
  const { url, headings } = head;
  const article = articles.find((each) => textField(each, 'headline')) ?? articles[0];
  const ld = (key: string): string => textField(article, key);
  const meta = (...names: readonly string[]): string => metaOf(head, ...names);

  const publisher = tidy(
    ld('publisher') || meta('og:site_name', 'application-name', 'dc.publisher') || outlet,
  );
  const outlets = [publisher, meta('og:site_name'), meta('twitter:site'), hostOf(url)];
  const title = ld('headline') || meta('og:title', 'twitter:title', 'dc.title');
  const author =
    ld('author') ||
    meta('author', 'parsely-author', 'dc.creator', 'sailthru.author', 'byl', 'article:author');
  const canonical = webAddress(linkTo(head, 'canonical') || meta('og:url'), url);
  return {
    title: plainTitle(tidy(title) || headings[0] || tidy(head.title), outlets, headings),
    byline: plainByline(author) || plainByline(head.byline),
    publisher,
    published: isoDate(ld('datePublished') || meta(...publishedNames) || head.published),
    modified: isoDate(ld('dateModified') || meta(...modifiedNames)),
    language:
      languageTag(head.language) ||
      languageTag(ld('inLanguage')) ||
      languageTag(meta('og:locale', 'content-language', 'dc.language')),
    canonical,
    sources: sourcesOf(head, url, canonical, [
      ld('isBasedOn'),
      ld('sourceOrganization'),
      ld('creditText'),
    ]),
    declared: article ? 'article' : /article/i.test(meta('og:type')) ? 'perhaps' : 'none',
  };
}

const publishedNames = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publish-date',
  'publication_date',
  'dc.date.issued',
  'dc.date',
  'date',
];
const modifiedNames = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'lastmod',
];

function linkTo(head: PageHead, rel: string): string {
  return head.links.find((link) => link.rel.split(/\s+/).includes(rel))?.href ?? '';
}

function sourcesOf(
  head: PageHead,
  url: string,
  canonical: string,
  named: readonly string[],
): string[] {
  const links = ['syndication-source', 'original-source'].flatMap((name) => [
    linkTo(head, name),
    metaOf(head, name),
  ]);
  const addresses = links.map((link) => webAddress(link, url));
  const elsewhere = canonical && hostOf(canonical) !== hostOf(url) && hostOf(url) ? canonical : '';
  return [...new Set([...addresses, elsewhere, ...named.map(tidy)])].filter(Boolean);
}
