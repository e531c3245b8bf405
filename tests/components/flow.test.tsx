import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PopupApp } from '../../components/PopupApp';
import type { Result, TabState } from '../../lib/messaging/protocol';
import { control, mount, settle, words } from './mount';
import { actions, checked, NO_MATCH, ok } from './samples';

afterEach(() => {
  vi.useRealTimers();
});

const title = (root: HTMLElement) => words(root.querySelector('h1'));

/** A check that is answered when the test says so. */
function pendingCheck() {
  let answer: (result: Result<TabState>) => void = () => undefined;
  const promise = new Promise<Result<TabState>>((resolve) => {
    answer = resolve;
  });
  return { check: vi.fn(() => promise), answer: (result: Result<TabState>) => answer(result) };
}

describe('opening', () => {
  it('checks the page at once', async () => {
    const check = vi.fn(actions(NO_MATCH).check);
    const root = await mount(<PopupApp actions={actions(NO_MATCH, { check })} />);
    expect(check.mock.calls).toEqual([['page']]);
    expect(title(root)).toBe('No match');
  });

  it('shows what is remembered while the fresh check runs, then the fresh result', async () => {
    const { check, answer } = pendingCheck();
    const remembered = async () => ok<TabState>(checked());
    const root = await mount(<PopupApp actions={actions(NO_MATCH, { remembered, check })} />);
    expect(title(root)).toContain('Mostly the text of');
    expect(root.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
    answer(ok(NO_MATCH));
    await settle();
    expect(title(root)).toBe('No match');
    expect(root.querySelector('main')?.getAttribute('aria-busy')).toBe('false');
  });

  it('keeps the result of a selection that was checked a moment ago', async () => {
    const check = vi.fn(actions(NO_MATCH).check);
    const remembered = async () => ok<TabState>(checked({ scope: 'selection' }));
    const root = await mount(<PopupApp actions={actions(NO_MATCH, { remembered, check })} />);
    expect(check).not.toHaveBeenCalled();
    expect(words(root.querySelector('.eyebrow'))).toContain('Selection');
    control(root, 'Check the whole page').click();
    await settle();
    expect(check.mock.calls).toEqual([['page']]);
  });

  it('shows an answer that is a failure as one', async () => {
    const check = async () => ({ ok: false, error: 'page-left', detail: '' }) as const;
    const root = await mount(<PopupApp actions={actions(NO_MATCH, { check })} />);
    expect(title(root)).toBe('The check did not finish');
  });
});

it('shows a spinner only when the check takes longer than 300 ms', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { check } = pendingCheck();
  const root = await mount(<PopupApp actions={actions(NO_MATCH, { check })} />);
  await act(() => void vi.advanceTimersByTime(299));
  expect(root.querySelector('.spinner')).toBeNull();
  await act(() => void vi.advanceTimersByTime(1));
  expect(root.querySelector('.spinner')).not.toBeNull();
  expect(title(root)).toBe('Checking this page…');
});

describe('a change of what is remembered', () => {
  it('is drawn', async () => {
    let notice: () => void = () => undefined;
    let state: TabState = NO_MATCH;
    const popup = actions(NO_MATCH, {
      remembered: async () => ok(state),
      onChange: (listener) => {
        notice = listener;
        return () => undefined;
      },
    });
    const root = await mount(<PopupApp actions={popup} />);
    state = { kind: 'not-checked' };
    notice();
    await settle();
    expect(title(root)).toBe('Not checked yet');
  });

  it('to "checking" leaves the result in view and says that it is busy', async () => {
    let notice: () => void = () => undefined;
    let state: TabState = checked();
    const popup = actions(state, {
      remembered: async () => ok(state),
      onChange: (listener) => {
        notice = listener;
        return () => undefined;
      },
    });
    const root = await mount(<PopupApp actions={popup} />);
    state = { kind: 'checking' };
    notice();
    await settle();
    expect(title(root)).toContain('Mostly the text of');
    expect(root.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
  });

  it('is no longer listened to after the popup closed', async () => {
    const stop = vi.fn();
    const root = await mount(<PopupApp actions={actions(NO_MATCH, { onChange: () => stop })} />);
    await act(() => render(null, root));
    expect(stop).toHaveBeenCalledOnce();
  });
});
