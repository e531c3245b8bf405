/** JavaScript for the visited page. */

/** The box of the first line of a text that stands in one text node, in CSS pixels of the viewport. */
export function firstLineOf(text: string): string {
  return `(() => {
    const { left, top, width, height } = ${rangeOf(text)}.getClientRects()[0];
    return { left, top, width, height };
  })()`;
}

/** Whether the text stands inside the viewport. */
export function isInView(text: string): string {
  return `(() => {
    const { top, bottom } = ${rangeOf(text)}.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  })()`;
}

/** Brings the text near the middle of the viewport, to a whole pixel: pictures of a fraction are off by one at times. */
export function bringToView(text: string): string {
  return `scrollTo({
    top: Math.round(scrollY + ${rangeOf(text)}.getBoundingClientRect().top - innerHeight / 2),
    behavior: 'instant',
  })`;
}

/** Selects from the start of one text to the end of another. */
export function select(from: string, to: string): string {
  return `(() => {
    const range = ${rangeOf(from)};
    const end = ${rangeOf(to)};
    range.setEnd(end.endContainer, end.endOffset);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  })()`;
}

function rangeOf(text: string): string {
  return `((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(text);
      if (at < 0 || walker.currentNode.parentElement.closest('script, template')) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + text.length);
      return range;
    }
    throw new Error('Not on the page: ' + text);
  })(${JSON.stringify(text)})`;
}
