import type { LeftOutReason } from '../page-head/article';
import type { Block } from './blocks';
import type { HeadlineTest } from './headline';
import { isProse } from './prose';
import type { PageElement } from './snapshot';

/** What becomes of one block of the page. */
export type Verdict = 'article' | LeftOutReason;

/** Readability loses parts of an article; what stands beside its paragraphs and reads like them is taken back. */
export function takeBack(
  blocks: readonly Block[],
  verdicts: Verdict[],
  isHeadline: HeadlineTest,
): void {
  takeSiblings(blocks, verdicts);
  takeLead(blocks, verdicts, isHeadline);
  takeCaptions(blocks, verdicts);
}

function takeSiblings(blocks: readonly Block[], verdicts: Verdict[]): void {
  const parents = new Set<PageElement>();
  blocks.forEach((block, i) => {
    if (verdicts[i] === 'article' && block.element.parent && isProse(block)) {
      parents.add(block.element.parent);
    }
  });
  blocks.forEach((block, i) => {
    const { parent } = block.element;
    if (verdicts[i] !== 'outside-article' || !parent || !parents.has(parent)) return;
    if (isProse(block)) verdicts[i] = 'article';
  });
}

/** The standfirst or first paragraph, between the headline and what Readability took. */
function takeLead(blocks: readonly Block[], verdicts: Verdict[], isHeadline: HeadlineTest): void {
  const first = verdicts.indexOf('article');
  const headline = blocks.findLastIndex(
    (block, i) => i < first && block.kind === 'heading' && isHeadline(block.text),
  );
  if (headline < 0 || first - headline > maxBetween) return;
  for (let i = headline + 1; i < first; i += 1) {
    const block = blocks[i];
    if (block && verdicts[i] === 'outside-article' && isProse(block)) verdicts[i] = 'article';
  }
}

/** Byline, date, share buttons and a caption or two; more between headline and text is another part of the page. */
const maxBetween = 24;
/** How many elements above a paragraph of the article its pictures stand. */
const captionReach = 3;

function takeCaptions(blocks: readonly Block[], verdicts: Verdict[]): void {
  const last = verdicts.lastIndexOf('article');
  const near = new Set<PageElement>();
  blocks.forEach((block, i) => {
    if (verdicts[i] !== 'article' || !isProse(block)) return;
    let at = block.element.parent;
    for (let up = 0; at && up < captionReach && at.name !== 'body'; up += 1) {
      near.add(at);
      at = at.parent;
    }
  });
  blocks.forEach((block, i) => {
    if (verdicts[i] !== 'outside-article' || i > last || block.kind !== 'caption') return;
    if (block.text.length < 30 || block.linkShare > 0.5) return;
    for (let at = block.element.parent; at; at = at.parent) {
      if (near.has(at)) verdicts[i] = 'article';
    }
  });
}
