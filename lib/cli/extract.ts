import type { Article } from '../page-head/article';
import { pageOf } from './cases';
import { tidyText } from './decode';
import { eachInput } from './each-input';
import { answerEachLine } from './each-line';
import type { Io } from './io';
import { articleLines } from './print-article';
import { articleOfHtml, readArticle } from './read-article';
import { nameOf, readInput } from './read-input';

export type ExtractOptions = { readonly url: string; readonly isJson: boolean };

/** `wireprint extract`: what the extension would read from each input. Returns the exit code. */
export function extract(
  paths: readonly string[],
  options: ExtractOptions,
  io: Io,
): Promise<number> {
  return eachInput(paths, io, async (path) => {
    const article = await readArticle(await readInput(path, io), options.url, nameOf(path));
    return options.isJson ? `${JSON.stringify(article)}\n` : articleLines(article);
  });
}

/** `wireprint extract --jsonl`: the same for each line. Returns the exit code. */
export function extractLines(path: string, io: Io): Promise<number> {
  return answerEachLine(
    path,
    io,
    async (value): Promise<{ id: string | number; article: Article }> => {
      const { id, html, url } = pageOf(value);
      return { id, article: await articleOfHtml(tidyText(html), url, '"html"') };
    },
  );
}
