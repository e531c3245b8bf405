import { markFurniture } from '../engine/furniture';
import type { LeftOut } from '../page-head/article';
import type { Block } from './blocks';
import { judgeEdgeLines } from './edge-lines';
import { cutFolded } from './fold-text';
import { isInFurnitureBox } from './furniture-cues';
import type { HeadlineTest } from './headline';
import { wordsOf } from './same-words';
import type { PageElement, PageText } from './snapshot';
import { takeBack, type Verdict } from './take-back';

/** The article's blocks, and the page's other blocks with the reason why each is none. */
export type Sorted = {
  readonly article: readonly Block[];
  readonly leftOut: readonly LeftOut[];
  /** How many of the paragraphs stand right below a heading that is a link: teasers of other pages. */
  readonly teasers: number;
};

/** Sorts the page's blocks into the article and the rest; `kept` are the texts Readability took. */
export function sortBlocks(
  blocks: readonly Block[],
  kept: ReadonlySet<PageText>,
  isHeadline: HeadlineTest,
): Sorted {
  const verdicts = blocks.map((block): Verdict => {
    if (block.isHidden) return 'hidden';
    return isMostlyKept(block, kept) ? 'article' : 'outside-article';
  });
  takeBack(blocks, verdicts);
  const teasers = countTeasers(blocks, verdicts);
  dropBoxes(blocks, verdicts);
  dropLines(blocks, verdicts, isHeadline);
  dropEdgeLines(blocks, verdicts);
  dropEndHeadings(blocks, verdicts);
  const trimmed = blocks.map((block, i) =>
    verdicts[i] === 'article' ? cutRepetition(block) : block,
  );
  dropRepeated(trimmed, verdicts);
  return {
    teasers,
    article: trimmed.filter((_, i) => verdicts[i] === 'article'),
    leftOut: trimmed.flatMap((block, i) => {
      const verdict = verdicts[i];
      return verdict && verdict !== 'article' ? [{ text: block.text, reason: verdict }] : [];
    }),
  };
}

function isMostlyKept(block: Block, kept: ReadonlySet<PageText>): boolean {
  let all = 0;
  let taken = 0;
  for (const text of block.texts) {
    const length = text.text.trim().length;
    all += length;
    if (kept.has(text)) taken += length;
  }
  return taken * 2 > all;
}

function countTeasers(blocks: readonly Block[], verdicts: readonly Verdict[]): number {
  return blocks.filter((block, i) => {
    const isLinked = block.kind === 'heading' && block.linkShare > 0.8;
    return isLinked && verdicts[i + 1] === 'article';
  }).length;
}

function dropBoxes(blocks: readonly Block[], verdicts: Verdict[]): void {
  const length = blocks.reduce(
    (sum, block, i) => sum + (verdicts[i] === 'article' ? block.text.length : 0),
    0,
  );
  const memory = new Map<PageElement, boolean>();
  blocks.forEach((block, i) => {
    if (verdicts[i] !== 'article') return;
    if (isInFurnitureBox(block, length, memory) || isLinkLine(block) || isTimeLine(block)) {
      verdicts[i] = 'furniture';
    }
  });
}

/** Nothing but a time or a date, marked as such. */
function isTimeLine(block: Block): boolean {
  return block.texts.every((text) => text.parent.name === 'time' || text.text.trim() === '');
}

/** "Read also: …" and entries of lists of other stories. */
function isLinkLine(block: Block): boolean {
  return block.linkShare > 0.8 && block.text.length < 160 && block.kind !== 'caption';
}

function dropLines(blocks: readonly Block[], verdicts: Verdict[], isHeadline: HeadlineTest): void {
  const at = verdicts.flatMap((verdict, i) => (verdict === 'article' ? [i] : []));
  const marks = markFurniture(at.map((i) => blocks[i]?.text ?? ''));
  at.forEach((i, n) => {
    const block = blocks[i];
    const isTitle = n < 4 && (block?.element.name === 'h1' || isHeadline(block?.text ?? ''));
    if (marks[n]) verdicts[i] = 'furniture';
    else if (isTitle) verdicts[i] = 'repeated';
  });
}

function dropEdgeLines(blocks: readonly Block[], verdicts: Verdict[]): void {
  const at = verdicts.flatMap((verdict, i) => (verdict === 'article' ? [i] : []));
  const reasons = judgeEdgeLines(blocks.filter((_, i) => verdicts[i] === 'article'));
  at.forEach((i, n) => {
    verdicts[i] = reasons[n] ?? 'article';
  });
}

/** A heading with nothing of the article below it belongs to what was left out. */
function dropEndHeadings(blocks: readonly Block[], verdicts: Verdict[]): void {
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    if (verdicts[i] !== 'article') continue;
    if (blocks[i]?.kind !== 'heading') return;
    verdicts[i] = 'furniture';
  }
}

/** A caption printed twice in one element ("A b. A b."), as screen-reader copies do. */
function cutRepetition(block: Block): Block {
  const half = (block.text.length - 1) / 2;
  if (half < 12 || !Number.isInteger(half)) return block;
  const isTwice = block.text.slice(0, half) === block.text.slice(half + 1);
  return isTwice ? { ...block, ...cutFolded(block, half) } : block;
}

/** A text that repeats a caption further up than this many blocks is the article saying it again. */
const CAPTION_REACH = 2;

/** Keeps the first of equal paragraphs, and the longest of captions that continue each other. */
function dropRepeated(blocks: readonly Block[], verdicts: Verdict[]): void {
  const seen = new Map<string, number>();
  blocks.forEach((block, i) => {
    if (verdicts[i] !== 'article') return;
    const key = wordsOf(block.text);
    if (key.length < 12) return;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, i);
    else if (!saysCaption(blocks, first, i)) verdicts[i] = 'repeated';
  });
  const printed = [...seen.keys()].join('\n');
  for (const [key, i] of seen) {
    const block = blocks[i];
    const said = block && repeatableOf(block, key);
    if (said && printed.indexOf(said) !== printed.lastIndexOf(said)) verdicts[i] = 'repeated';
  }
}

/** What a caption, a pull quote or a text that breaks off ("… more") may say once more; empty for all else. */
function repeatableOf({ kind, element, text }: Block, key: string): string {
  const whole = text.replace(/\s*(?:\.{3}|…)\s*(?:(?:read )?more)?$/i, '');
  if (whole !== text) return wordsOf(whole);
  return kind === 'caption' || isInPullQuote(element) ? key : '';
}

function isInPullQuote(element: PageElement): boolean {
  const { name, parent } = element;
  return /^(?:blockquote|aside|q)$/.test(name) || /^(?:blockquote|aside)$/.test(parent?.name ?? '');
}

function saysCaption(blocks: readonly Block[], first: number, again: number): boolean {
  const isBody = blocks[first]?.kind === 'caption' && blocks[again]?.kind === 'text';
  return isBody && again - first > CAPTION_REACH;
}
