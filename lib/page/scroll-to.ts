/** Brings a range to the middle of the window, at once for readers who asked for less motion. */
export function scrollToRange(range: Range): void {
  const element = range.startContainer.parentElement;
  if (!element) return;
  const behavior = prefersStillness() ? 'instant' : 'smooth';
  const { height } = element.getBoundingClientRect();
  if (height < innerHeight / 2) {
    Element.prototype.scrollIntoView.call(element, { block: 'center', behavior });
    return;
  }
  // A paragraph taller than half the window: bring its scroller there, then go to the sentence itself.
  Element.prototype.scrollIntoView.call(element, { block: 'nearest', behavior: 'instant' });
  const { top } = range.getBoundingClientRect();
  scrollBy({ top: top - innerHeight / 3, behavior });
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Whether any part of the range takes up room on the page: text in a closed box does not. */
export function isShown(range: Range): boolean {
  return range.getClientRects().length > 0;
}
