import type { LeftOutReason } from '../page-head/article';
import type { Block } from './blocks';
import { isProse } from './prose';
import type { PageElement } from './snapshot';

/** What becomes of one block of the page. */
export type Verdict = 'article' | LeftOutReason;

/**
 * Readability loses parts of an article. Taken back is what reads like its paragraphs and stands beside one of them, or
 * between two in boxes of its own; what they quote; and their pictures' captions.
 */
export function takeBack(blocks: readonly Block[], verdicts: Verdict[]): void {
  const own = blocks.flatMap((block, i) => (verdicts[i] === 'article' && isProse(block) ? i : []));
  const boxes = own.map((i) => boxesAround(blocks[i], reach));
  const parents = new Set(boxes.flatMap(([parent]) => parent ?? []));
  const near = new Set(boxes.flat());
  const [first = 0] = own;
  const last = own.at(-1) ?? 0;
  const end = verdicts.lastIndexOf('article');
  blocks.forEach((block, i) => {
    if (verdicts[i] !== 'outside-article') return;
    const isNear = (levels: number): boolean =>
      boxesAround(block, levels).some((box) => near.has(box));
    const isBetween = (): boolean => first < i && i < last && isNear(reach);
    const { parent } = block.element;
    if (block.kind === 'caption') {
      if (i < end && block.text.length >= 30 && block.linkShare <= 0.5 && isNear(Infinity)) {
        verdicts[i] = 'article';
      }
    } else if (isProse(block)) {
      if ((parent && parents.has(parent)) || isBetween()) verdicts[i] = 'article';
    } else if (isQuoted(block.element) && isBetween()) verdicts[i] = 'article';
  });
}

/** How many boxes a paragraph may stand in below the one that holds the article, and its pictures beside it. */
const reach = 3;

function boxesAround(block: Block | undefined, levels: number): PageElement[] {
  const boxes: PageElement[] = [];
  for (let at = block?.element.parent; at && boxes.length < levels; at = at.parent) {
    // The whole page is a paragraph's box only when it stands right in it.
    if (at.name === 'body' && boxes.length > 0) break;
    boxes.push(at);
  }
  return boxes;
}

function isQuoted({ name, parent }: PageElement): boolean {
  return name === 'blockquote' || parent?.name === 'blockquote';
}
