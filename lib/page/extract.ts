import { extractedText } from '../engine/input';
import type { Article, Extraction, LeftOut } from './article';
import { type Sorted, sortBlocks } from './article-blocks';
import { type Block, blocksOf } from './blocks';
import { creditLines } from './credit-line';
import { countWords, isArticle } from './is-article';
import { mainTexts } from './main-content';
import { type PageMetadata, readMetadata } from './page-metadata';
import { type Snapshot, type SnapshotOptions, takeSnapshot } from './snapshot';

/** What is shown as left out: enough to explain, not a second copy of a large page. */
const maxLeftOut = 500;
const maxLeftOutLength = 500;

/**
 * Reads the article of a page. Works on any DOM (live tab, saved page, linkedom) and never changes it.
 * `isHidden` brings in live layout where there is one. O(nodes), bounded on very large pages.
 */
export function extractArticle(
  document: Document,
  url: string,
  options: SnapshotOptions = {},
): Extraction {
  const snapshot = takeSnapshot(document, options);
  const metadata = readMetadata(snapshot, url);
  const blocks = blocksOf(snapshot.root);
  const sorted = readMain(document, snapshot, blocks, metadata);
  if (!isArticle(sorted, metadata.declared)) {
    return { kind: 'no-article', words: wordsShown(blocks) };
  }
  const paragraphs = sorted.article.map((block) => block.text);
  return {
    kind: 'article',
    article: {
      ...describe(metadata, paragraphs, sorted.leftOut),
      url,
      paragraphs,
      text: extractedText(paragraphs),
      leftOut: sorted.leftOut.slice(0, maxLeftOut).map(shorten),
    },
    places: sorted.article.map((block) => block.runs),
  };
}

/** Links alone (menus, lists of headlines) left out. */
function wordsShown(blocks: readonly Block[]): number {
  const shown = blocks.filter((block) => !block.isHidden && block.linkShare < 0.8);
  return countWords(shown.map((block) => block.text).join(' '));
}

/** The plain reading, unless it finds no article and the one without class names does. */
function readMain(
  document: Document,
  snapshot: Snapshot,
  blocks: readonly Block[],
  metadata: PageMetadata,
): Sorted {
  const plain = sortBlocks(blocks, mainTexts(document, snapshot, 'plain'), metadata.title);
  if (isArticle(plain, 'article')) return plain;
  const unnamed = sortBlocks(blocks, mainTexts(document, snapshot, 'unnamed'), metadata.title);
  return isArticle(unnamed, 'article') ? unnamed : plain;
}

export type ArticleDescription = Omit<Article, 'url' | 'paragraphs' | 'text' | 'leftOut'>;

/** What the page says of a text: its own metadata, and the lines of the text that name a source. */
export function describe(
  metadata: PageMetadata,
  paragraphs: readonly string[],
  leftOut: readonly LeftOut[],
): ArticleDescription {
  const { sources, declared: _, ...said } = metadata;
  const edges = leftOut.filter((each) => each.reason === 'furniture').map((each) => each.text);
  const lines = creditLines(paragraphs, edges);
  const credits = [said.byline, said.publisher, ...lines, ...sources].filter(Boolean);
  return { ...said, credit: lines[0] ?? '', credits: [...new Set(credits)] };
}

function shorten({ text, reason }: LeftOut): LeftOut {
  return { text: text.slice(0, maxLeftOutLength), reason };
}
