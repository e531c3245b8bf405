import type { Article } from '../page-head/article';
import { plainLine } from './style';

/** An article for people to read: what is known of it, a blank line, its paragraphs. */
export function articleLines(article: Article): string {
  const fields = [
    ['Title', article.title],
    ['Byline', article.byline],
    ['Publisher', article.publisher],
    ['Published', article.published],
    ['Credit', article.credit],
  ] as const;
  const head = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${`${name}:`.padEnd(11)}${plainLine(value)}`);
  return `${[...head, '', ...article.paragraphs.map(plainLine).flatMap((text) => [text, ''])].join('\n')}\n`;
}
