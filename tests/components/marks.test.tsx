import { expect, it, vi } from 'vitest';
import { PopupApp } from '../../components/PopupApp';
import type { Mark, TabState } from '../../lib/messaging/protocol';
import { click, control, mount, settle, words } from './mount';
import { actions, checked, NO_MATCH, ONE_OF_EACH, ok } from './samples';

const ALL_MARKS = ONE_OF_EACH.map(({ start, text, status }) => ({ start, text, status }));

function marking() {
  return vi.fn(async (marks: readonly Mark[]) => ok(marks.length));
}

it('paints every sentence with its status, and takes all away again', async () => {
  const mark = marking();
  const setMarking = vi.fn(async () => undefined);
  const root = await mount(<PopupApp actions={actions(checked(), { mark, setMarking })} />);
  const toggle = control(root, 'Highlight on page');
  await click(toggle);
  expect(mark.mock.lastCall).toEqual([ALL_MARKS]);
  expect(toggle.getAttribute('aria-checked')).toBe('true');
  await click(toggle);
  expect(mark.mock.lastCall).toEqual([[]]);
  expect(toggle.getAttribute('aria-checked')).toBe('false');
  expect(setMarking.mock.calls).toEqual([[true], [false]]);
});

it('paints the fresh result when highlights were on before the popup closed', async () => {
  const mark = marking();
  const root = await mount(
    <PopupApp actions={actions(checked(), { mark, isMarking: async () => true })} />,
  );
  expect(mark.mock.lastCall).toEqual([ALL_MARKS]);
  expect(control(root, 'Highlight on page').getAttribute('aria-checked')).toBe('true');
});

it('takes the highlights away when no match is left', async () => {
  const mark = marking();
  const setIgnored = async () => ok<TabState>(NO_MATCH);
  const root = await mount(<PopupApp actions={actions(checked(), { mark, setIgnored })} />);
  await click(control(root, 'Highlight on page'));
  await click(control(root, 'Ignore this report'));
  await settle();
  expect(mark.mock.lastCall).toEqual([[]]);
});

it('says so when the page holds none of the sentences any more', async () => {
  const root = await mount(<PopupApp actions={actions(checked(), { mark: async () => ok(0) })} />);
  await click(control(root, 'Highlight on page'));
  expect(words(root.querySelector('[role="alert"]'))).toContain('Check it again');
});
