// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { locate } from '../../../lib/page/locate';
import { selectedText } from '../../../lib/page/selection';
import { takeSnapshot } from '../../../lib/page/snapshot';
import { folded, offsetsOf } from './live-page';

beforeEach(() => {
  document.body.innerHTML =
    '<p id="a">The harbour <b>reopened</b> on Saturday.</p><p hidden>Unseen.</p><p id="b">Nobody was hurt.</p>';
});

/** Selects from `words` in one text node to `words` in another. */
function select(from: string, to: string): Selection {
  const selection = getSelection();
  if (!selection) throw new Error('No selection in this environment');
  const [start, end] = [nodeWith(from), nodeWith(to)];
  const range = document.createRange();
  range.setStart(start, start.data.indexOf(from));
  range.setEnd(end, end.data.indexOf(to) + to.length);
  selection.removeAllRanges();
  selection.addRange(range);
  return selection;
}

function nodeWith(words: string): Text {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if ((node as Text).data.includes(words)) return node as Text;
  }
  throw new Error(`No "${words}" on the page`);
}

test('the selected part of each paragraph is a paragraph, and hidden text is none', () => {
  const text = selectedText(takeSnapshot(document), select('harbour', 'Nobody'));
  expect(text?.paragraphs).toEqual(['harbour reopened on Saturday.', 'Nobody']);
});

test('selected text can be located on the page', () => {
  const text = selectedText(takeSnapshot(document), select('reop', 'was'));
  if (!text) throw new Error('Nothing selected');
  const { start, end } = offsetsOf(text, 'reopened on');
  expect(folded(locate(text, start, end))).toBe('reopened on');
});

test('no selection and a mere caret are no text', () => {
  const snapshot = takeSnapshot(document);
  expect(selectedText(snapshot, null)).toBeNull();
  const selection = select('harbour', 'harbour');
  selection.collapseToStart();
  expect(selectedText(snapshot, selection)).toBeNull();
});
