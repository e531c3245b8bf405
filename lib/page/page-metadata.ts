import type { Declaration } from './is-article';
import { articlesInJsonLd, textField } from './json-ld';
import { isoDate, languageTag, plainByline, tidy, webAddress } from './metadata-values';
import { type PageHead, readHead } from './page-head';
import { readMarks } from './page-marks';
import { plainTitle } from './page-title';
import type { Snapshot } from './snapshot';

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

/** Reads head, JSON-LD and marked elements. What a page says is a claim by strangers: cut to size, typed, never run. */
export function readMetadata(snapshot: Snapshot, url: string): PageMetadata {
  const head = readHead(snapshot.declarations);
  const marks = readMarks(snapshot.root);
  const articles = articlesInJsonLd(head.jsonLd);
  const article = articles.find((each) => textField(each, 'headline')) ?? articles[0];
  const ld = (key: string): string => textField(article, key);
  const { meta } = head;

  const publisher = tidy(
    ld('publisher') || meta('og:site_name', 'application-name', 'dc.publisher'),
  );
  const outlets = [publisher, meta('og:site_name'), meta('twitter:site'), hostOf(url)];
  const title = ld('headline') || meta('og:title', 'twitter:title', 'dc.title');
  const author =
    ld('author') ||
    meta('author', 'parsely-author', 'dc.creator', 'sailthru.author', 'byl', 'article:author');
  const published = ld('datePublished') || meta(...publishedNames) || marks.published;
  const canonical = webAddress(linkTo(head, 'canonical') || meta('og:url'), url);
  return {
    title: plainTitle(
      tidy(title) || marks.headings[0] || tidy(head.title),
      outlets,
      marks.headings,
    ),
    byline: plainByline(author) || plainByline(marks.byline),
    publisher,
    published: isoDate(published),
    modified: isoDate(ld('dateModified') || meta(...modifiedNames)),
    language:
      languageTag(marks.language) ||
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
    head.meta(name),
  ]);
  const addresses = links.map((link) => webAddress(link, url));
  const elsewhere = canonical && hostOf(canonical) !== hostOf(url) && hostOf(url) ? canonical : '';
  return [...new Set([...addresses, elsewhere, ...named.map(tidy)])].filter(Boolean);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
