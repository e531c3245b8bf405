import { extractedText } from '../engine/input';
import { paragraphsOf } from '../engine/plain-text';
import type { Article } from '../page-head/article';
import { creditLines } from '../page-head/credit-line';
import { articleOf } from '../page-head/describe';
import { InputError } from './errors';
import { kindOf } from './sniff';

/** Reads text or HTML, told by its content, as the extension reads a page. Throws `InputError` naming `name`. */
export async function readArticle(text: string, url: string, name: string): Promise<Article> {
  switch (kindOf(text)) {
    case 'html':
      return articleOfHtml(text, url, name);
    case 'text':
      return articleOfText(text, url, name);
    case 'unreadable':
      throw new InputError(`${name} is neither text nor HTML: save the article as one of them.`);
  }
}

/** The extension's own extractor, on a document parsed here. The parser is loaded only when it is needed: it is large. */
export async function articleOfHtml(html: string, url: string, name: string): Promise<Article> {
  const [{ parseHTML }, { extractPage }] = await Promise.all([
    import('linkedom'),
    import('../page/extract'),
  ]);
  const { document } = parseHTML(asWholePage(html));
  const page = extractPage(document, url);
  const article = articleOf(page);
  if (article) return article;
  throw new InputError(
    `${name} holds no article that could be found (${page.words} words): check its text instead.`,
  );
}

/** Plain text has no fields: its paragraphs are all there is, and its headline and credit line are among them. */
export function articleOfText(text: string, url: string, name: string): Article {
  const { paragraphs, leftOut } = paragraphsOf(text);
  if (paragraphs.length === 0) {
    throw new InputError(`${name} holds no sentence of an article: give the text of one.`);
  }
  const credits = creditLines(paragraphs, leftOut);
  return {
    url,
    canonical: '',
    title: headlineOf(paragraphs),
    byline: '',
    publisher: '',
    published: '',
    modified: '',
    language: '',
    credit: credits[0] ?? '',
    credits,
    paragraphs,
    text: extractedText(paragraphs),
    leftOut: leftOut.map((line) => ({ text: line, reason: 'furniture' as const })),
  };
}

/** Words of the longest headline that is taken for one; longer first lines are running text. */
const MAX_HEADLINE_WORDS = 25;

/** The first line of several, when it does not end as a sentence does. */
function headlineOf([first = '', ...rest]: readonly string[]): string {
  const isHeadline = rest.length > 0 && !/[.!?…:;,]["'”’)]*$/.test(first);
  return isHeadline && first.split(' ').length <= MAX_HEADLINE_WORDS ? first : '';
}

/** The parser takes the first element it meets for the root: a piece of a page needs one around it. */
function asWholePage(html: string): string {
  return /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
}
