import type { Declaration } from '../page-head/declaration';
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

/**
 * What a page must say of itself for its blocks to count as one article and not as a list of teasers, a form or a
 * scatter of notices: the less running text and the more linked headlines there are, the more. Null: none would do.
 */
export function declarationNeeded({ article, teasers }: Sorted): Declaration | null {
  const prose = article.filter(isProse);
  const words = sum(prose.map((block) => countWords(block.text)));
  if (words < minWords) return null;
  const sentences = sum(prose.map((block) => countStops(block.text)));
  const all = sum(article.map((block) => block.text.length));
  const linked = sum(article.map((block) => block.text.length * block.linkShare));
  if (linked > all * 0.5) return null;
  if (teasers >= minTeasers && teasers * 2 >= prose.length) return 'article';
  return sentences < minSentences && words < minWordsInOneSentence ? 'perhaps' : 'none';
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
