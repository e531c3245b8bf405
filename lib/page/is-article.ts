import type { Block } from './blocks';
import { isProse } from './take-back';

/** Two short sentences of a wire item; less than that cannot be told from a teaser. */
const minWords = 25;
const minSentences = 2;
/** A page that does not declare an article and has a single sentence: a video's caption is shorter. */
const minWordsInOneSentence = 30;

/** Words of a text; in scripts without spaces (Chinese, Japanese, Thai …) two characters count as one. */
export function countWords(text: string): number {
  const dense = text.match(
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu,
  );
  const rest = text.replace(
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu,
    ' ',
  );
  return (
    Math.ceil((dense?.length ?? 0) / 2) +
    (rest.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0)
  );
}

/**
 * Whether the blocks are one article and not a list of teasers, a form or a scatter of notices: enough running text,
 * not mostly links, and not cut into as many headings as paragraphs.
 */
export function isArticle(blocks: readonly Block[], isDeclared: boolean): boolean {
  const prose = blocks.filter(isProse);
  const words = sum(prose.map((block) => countWords(block.text)));
  const sentences = sum(
    prose.map(
      (block) => block.text.match(/[.!?…。！？؟।]["'”’»)\]]*(?:\s|$|(?<=[。！？]))/gu)?.length ?? 0,
    ),
  );
  if (words < minWords) return false;
  if (sentences < minSentences && !isDeclared && words < minWordsInOneSentence) return false;
  const all = sum(blocks.map((block) => block.text.length));
  const linked = sum(blocks.map((block) => block.text.length * block.linkShare));
  if (linked > all * 0.5) return false;
  return !isTeaserList(blocks);
}

/** A front page: linked headlines, each with a sentence or two below. */
function isTeaserList(blocks: readonly Block[]): boolean {
  const headlines = blocks.filter(
    (block) => block.linkShare > 0.8 && block.text.length > 15,
  ).length;
  return headlines >= 4 && headlines * 3 >= blocks.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
