import type { Declaration } from './declaration';
import { articlesInJsonLd, type JsonLdNode, textField } from './json-ld';
import { isoDate, languageTag, plainByline, tidy, webAddress } from './metadata-values';
import { metaOf, type PageHead } from './page-head';
import { plainTitle } from './page-title';
import { hostOf, isOfThisPage } from './this-page';

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
export function readMetadata(head: PageHead): PageMetadata {
  const { url } = head;
  const meta = (...names: readonly string[]): string => metaOf(head, ...names);
  const all = articlesInJsonLd(head.jsonLd);
  const articles = all.filter((each) => isOfThisPage(head, claimOf(each)));
  const article = articles.find((each) => textField(each, 'headline')) ?? articles[0];
  const ld = (key: string): string => textField(article, key);
  const titled = meta('og:title', 'twitter:title', 'dc.title');
  const isLeftOver =
    meta('og:url') !== '' && !isOfThisPage(head, { headline: titled, address: meta('og:url') });
  const own = (...names: readonly string[]): string => (isLeftOver ? '' : meta(...names));

  const publisher = tidy(
    ld('publisher') ||
      meta('og:site_name', 'application-name', 'dc.publisher') ||
      textField(all[0], 'publisher'),
  );
  const outlets = [publisher, meta('og:site_name'), meta('twitter:site'), hostOf(url)];
  const title = ld('headline') || (isLeftOver ? '' : titled);
  const author =
    ld('author') ||
    own('author', 'parsely-author', 'dc.creator', 'sailthru.author', 'byl', 'article:author');
  const canonical = webAddress(linkTo(head, 'canonical') || own('og:url'), url);
  return {
    title: plainTitle(tidy(title) || head.headings[0] || tidy(head.title), outlets, head.headings),
    byline: plainByline(author) || plainByline(head.byline),
    publisher,
    published: isoDate(ld('datePublished') || own(...publishedNames) || head.published),
    modified: isoDate(ld('dateModified') || own(...modifiedNames)),
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
    declared: article ? 'article' : /article/i.test(own('og:type')) ? 'perhaps' : 'none',
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

function claimOf(article: JsonLdNode): { headline: string; address: string } {
  const address = textField(article, 'mainEntityOfPage') || textField(article, 'url');
  return { headline: textField(article, 'headline'), address };
}

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
