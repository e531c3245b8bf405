import type { SentenceStatus } from '../engine/report';
import { flashName, highlightCss, highlightName, markedStatuses } from './highlight-style';
import { propertyOf } from './live-dom';

/** A range of the page and the status to paint it with. */
export type PaintedRange = { readonly range: Range; readonly status: SentenceStatus };

/** Long enough to be found by the eye after a jump, short enough not to be taken for a mark. */
const flashMs = 2000;

/** Paints ranges without touching the page's DOM (CSS Custom Highlight API). One per page session. */
export type Highlighter = {
  /** Paints these ranges and no others. */
  readonly paint: (ranges: readonly PaintedRange[]) => void;
  /** Marks one range for about two seconds; a new flash ends the one before. */
  readonly flash: (range: Range) => void;
  /** Takes away every highlight and the style sheet. */
  readonly clear: () => void;
};

export function createHighlighter(document: Document): Highlighter {
  let sheet: CSSStyleSheet | null = null;
  let flashTimer: ReturnType<typeof setTimeout> | undefined;

  /** Frameworks assign `adoptedStyleSheets` anew and drop ours, so it is looked for each time. */
  const adopt = (): void => {
    sheet ??= newSheet();
    const adopted = propertyOf(document, 'adoptedStyleSheets') as CSSStyleSheet[];
    if (!adopted.includes(sheet)) adopted.push(sheet);
  };
  const endFlash = (): void => {
    clearTimeout(flashTimer);
    CSS.highlights.delete(flashName);
  };
  const paint = (ranges: readonly PaintedRange[]): void => {
    for (const [priority, status] of markedStatuses.entries()) {
      const own = ranges.filter((each) => each.status === status).map((each) => each.range);
      show(highlightName(status), own, priority);
    }
    if (ranges.length > 0) adopt();
  };
  return {
    paint,
    flash(range) {
      endFlash();
      adopt();
      show(flashName, [range], markedStatuses.length);
      flashTimer = setTimeout(endFlash, flashMs);
    },
    clear() {
      endFlash();
      // By name: Firefox lets no content script iterate over `CSS.highlights`.
      for (const status of markedStatuses) CSS.highlights.delete(highlightName(status));
      if (!sheet) return;
      const adopted = propertyOf(document, 'adoptedStyleSheets') as CSSStyleSheet[];
      const at = adopted.indexOf(sheet);
      if (at >= 0) adopted.splice(at, 1);
    },
  };
}

function newSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightCss);
  return sheet;
}

function show(name: string, ranges: readonly Range[], priority: number): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
