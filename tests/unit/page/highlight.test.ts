// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHighlighter } from '../../../lib/page/highlight';
import { highlightCss, highlightName, markedStatuses } from '../../../lib/page/highlight-style';

/** The registry as the standard has it: a map from names to sets of ranges. */
const highlights = new Map<string, Set<Range>>();

beforeEach(() => {
  vi.useFakeTimers();
  highlights.clear();
  document.adoptedStyleSheets = [];
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', function highlight(...ranges: Range[]) {
    return new Set(ranges);
  });
  document.body.innerHTML = '<p>One sentence. Another sentence.</p>';
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const range = () => {
  const made = document.createRange();
  made.selectNodeContents(document.body);
  return made;
};

test('each status has a highlight of its own, and painting again replaces them all', () => {
  const highlighter = createHighlighter(document);
  highlighter.paint(markedStatuses.map((status) => ({ range: range(), status })));
  expect([...highlights.keys()].sort()).toEqual(markedStatuses.map(highlightName).sort());
  highlighter.paint([{ range: range(), status: 'altered' }]);
  expect([...highlights.keys()]).toEqual(['wireprint-altered']);
  highlighter.paint([]);
  expect(highlights.size).toBe(0);
});

test('a flash ends by itself and leaves the marks', () => {
  const highlighter = createHighlighter(document);
  highlighter.paint([{ range: range(), status: 'edited' }]);
  highlighter.flash(range());
  expect(highlights.has('wireprint-flash')).toBe(true);
  vi.runAllTimers();
  expect([...highlights.keys()]).toEqual(['wireprint-edited']);
});

test('clearing leaves nothing of ours and everything of others', () => {
  const foreign = new CSSStyleSheet();
  document.adoptedStyleSheets.push(foreign);
  highlights.set('search-results', new Set());
  const highlighter = createHighlighter(document);
  highlighter.paint([{ range: range(), status: 'edited' }]);
  expect(document.adoptedStyleSheets).toHaveLength(2);
  highlighter.flash(range());
  highlighter.clear();
  expect([...highlights.keys()]).toEqual(['search-results']);
  expect(document.adoptedStyleSheets).toEqual([foreign]);
});

test('a style sheet that the page dropped is put back, once', () => {
  const highlighter = createHighlighter(document);
  highlighter.paint([{ range: range(), status: 'edited' }]);
  document.adoptedStyleSheets = [];
  highlighter.paint([{ range: range(), status: 'edited' }]);
  highlighter.paint([{ range: range(), status: 'edited' }]);
  expect(document.adoptedStyleSheets).toHaveLength(1);
});

test('the page’s markup is the same with highlights and without', () => {
  const before = document.documentElement.outerHTML;
  const highlighter = createHighlighter(document);
  highlighter.paint([{ range: range(), status: 'not-found' }]);
  highlighter.flash(range());
  expect(document.documentElement.outerHTML).toBe(before);
});

test('no two statuses are told apart by colour alone', () => {
  const lines = markedStatuses.map((status) => {
    const rule = highlightCss.split('\n').find((each) => each.includes(highlightName(status)));
    return /text-decoration:([^(]*) rgb/.exec(rule ?? '')?.[1];
  });
  expect(new Set(lines).size).toBe(markedStatuses.length);
});
