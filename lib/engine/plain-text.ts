import { foldSpace } from './fold-space';
import { markFurniture } from './furniture';
import { endsWithStop } from './sentences';

/** Plain text as an article: its paragraphs, and the site furniture that was dropped from it. */
export type PlainArticle = {
  readonly paragraphs: readonly string[];
  readonly leftOut: readonly string[];
};

/**
 * Reads plain text as an article. A blank line parts paragraphs; so does a single line break, unless the text is
 * hard-wrapped (most lines break off in mid-sentence), where lines are joined. White space is folded.
 */
export function paragraphsOf(text: string): PlainArticle {
  const blocks = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .split(/\n[^\S\n]*\n+/);
  const lines = blocks.map((block) => block.split('\n').filter((line) => line.trim() !== ''));
  const isWrapped = isHardWrapped(lines);
  const all = lines
    .flatMap((block) => (isWrapped ? [block.join(' ')] : block))
    .map(foldSpace)
    .filter((line) => line !== '');
  const isFurniture = markFurniture(all);
  return {
    paragraphs: all.filter((_, i) => !isFurniture[i]),
    leftOut: all.filter((_, i) => isFurniture[i]),
  };
}

/**
 * Typewriter lines: of the lines that another follows in their block, most are about as long as a margin allows
 * (40 to 100 columns) and break off without a full stop. Fewer than three say nothing.
 */
function isHardWrapped(blocks: readonly (readonly string[])[]): boolean {
  const inner = blocks.flatMap((block) => block.slice(0, -1));
  const wrapped = inner.filter(
    (line) => line.length >= 40 && line.length <= 100 && !endsWithStop(line),
  );
  return inner.length >= 3 && wrapped.length > inner.length * 0.6;
}
