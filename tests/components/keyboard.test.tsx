import { expect, it } from 'vitest';
import { PopupApp } from '../../components/PopupApp';
import { click, control, controls, mount, words } from './mount';
import { actions, checked, match, report } from './samples';

it('reaches everything that can be clicked, in reading order', async () => {
  const state = checked({ report: report({ matches: [match({ omitted: [1] })] }) });
  const root = await mount(<PopupApp actions={actions(state)} />);
  const names = controls(root).map(
    (element) => element.getAttribute('aria-label') ?? words(element),
  );
  const order = [
    'Packs',
    'Check again',
    'Highlight on page',
    '“Harbour bridge closed after inspection”',
    '1 sentence of the report is not on this page',
    'Ignore this report: “Harbour bridge',
    'NumberThis page',
    'Sentence 5',
    'All sentences',
    'Add this article to a pack',
    'Show the extracted text',
    'Check the selection',
  ];
  expect(names).toHaveLength(order.length);
  for (const [index, name] of order.entries()) expect(names[index]).toContain(name);
});

it('uses native controls in their own order only', async () => {
  const root = await mount(<PopupApp actions={actions(checked())} />);
  expect(root.querySelector('[tabindex]')).toBeNull();
  for (const button of root.querySelectorAll('button')) expect(button.type).toBe('button');
});

it('has one h1 and no gap between heading levels', async () => {
  const root = await mount(<PopupApp actions={actions(checked())} />);
  const levels = [...root.querySelectorAll('h1, h2, h3, h4')].map((h) => Number(h.tagName[1]));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [index, level] of levels.entries()) {
    expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1);
  }
});

it('keeps the focus on "Check again" while the check runs', async () => {
  const root = await mount(<PopupApp actions={actions(checked())} />);
  const again = control(root, 'Check again');
  again.focus();
  await click(again);
  expect(document.activeElement).toBe(again);
});
