import type { Article, PageContent } from './article';
import { creditLines } from './credit-line';
import { type Declaration, isEnough } from './declaration';
import type { PageHead } from './page-head';
import { readMetadata } from './page-metadata';

/** What is known of a text besides its words. */
export type Description = Omit<Article, 'url' | 'paragraphs' | 'text' | 'leftOut'>;

/** The description of a text, and how far its page says that it is an article. */
export type Described = { readonly description: Description; readonly declared: Declaration };

/**
 * What a page says of a text on it: its own metadata, and the lines that name a source.
 * @param edges lines left out around the text, where a notice of origin is often printed.
 */
export function describe(
  head: PageHead,
  paragraphs: readonly string[],
  edges: readonly string[],
): Described {
  const { sources, declared, ...said } = readMetadata(head);
  const lines = creditLines(paragraphs, edges);
  const credits = [said.byline, said.publisher, ...lines, ...sources].filter(Boolean);
  const description = { ...said, credit: lines[0] ?? '', credits: [...new Set(credits)] };
  return { description, declared };
}

/** The article of a page; null where the page has none, or says too little of itself for one. */
export function articleOf(page: PageContent): Article | null {
  const { head, needs, paragraphs, leftOut, edges } = page;
  const { description, declared } = describe(head, paragraphs, edges);
  if (!needs || !isEnough(declared, needs)) return null;
  return { ...description, url: head.url, paragraphs, text: paragraphs.join('\n\n'), leftOut };
}
