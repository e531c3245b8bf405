import type { Declaration } from './declaration';
import type { PageHead } from './page-head';

/** What stands on a page, before anybody made sense of what it says of itself. */
export type PageContent = {
  readonly head: PageHead;
  /** What the page must say of itself for this to be an article; null when nothing would make it one. */
  readonly needs: Declaration | null;
  /** Words of the page without menus and lists of headlines; not counted (0) where nothing is needed. */
  readonly words: number;
  readonly paragraphs: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** Furniture around and inside the article, where the source of a text is often named. */
  readonly edges: readonly string[];
};

/** What the extractor read from one page: the same for a live tab, a saved page and the command line. */
export type Article = {
  readonly url: string;
  /** `<link rel=canonical>` or `og:url`, http(s) only; empty when absent. */
  readonly canonical: string;
  /** Headline without the outlet's decoration ("… | The Daily Example"). */
  readonly title: string;
  readonly byline: string;
  readonly publisher: string;
  /** ISO 8601 as printed in the page's metadata; empty when unknown. */
  readonly published: string;
  readonly modified: string;
  /** BCP 47; empty when unknown. */
  readonly language: string;
  /** The words that name a source ("(AP)", "This article originally appeared on …"); empty when none. */
  readonly credit: string;
  /** Everything that may name a source: byline, publisher, credit, syndication links. */
  readonly credits: readonly string[];
  /** One entry per paragraph, white space folded, captions included, furniture left out. */
  readonly paragraphs: readonly string[];
  /** The paragraphs joined by one blank line. */
  readonly text: string;
  /** Texts that were on the page and are not part of the article, with the reason. */
  readonly leftOut: readonly LeftOut[];
};

export type LeftOut = { readonly text: string; readonly reason: LeftOutReason };

export type LeftOutReason = 'furniture' | 'outside-article' | 'repeated' | 'hidden';
