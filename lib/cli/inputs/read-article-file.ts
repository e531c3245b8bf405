import type { Article } from '../../page-head/article';
import { InputError } from '../errors';
import { articleOfHtml, articleOfText } from '../read-article';
import { kindOf } from '../sniff';
import { type Draft, draftOf } from './draft';
import { problemAt } from './problems';
import type { SourceFile, SourceRecord } from './source-file';
import { wholeText } from './whole-text';

/** A plain text: its first line is the headline when it looks like one. */
export async function* readTextFile(file: SourceFile): AsyncGenerator<SourceRecord> {
  const text = await textOf(file);
  yield { draft: () => draftOfArticle(articleOfText(text, '', file.name)) };
}

/** A saved page, read by the extension's own extractor. */
export async function* readHtmlFile(file: SourceFile): AsyncGenerator<SourceRecord> {
  const html = await textOf(file);
  yield { draft: async () => draftOfArticle(await articleOfHtml(html, '', file.name)) };
}

async function textOf({ opened, name, note }: SourceFile): Promise<string> {
  const text = await wholeText(opened, name, (encoding) =>
    note(
      problemAt('dropped', { file: name }, `it is not valid UTF-8 and was read as ${encoding}.`),
    ),
  );
  if (kindOf(text) !== 'unreadable') return text;
  throw new InputError(`${name} is neither text nor HTML: save the article as one of them.`);
}

function draftOfArticle(article: Article): Draft {
  const { title, publisher, byline, published, modified, language, paragraphs } = article;
  return {
    ...draftOf({ kind: 'paragraphs', paragraphs }),
    url: article.canonical || article.url,
    title,
    publisher,
    byline,
    published,
    updated: modified,
    language,
  };
}
