import { Readability } from '@mozilla/readability';
import { isConsentBox } from './furniture-cues';
import { attributeOf, emptyDocument, hasAttribute } from './live-dom';
import type { PageElement, PageText, Snapshot } from './snapshot';

/** What Readability looks at besides names and texts. `name` is left out: it could replace the clone's own methods. */
const copied = ['class', 'role', 'rel', 'itemprop', 'dir', 'aria-modal', 'colspan', 'rowspan'];
/** Elements that a form or a document lists under their id. */
const listedById = new Set(['form', 'img', 'fieldset', 'output', 'a']);

/**
 * `plain`: as the page is. `unnamed`: classes, ids and roles left out, for pages whose article stands in
 * something called "comment" or "sidebar".
 */
export type Reading = 'plain' | 'unnamed';

/**
 * The texts that Readability takes for the article, found on a clone built for it. Its own retries rewrite
 * the clone's markup and lose track of the nodes, so they are off (`charThreshold: -1`): retry with `unnamed`.
 */
export function mainTexts(
  document: Document,
  snapshot: Snapshot,
  reading: Reading,
): ReadonlySet<PageText> {
  const clone = emptyDocument(document);
  const pageTexts = new Map<Node, PageText>();
  copyInto(clone.body, snapshot, reading, pageTexts);
  const result = new Readability(clone, {
    charThreshold: -1,
    disableJSONLD: true,
    serializer: (node: Node) => node,
  }).parse();
  const kept = new Set<PageText>();
  if (result?.content) collect(result.content, pageTexts, kept);
  return kept;
}

function collect(node: Node, pageTexts: ReadonlyMap<Node, PageText>, kept: Set<PageText>): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const text = pageTexts.get(child);
    if (text) kept.add(text);
    else collect(child, pageTexts, kept);
  }
}

function copyInto(
  body: HTMLElement,
  snapshot: Snapshot,
  reading: Reading,
  pageTexts: Map<Node, PageText>,
): void {
  const half = snapshot.root.textLength / 2;
  const copy = (from: PageElement, to: Element): void => {
    for (const child of from.children) {
      if (child.kind === 'text') {
        const text = body.ownerDocument.createTextNode(child.text);
        pageTexts.set(text, child);
        to.appendChild(text);
      } else if (child.name === 'html' || child.name === 'body' || child.name === 'head') {
        if (child.live && reading === 'plain') copyAttributes(child.live, to, child.name);
        copy(child, to);
      } else if (!child.isHidden && child.live && !isConsentBox(child)) {
        const element = body.ownerDocument.createElement(safeName(child.name));
        if (reading === 'plain') {
          copyAttributes(child.live, element, child.name);
          // A dialog may hide the rest of the page from screen readers: not the article, then.
          if (child.textLength < half && attributeOf(child.live, 'aria-hidden') === 'true') {
            element.setAttribute('aria-hidden', 'true');
          }
        }
        copyLinkAndImage(child.live, element, child.name);
        to.appendChild(element);
        copy(child, element);
      }
    }
  };
  copy(snapshot.root, body);
}

function safeName(name: string): string {
  return /^[a-z][a-z0-9-]*$/.test(name) ? name : 'span';
}

function copyAttributes(from: Element, to: Element, name: string): void {
  for (const attribute of copied) {
    const value = attributeOf(from, attribute);
    if (value) to.setAttribute(attribute, value);
  }
  const id = attributeOf(from, 'id');
  if (id && !listedById.has(name)) to.setAttribute('id', id);
}

/** Stand-ins: Readability weighs whether a link stays on the page and whether an image has a source. */
function copyLinkAndImage(from: Element, to: Element, name: string): void {
  if (name === 'a' && hasAttribute(from, 'href')) {
    to.setAttribute('href', attributeOf(from, 'href').startsWith('#') ? '#here' : '/');
  }
  if (name === 'img') to.setAttribute('src', 'image.png');
}
