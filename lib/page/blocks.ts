import { type FoldedText, foldPieces, type Piece } from './fold-text';
import type { PageElement, PageText } from './snapshot';

export type BlockKind = 'text' | 'heading' | 'caption' | 'item' | 'row';

/** What a reader sees as one paragraph: text between two block borders. */
export type Block = FoldedText & {
  /** The innermost block element around it. */
  readonly element: PageElement;
  readonly kind: BlockKind;
  readonly texts: readonly PageText[];
  /** Share of its characters that stand in links. */
  readonly linkShare: number;
  readonly isHidden: boolean;
};

const blockNames = new Set(
  '#document html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table caption thead tbody tfoot tr td th ul optgroup amp-sidebar amp-accordion'.split(
    ' ',
  ),
);

type Draft = { element: PageElement; pieces: Piece[]; breaks: number; isRow: boolean };

/** Cuts a page (or a part of it) into blocks, in reading order; `clip` may narrow a text or leave it out (null). */
export function blocksOf(
  root: PageElement,
  clip?: (text: PageText) => { readonly from: number; readonly to: number } | null,
): Block[] {
  const blocks: Block[] = [];
  let draft = newDraft(root);

  const close = (next: PageElement): void => {
    const block = finish(draft);
    if (block) blocks.push(block);
    draft = newDraft(next);
  };
  const addText = (text: PageText): void => {
    const span = clip ? clip(text) : { from: 0, to: text.text.length };
    if (!span) return;
    if (/\S/.test(text.text)) draft.breaks = 0;
    const isPreformatted = draft.element.name === 'pre';
    for (const part of isPreformatted ? splitAtBlankLines(text, span) : [{ text, ...span }]) {
      if (isPreformatted && part.from > span.from) close(draft.element);
      draft.pieces.push(part);
    }
  };
  const visit = (element: PageElement): void => {
    for (const child of element.children) {
      if (child.kind === 'text') addText(child);
      else if (child.isHidden && !element.isHidden) blocks.push(...blocksOf(child, clip));
      else if (child.name === 'br') {
        draft.breaks += 1;
        if (draft.breaks > 1) close(draft.element);
        else draft.pieces.push({ text: null });
      } else if (isCell(child) && draft.isRow) {
        draft.pieces.push({ text: null });
        visit(child);
      } else if (!blockNames.has(child.name)) visit(child);
      else {
        close(child);
        draft.isRow = child.name === 'tr' && !child.children.some(holdsBlocks);
        visit(child);
        close(element);
      }
    }
  };
  visit(root);
  close(root);
  return blocks;
}

function newDraft(element: PageElement): Draft {
  return { element, pieces: [], breaks: 0, isRow: false };
}

function isCell(element: PageElement): boolean {
  return element.name === 'td' || element.name === 'th';
}

/** A row of a layout table: its cells hold paragraphs of their own. */
function holdsBlocks(cell: PageElement | PageText): boolean {
  if (cell.kind === 'text') return false;
  return cell.children.some(
    (child) => child.kind === 'element' && (blockNames.has(child.name) || holdsBlocks(child)),
  );
}

function* splitAtBlankLines(
  text: PageText,
  span: { readonly from: number; readonly to: number },
): Generator<Piece & { readonly from: number }> {
  let from = span.from;
  for (const gap of text.text.slice(0, span.to).matchAll(/\n[ \t]*\n\s*/g)) {
    if (gap.index < from) continue;
    yield { text, from, to: gap.index };
    from = gap.index + gap[0].length;
  }
  yield { text, from, to: span.to };
}

function finish(draft: Draft): Block | null {
  const folded = foldPieces(draft.pieces);
  if (!folded.text) return null;
  const texts = draft.pieces.flatMap((piece) => (piece.text ? [piece.text] : []));
  const length = (list: readonly PageText[]): number =>
    list.reduce((sum, each) => sum + each.text.trim().length, 0);
  const linked = texts.filter((each) => isInLink(each, draft.element));
  return {
    ...folded,
    element: draft.element,
    kind: kindOf(draft.element),
    texts,
    linkShare: length(linked) / Math.max(1, length(texts)),
    isHidden: texts.every((each) => each.parent.isHidden),
  };
}

function isInLink(text: PageText, border: PageElement): boolean {
  for (let at: PageElement | null = text.parent; at; at = at.parent) {
    if (at.name === 'a') return true;
    // A link may also go around whole blocks, so look a little beyond the border.
    if (at === border) return at.parent?.name === 'a';
  }
  return false;
}

function kindOf(element: PageElement): BlockKind {
  if (/^h[1-6]$/.test(element.name)) return 'heading';
  if (/^(?:li|dd|dt)$/.test(element.name)) return 'item';
  if (element.name === 'tr') return 'row';
  for (let at: PageElement | null = element, up = 0; at && up < 5; at = at.parent, up += 1) {
    if (at.name === 'figcaption' || at.name === 'caption' || at.name === 'figure') return 'caption';
  }
  return 'text';
}
