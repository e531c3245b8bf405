import { blocksOf } from './blocks';
import type { PlacedText } from './locate';
import type { PageText, Snapshot } from './snapshot';

/** The selected text as paragraphs, still locatable; null when nothing is selected. */
export function selectedText(snapshot: Snapshot, selection: Selection | null): PlacedText | null {
  const ranges = rangesOf(selection);
  if (ranges.length === 0) return null;
  const blocks = blocksOf(snapshot.root, (text) => clip(text, ranges)).filter(
    (block) => !block.isHidden,
  );
  if (blocks.length === 0) return null;
  return {
    paragraphs: blocks.map((block) => block.text),
    places: blocks.map((block) => block.runs),
  };
}

/** Firefox can hold several ranges at once (Ctrl and drag, table columns). */
function rangesOf(selection: Selection | null): Range[] {
  if (!selection) return [];
  const ranges: Range[] = [];
  for (let i = 0; i < selection.rangeCount; i += 1) {
    const range = selection.getRangeAt(i);
    if (!range.collapsed) ranges.push(range);
  }
  return ranges;
}

/** The part of a text that is selected: the first range that touches it counts. */
function clip(text: PageText, ranges: readonly Range[]) {
  for (const range of ranges) {
    if (!range.intersectsNode(text.live)) continue;
    const from = range.startContainer === text.live ? range.startOffset : 0;
    const to = range.endContainer === text.live ? range.endOffset : text.text.length;
    if (from < to) return { from, to };
  }
  return null;
}
