import type { PageInput } from '../engine/input';
import type { Article } from '../page-head/article';

/** What the engine needs of an article. */
export function pageInputOf(article: Article): PageInput {
  const { url, canonical, title, language, published, paragraphs, credits } = article;
  return { url, canonical, title, language, published, paragraphs, credits };
}
