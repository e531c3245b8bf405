/** What a page says of itself, as printed in its head and its marked elements: plain JSON, strangers' claims. */
export type PageHead = {
  /** The page's address, without the fragment unless that is a route. */
  readonly url: string;
  /** The `title` element. */
  readonly title: string;
  /** `meta` elements in the page's order: the name in lower case, whichever attribute gave it, and the content. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  readonly links: readonly { readonly rel: string; readonly href: string }[];
  /** The texts of JSON-LD scripts, unparsed. */
  readonly jsonLd: readonly string[];
  /** The first-order headings that the reader sees. */
  readonly headings: readonly string[];
  /** The text of the first element marked as the author's name. */
  readonly byline: string;
  /** The first date marked as such. */
  readonly published: string;
  /** The document's `lang`. */
  readonly language: string;
};

/** Characters of one value. No field of use is longer; a hostile one may be. */
export const maxValue = 2000;
/** Metas, and as many links: a page with every vocabulary there is has some 150. */
export const maxDeclarations = 1000;
export const maxHeadings = 20;
export const maxScripts = 40;
/** Characters of all JSON-LD scripts together; some repeat the whole article, none of use ten articles. */
export const maxJsonLd = 1_000_000;

/** The content of the first of these metas that the page fills; empty when it fills none. Lower case. */
export function metaOf(head: PageHead, ...names: readonly string[]): string {
  for (const name of names) {
    const found = head.metas.find(([each]) => each === name);
    if (found) return found[1];
  }
  return '';
}
