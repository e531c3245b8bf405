import { attributeOf, hasAttribute } from './live-dom';

const unseenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** Class names the common CSS kits give to text meant for screen readers only. */
const screenReaderOnly =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-only|-text)?|u-visually-hidden|offscreen)(?:\s|$)/i;

/** Whether the markup alone says that a reader does not see the element. */
export function isHiddenByMarkup(element: Element, name: string): boolean {
  if (hasAttribute(element, 'hidden')) return true;
  if (name === 'dialog' && !hasAttribute(element, 'open')) return true;
  if (unseenStyle.test(attributeOf(element, 'style'))) return true;
  return screenReaderOnly.test(attributeOf(element, 'class'));
}

/**
 * Whether live layout hides the element: `display: none`, `visibility: hidden`. An element without a box of
 * its own (`display: contents`) is seen through its children.
 */
export function isHiddenByLayout(element: Element): boolean {
  if (typeof element.checkVisibility !== 'function') return false;
  if (element.checkVisibility({ visibilityProperty: true })) return false;
  return getComputedStyle(element).display !== 'contents';
}
