import {
  maxDeclarations,
  maxHeadings,
  maxJsonLd,
  maxScripts,
  maxValue,
  type PageHead,
} from '../page-head/page-head';
import { fieldsOf, parseList, parseText, parseTexts } from './parse';

/** A meta element may give its content several names. */
const MAX_METAS = 4 * maxDeclarations;

/** Checks what a page says of itself: the shape and the size, never the truth. */
export function parseHead(value: unknown): PageHead {
  const field = fieldsOf(value, 'The head');
  const line = (name: string) => parseText(field(name), `The head's ${name}`, maxValue);
  return {
    url: line('url'),
    title: line('title'),
    metas: parseList(field('metas'), 'The list of metas', MAX_METAS, (meta) => {
      const [name = '', content = ''] = parseList(meta, 'A meta', 2, (each) =>
        parseText(each, 'A meta', maxValue),
      );
      return [name, content] as const;
    }),
    links: parseList(field('links'), 'The list of links', maxDeclarations, (link) => {
      const of = fieldsOf(link, 'A link');
      const part = (name: string) => parseText(of(name), 'A link', maxValue);
      return { rel: part('rel'), href: part('href') };
    }),
    jsonLd: parseTexts(field('jsonLd'), 'The JSON-LD', maxScripts, maxJsonLd),
    headings: parseTexts(field('headings'), 'The headings', maxHeadings, maxHeadings * maxValue),
    byline: line('byline'),
    published: line('published'),
    language: line('language'),
  };
}
