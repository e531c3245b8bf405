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

/** A stretch of one paragraph that stands, character for character, in one text node of the page. */
export type TextRun = {
  /** UTF-16 offset in the paragraph. */
  readonly at: number;
  readonly length: number;
  readonly live: Text;
  /** UTF-16 offset in the text node. */
  readonly from: number;
  /** What the text node held when it was read: a node that says otherwise now has been rewritten. */
  readonly seen: string;
};

/** Where each paragraph stands on the page, in the order of the paragraphs. */
export type ParagraphPlaces = readonly (readonly TextRun[])[];

/** An article and its places, or how many words a page without one has. */
export type Extraction =
  | { readonly kind: 'article'; readonly article: Article; readonly places: ParagraphPlaces }
  | { readonly kind: 'no-article'; readonly words: number };
