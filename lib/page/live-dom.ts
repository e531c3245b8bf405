/**
 * Reading the visited page's DOM without being fooled by it. A document and a form let markup replace
 * their own properties (`<img name=body>`, `<input name=childNodes>`), so both are read through their prototypes.
 */

type Reader = (this: object) => unknown;

function prototypeReader(target: object, key: string): Reader | undefined {
  let prototype: object | null = Object.getPrototypeOf(target);
  while (prototype) {
    const property = Object.getOwnPropertyDescriptor(prototype, key);
    if (property?.get) return property.get;
    if (property && typeof property.value === 'function') return () => property.value;
    prototype = Object.getPrototypeOf(prototype);
  }
  return undefined;
}

/** A property of a node as the DOM defines it, whatever the markup named its fields. */
export function propertyOf(target: object, key: string): unknown {
  const reader = prototypeReader(target, key);
  return reader ? reader.call(target) : Reflect.get(target, key);
}

function isClobberable(node: Node): boolean {
  return typeof node.nodeType !== 'number' || node.nodeType === 9 || isForm(node);
}

function isForm(node: Node): boolean {
  if (!('localName' in node)) return false;
  return typeof node.localName !== 'string' || node.localName === 'form';
}

/** 1 element, 3 text, 9 document. */
export function nodeTypeOf(node: Node): number {
  return typeof node.nodeType === 'number' ? node.nodeType : 1;
}

/** Lower-case tag name; `form` for a form that hides its own. */
export function elementName(element: Element): string {
  return typeof element.localName === 'string' ? element.localName : 'form';
}

/** An attribute's value; empty when absent. */
export function attributeOf(element: Element, name: string): string {
  if (!isClobberable(element)) return element.getAttribute(name) ?? '';
  const getAttribute = propertyOf(element, 'getAttribute');
  if (typeof getAttribute !== 'function') return '';
  const value: unknown = getAttribute.call(element, name);
  return typeof value === 'string' ? value : '';
}

export function hasAttribute(element: Element, name: string): boolean {
  if (!isClobberable(element)) return element.hasAttribute(name);
  const has = propertyOf(element, 'hasAttribute');
  return typeof has === 'function' && has.call(element, name) === true;
}

function directChildren(node: Node): Node[] {
  const children = isClobberable(node) ? propertyOf(node, 'childNodes') : node.childNodes;
  return Array.from(children as NodeListOf<ChildNode>);
}

/** The children as a reader sees them: an open shadow root in place of its host's, slots filled. */
export function shownChildren(node: Node): Node[] {
  if (nodeTypeOf(node) !== 1 || isClobberable(node)) return directChildren(node);
  const { shadowRoot } = node as Element;
  if (shadowRoot) return directChildren(shadowRoot);
  if ((node as Element).localName !== 'slot') return directChildren(node);
  const assigned = (node as HTMLSlotElement).assignedNodes?.({ flatten: true }) ?? [];
  return assigned.length > 0 ? [...assigned] : directChildren(node);
}

/** An empty HTML document to work in, unseen by the page. Works in browsers and with linkedom. */
export function emptyDocument(document: Document): Document {
  const implementation = propertyOf(document, 'implementation');
  if (implementation) return (implementation as DOMImplementation).createHTMLDocument('');
  const view = document.defaultView ?? globalThis;
  return new view.DOMParser().parseFromString(
    '<!doctype html><html><head></head><body></body></html>',
    'text/html',
  );
}
