import type { LeftOut, PageContent } from '../page-head/article';
import { type Sorted, sortBlocks } from './article-blocks';
import { type Block, blocksOf } from './blocks';
import { collectHead } from './collect-head';
import { type HeadlineTest, headlineTest } from './headline';
import { countWords, declarationNeeded } from './is-article';
import { mainTexts } from './main-content';
import type { ParagraphPlaces } from './places';
import { type Snapshot, type SnapshotOptions, takeSnapshot } from './snapshot';

/** What stands on a page, and where to find its paragraphs again. */
export type Extraction = PageContent & { readonly places: ParagraphPlaces };

/** What is shown as left out: enough to explain, not a second copy of a large page. */
const maxLeftOut = 500;
const maxLeftOutLength = 500;
const maxEdges = 200;

/**
 * Reads the article of a page. Works on any DOM (live tab, saved page, linkedom) and never changes it.
 * `isHidden` brings in live layout where there is one. O(nodes), bounded on very large pages.
 */
export function extractPage(
  document: Document,
  url: string,
  options: SnapshotOptions = {},
): Extraction {
  const snapshot = takeSnapshot(document, options);
  const head = collectHead(snapshot, url);
  const blocks = blocksOf(snapshot.root);
  const { article, leftOut, needs } = readMain(document, snapshot, blocks, headlineTest(head));
  return {
    head,
    needs,
    words: needs === 'none' ? 0 : wordsShown(blocks),
    paragraphs: article.map((block) => block.text),
    places: article.map((block) => block.runs),
    leftOut: leftOut.slice(0, maxLeftOut).map(shorten),
    edges: leftOut
      .filter(({ reason }) => reason === 'furniture')
      .slice(0, maxEdges)
      .map((each) => shorten(each).text),
  };
}

/** Links alone (menus, lists of headlines) left out. */
function wordsShown(blocks: readonly Block[]): number {
  const shown = blocks.filter((block) => !block.isHidden && block.linkShare < 0.8);
  return countWords(shown.map((block) => block.text).join(' '));
}

type Judged = Sorted & Pick<Extraction, 'needs'>;

/** The plain reading, unless it finds no article and the one without class names does. */
function readMain(
  document: Document,
  snapshot: Snapshot,
  blocks: readonly Block[],
  isHeadline: HeadlineTest,
): Judged {
  const read = (reading: 'plain' | 'unnamed'): Judged => {
    const sorted = sortBlocks(blocks, mainTexts(document, snapshot, reading), isHeadline);
    return { ...sorted, needs: declarationNeeded(sorted) };
  };
  const plain = read('plain');
  if (plain.needs) return plain;
  const unnamed = read('unnamed');
  return unnamed.needs ? unnamed : plain;
}

function shorten({ text, reason }: LeftOut): LeftOut {
  return { text: text.slice(0, maxLeftOutLength), reason };
}
