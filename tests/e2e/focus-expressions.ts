/** What has the focus. */
export type Focus = {
  /** What it is called; empty when nothing in the page has it. */
  readonly name: string;
  /** Whether a line around it says so. */
  readonly isMarked: boolean;
  readonly isInView: boolean;
};

/** JavaScript that gives a `Focus`. */
export const FOCUS = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement)
    return { name: '', isMarked: false, isInView: false };
  const name = element.getAttribute('aria-label') ?? (element.labels?.[0] ?? element).textContent;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom } = element.getBoundingClientRect();
  return {
    name: name.replace(/\\s+/g, ' ').trim(),
    isMarked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    isInView: top >= 0 && bottom <= innerHeight,
  };
})()`;
