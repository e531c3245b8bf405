import { isHiddenByMarkup } from './hidden';
import { attributeOf, elementName, nodeTypeOf, shownChildren } from './live-dom';

export type PageText = {
  readonly kind: 'text';
  readonly text: string;
  readonly live: Text;
  readonly parent: PageElement;
};

/** One element as it was when the page was read. Plain objects: nothing the page does later changes them. */
export type PageElement = {
  readonly kind: 'element';
  readonly name: string;
  readonly live: Element | null;
  readonly parent: PageElement | null;
  readonly children: PageNode[];
  /** The reader cannot see it (or an ancestor of it). */
  readonly isHidden: boolean;
  /** Characters of text inside, white space not counted; hidden text neither. */
  textLength: number;
  /** Those of them inside links. */
  linkLength: number;
};

export type PageNode = PageElement | PageText;

export type Snapshot = {
  /** Stands for the document: its children are the page's `html` or, in a fragment, anything. */
  readonly root: PageElement;
  /** `meta`, `link`, `title` and JSON-LD `script` elements, in document order. */
  readonly declarations: readonly Element[];
  /** The page had more nodes than are read. */
  readonly isPartial: boolean;
};

export type SnapshotOptions = {
  /** Tells from live layout that the reader cannot see an element. */
  readonly isHidden?: (element: Element) => boolean;
};

/** A long live blog has some 20,000 nodes; the bound keeps a hostile page from freezing its tab. */
const maxNodes = 80_000;
/** The HTML parser nests 512 deep at most; scripts can do worse. */
const maxDepth = 512;

const declared = new Set(['meta', 'link', 'title']);
/** Elements whose text is not prose of the page. */
const skipped = new Set(
  'script style noscript template iframe frame object embed canvas video audio svg select textarea button input datalist progress meter map'.split(
    ' ',
  ),
);

/** Reads the whole page once, bounded, without changing it. */
export function takeSnapshot(document: Document, options: SnapshotOptions = {}): Snapshot {
  const root = newElement('#document', null, null, false);
  const declarations: Element[] = [];
  const open: { readonly element: PageElement; readonly rest: Node[] }[] = [
    { element: root, rest: shownChildren(document).reverse() },
  ];
  let nodes = 0;
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.rest.pop();
    if (!node || nodes >= maxNodes) {
      open.pop();
      addLengths(top.element);
      continue;
    }
    nodes += 1;
    const child = readNode(node, top.element, declarations, options);
    if (!child) continue;
    top.element.children.push(child);
    if (child.kind === 'element' && open.length < maxDepth) {
      open.push({ element: child, rest: shownChildren(node).reverse() });
    }
  }
  return { root, declarations, isPartial: nodes >= maxNodes };
}

function readNode(
  node: Node,
  parent: PageElement,
  declarations: Element[],
  options: SnapshotOptions,
): PageNode | null {
  const type = nodeTypeOf(node);
  if (type === 3) return { kind: 'text', text: (node as Text).data, live: node as Text, parent };
  if (type !== 1) return null;
  const element = node as Element;
  const name = elementName(element);
  if (declared.has(name) || isJsonLd(element, name)) {
    declarations.push(element);
    return null;
  }
  if (skipped.has(name)) return null;
  return newElement(name, element, parent, parent.isHidden || isUnseen(element, name, options));
}

function isJsonLd(element: Element, name: string): boolean {
  return name === 'script' && /^application\/ld\+json/i.test(attributeOf(element, 'type').trim());
}

function isUnseen(element: Element, name: string, options: SnapshotOptions): boolean {
  if (name === 'html' || name === 'body' || name === 'head') return false;
  return isHiddenByMarkup(element, name) || (options.isHidden?.(element) ?? false);
}

function newElement(
  name: string,
  live: Element | null,
  parent: PageElement | null,
  isHidden: boolean,
): PageElement {
  const lengths = { textLength: 0, linkLength: 0 };
  return { kind: 'element', name, live, parent, children: [], isHidden, ...lengths };
}

function addLengths(element: PageElement): void {
  if (element.isHidden) return;
  for (const child of element.children) {
    if (child.kind === 'text') {
      element.textLength += child.text.replace(/\s+/g, '').length;
    } else {
      element.textLength += child.textLength;
      element.linkLength += child.linkLength;
    }
  }
  if (element.name === 'a') element.linkLength = element.textLength;
}

/** All texts below an element, in reading order. */
export function textsOf(element: PageElement): PageText[] {
  const texts: PageText[] = [];
  const open: PageNode[] = [element];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'text') texts.push(node);
    else for (const child of node.children.toReversed()) open.push(child);
  }
  return texts;
}
