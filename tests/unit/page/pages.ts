import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Window } from 'happy-dom';
import { parseHTML } from 'linkedom';
import { type Extraction, extractPage } from '../../../lib/page/extract';
import type { Article } from '../../../lib/page-head/article';
import { articleOf as articleIn } from '../../../lib/page-head/describe';

/** The two DOMs that are not a browser: the command line's and the component tests'. */
export const parsers = [
  ['linkedom', (html: string): Document => parseHTML(html).document],
  [
    'happy-dom',
    (html: string): Document => {
      const window = new Window({ url: 'https://daily.example/' });
      window.document.write(html);
      return window.document as unknown as Document;
    },
  ],
] as const;

export type Parse = (typeof parsers)[number][1];

/** The HTML of `tests/fixtures/pages/<name>.html`. */
export function fixture(name: string): string {
  return readFileSync(resolve('tests/fixtures/pages', `${name}.html`), 'utf8');
}

export function extract(html: string, parse: Parse = parsers[0][1]): Extraction {
  return extractPage(parse(html), 'https://daily.example/story');
}

/** The article of a page that is known to have one. */
export function articleOf(html: string, parse?: Parse): Article {
  const article = articleIn(extract(html, parse));
  if (!article) throw new Error(`No article in ${html.slice(0, 200)}`);
  return article;
}

/** A page with this body and head. */
export function pageWith(body: string, head = '<title>A page</title>'): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
}

/** Running text that any reader would call an article. */
export const prose = `<p>The harbour reopened to ferries on Saturday morning, the harbour office said after a night of storms.</p>
<p>Winds reached 97 kilometres an hour shortly after midnight. Nobody was hurt, but a warehouse lost its roof.</p>
<p>Repairs to the outer wall are to begin on Monday and may take until the summer, the office said.</p>`;
