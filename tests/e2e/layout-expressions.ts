import type { View } from './driver';

/**
 * What cannot be read or reached in a document as it is laid out now: words and controls beyond its sides, controls that
 * lie over each other, content that a box cuts off, and a bar to scroll sideways with. Empty when all is well.
 */
export function misplaced(view: View): Promise<readonly string[]> {
  return view.evaluate(MISPLACED);
}

const MISPLACED = `(() => {
  const found = [];
  const page = document.scrollingElement;
  if (page.scrollWidth > page.clientWidth) found.push('scrolls sideways by ' + (page.scrollWidth - page.clientWidth));
  // Half a pixel is rounding.
  const isOutside = ({ left, right }) => left < -0.5 || right > page.clientWidth + 0.5;
  const isShown = (element) => element.checkVisibility() && !element.closest('.visually-hidden');
  const nameOf = (element) =>
    element.tagName + ' ' + (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60);

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (data.trim() === '' || !isShown(parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    if ([...range.getClientRects()].some(isOutside)) found.push('beyond the side: ' + nameOf(parentElement));
  }

  const controls = [...document.querySelectorAll('a[href], button, input, select, summary, textarea')].filter(isShown);
  const boxes = controls.map((control) => [control, control.getBoundingClientRect()]);
  for (const [i, [control, box]] of boxes.entries()) {
    if (isOutside(box)) found.push('beyond the side: ' + nameOf(control));
    for (const [other, its] of boxes.slice(i + 1)) {
      const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
      const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
      if (across > 1 && down > 1 && !control.contains(other) && !other.contains(control))
        found.push('over each other: ' + nameOf(control) + ' / ' + nameOf(other));
    }
  }

  for (const element of document.body.querySelectorAll('*')) {
    if (!isShown(element) || element.matches('input, textarea, select, option')) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      found.push('cut off at the side: ' + nameOf(element));
    if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
      found.push('cut off below: ' + nameOf(element));
  }
  return found;
})()`;
