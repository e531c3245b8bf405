import { paragraphsOf } from '../engine/plain-text';
import { PackUnusable } from '../errors';
import { articleOf } from '../page-head/describe';
import { extractPage } from './extract';

/** The article of a file, as far as it is needed to make a report of it. */
export type FileArticle = { readonly title: string; readonly text: string };

/** Ten times the largest saved page met; more is no article, and would be read whole. */
const MAX_BYTES = 20_000_000;

/**
 * Reads a text, or the article of a saved page by the extractor that reads live ones. A page is parsed only, never shown:
 * its scripts do not run and nothing is fetched. Throws `PackUnusable` for files that hold neither.
 */
export async function readArticleFile(file: File, parse = parseHtml): Promise<FileArticle> {
  if (file.size > MAX_BYTES) throw new PackUnusable('It is too large for one article.');
  const words = decoded(await file.arrayBuffer());
  const article = isHtml(file, words)
    ? articleOf(extractPage(parse(words), ''))
    : { title: file.name.replace(/\.[^.]*$/, ''), text: words };
  if (article === null || paragraphsOf(article.text).paragraphs.length === 0)
    throw new PackUnusable('It holds no article that could be found. Paste its text instead.');
  return { title: article.title, text: article.text };
}

function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function isHtml({ type, name }: File, words: string): boolean {
  return type === 'text/html' || /\.html?$/i.test(name) || /^\s*<(!doctype|html)/i.test(words);
}

/** UTF-8, else what most older files are written in. Throws `PackUnusable` for files that are no text. */
function decoded(bytes: ArrayBuffer): string {
  if (new Uint8Array(bytes).includes(0)) throw new PackUnusable('It is no text file.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
