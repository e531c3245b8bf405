import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { sendToBackground } from '../messaging/client';
import { forPage } from '../messaging/for-page';
import type { CheckScope, Mark, PageReading, PageText, Stretch } from '../messaging/protocol';
import { serveMessages } from '../messaging/server';
import { findRanges } from './find-range';
import { createHighlighter } from './highlight';
import { type LiveReading, readSelection, readWholePage, textOf } from './page-reading';
import { isShown, scrollToRange } from './scroll-to';
import { watchGrowth } from './watch';

/** A single-page site changes its address first and its text a moment later. */
const afterNavigationMs = 700;
/** Less than a sentence more is a counter or a clock, not a late body. */
const minGrowth = 40;

/**
 * Everything Wireprint does in one page: reads it when asked, shows sentences, and, once it was asked for the first
 * time, tells the background when the page's text has become another one. Ends with the context.
 */
export function startPageSession(document: Document, ctx: ContentScriptContext): void {
  const highlighter = createHighlighter(document);
  let current: LiveReading | null = null;
  let marks: readonly Mark[] = [];
  let stopWatch = (): void => undefined;

  const read = (scope: CheckScope): LiveReading => {
    stopWatch();
    current = scope === 'selection' ? readSelection(document) : readWholePage(document);
    if (scope === 'page') stopWatch = watchGrowth(document, ctx, lookAgain);
    return current;
  };
  const push = (reading: LiveReading): void => {
    current = reading;
    void sendToBackground('page-changed', { reading: reading.reading });
  };
  const lookAgain = (): boolean => {
    const fresh = readWholePage(document);
    const isNew = !current || isAnother(current, fresh);
    if (isNew) {
      push(fresh);
      // What grew may have been put in the place of what was marked.
      if (marks.length > 0) paint();
    }
    return isNew;
  };
  const find = (stretches: readonly Stretch[]): (Range | null)[] =>
    findRanges((current ?? read('page')).text, stretches, () => readWholePage(document).text);
  const paint = (): number => {
    const painted = paintable(marks, find(marks));
    highlighter.paint(painted);
    return painted.length;
  };

  const stopServing = serveMessages('page', forPage, {
    'read-page': ({ scope }): PageReading => read(scope).reading,
    'page-text': (): PageText => (current ?? read('page')).pageText,
    'set-marks': (message): number => {
      marks = message.marks;
      return paint();
    },
    reveal: (stretch): boolean => {
      const [range] = find([stretch]);
      if (!range || !isShown(range)) return false;
      scrollToRange(range);
      highlighter.flash(range);
      return true;
    },
  });
  ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl, oldUrl }) => {
    if (!current || ctx.isInvalid || isSamePage(newUrl, oldUrl)) return;
    stopWatch();
    marks = [];
    highlighter.clear();
    ctx.setTimeout(() => push(read('page')), afterNavigationMs);
  });
  ctx.onInvalidated(() => {
    stopWatch();
    // First, since the browser may refuse an orphan the second.
    highlighter.clear();
    stopServing();
  });
}

function paintable(marks: readonly Mark[], ranges: readonly (Range | null)[]) {
  return marks.flatMap(({ status }, i) => {
    const range = ranges[i];
    return range ? [{ range, status }] : [];
  });
}

/** Whether the page says more than it did, or has another article: not one paragraph in common. */
function isAnother(before: LiveReading, now: LiveReading): boolean {
  if (now.reading.kind !== 'article') return false;
  if (textOf(now).length >= textOf(before).length + minGrowth) return true;
  const known = new Set(before.text.paragraphs);
  return !now.text.paragraphs.some((paragraph) => known.has(paragraph));
}

/** A jump within the page changes the fragment alone; single-page sites may keep their route there. */
function isSamePage(one: URL, other: URL): boolean {
  const isRoute = /^#[!/]/.test(one.hash) || /^#[!/]/.test(other.hash);
  const bare = (url: URL): string =>
    url.origin + url.pathname + url.search + (isRoute ? url.hash : '');
  return bare(one) === bare(other);
}
