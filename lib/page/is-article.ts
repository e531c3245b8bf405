import type { Sorted } from './article-blocks';
import { isProse } from './prose';

/** Two short sentences of a wire item; less than that cannot be told from a teaser. */
const minWords = 25;
const minSentences = 2;
/** A page that does not declare an article and has a single sentence: a video's caption is shorter. */
const minWordsInOneSentence = 30;

/** Words of a text; in scripts without spaces (Chinese, Japanese, Thai …) two characters count as one. */
export function countWords(text: string): number {
  const dense = text.match(unspaced)?.length ?? 0;
  const words = text.replace(unspaced, ' ').match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu);
  return Math.ceil(dense / 2) + (words?.length ?? 0);
}

const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

/** How far a page itself says that it is an article: in JSON-LD, in `og:type` (some front pages do), or not at all. */
export type Declaration = 'article' | 'perhaps' | 'none';

/**
 * Whether the blocks are one article and not a list of teasers, a form or a scatter of notices: enough running
 * text, not mostly links, and not as many linked headlines as paragraphs.
 */
export function isArticle({ article, teasers }: Sorted, declared: Declaration): boolean {
  const prose = article.filter(isProse);
  const words = sum(prose.map((block) => countWords(block.text)));
  if (words < minWords) return false;
  const sentences = sum(prose.map((block) => countStops(block.text)));
  const isBrief = sentences < minSentences && words < minWordsInOneSentence;
  if (isBrief && declared === 'none') return false;
  const all = sum(article.map((block) => block.text.length));
  const linked = sum(article.map((block) => block.text.length * block.linkShare));
  if (linked > all * 0.5) return false;
  return declared === 'article' || teasers < minTeasers || teasers * 2 < prose.length;
}

/** A front page has more; an article may lead to a story or two with a headline of its own. */
const minTeasers = 3;

function countStops(text: string): number {
  const stops = /[.!?…]["'”’»)\]]*(?=\s|$)|[。！？؟।]/gu;
  return text.match(stops)?.length ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
