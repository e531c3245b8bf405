import { describe, expect, it, vi } from 'vitest';
import { PopupApp } from '../../components/PopupApp';
import type { FailureCode, TabState, UnsupportedReason } from '../../lib/messaging/protocol';
import { click, control, controls, mount, words } from './mount';
import { actions, checked, match, NO_MATCH, report } from './samples';

async function draw(state: TabState, changed = {}) {
  return mount(<PopupApp actions={actions(state, changed)} />);
}

describe('a state without a result', () => {
  it('not checked: offers the check', async () => {
    const check = vi.fn(actions({ kind: 'not-checked' }).check);
    const root = await draw({ kind: 'not-checked' }, { check });
    expect(words(root.querySelector('h1'))).toBe('Not checked yet');
    await click(control(root, 'Check this page'));
    expect(check.mock.calls).toEqual([['page'], ['page']]);
  });

  it.each<[UnsupportedReason, string]>([
    ['browser-page', 'Pages of the browser'],
    ['store', 'Extension stores'],
    ['pdf', 'PDF files'],
    ['file', 'This file'],
    ['blocked', 'The browser keeps Wireprint out'],
  ])('unsupported (%s): names the reason and the next step', async (reason, title) => {
    const root = await draw({ kind: 'unsupported', reason });
    expect(words(root.querySelector('h1'))).toContain(title);
    expect(words(root.querySelector('.notice p'))).toMatch(/open|allow/iu);
  });

  it('no article: says how little text there was and offers the selection', async () => {
    const check = vi.fn(actions({ kind: 'no-article', words: 37 }).check);
    const root = await draw({ kind: 'no-article', words: 37 }, { check });
    expect(words(root)).toContain('Only 37 words of running text were found');
    await click(control(root, 'Check the selection'));
    expect(check.mock.lastCall).toEqual(['selection']);
  });

  it('no article: one word and no word read as such', async () => {
    expect(words(await draw({ kind: 'no-article', words: 1 }))).toContain('Only 1 word of');
    expect(words(await draw({ kind: 'no-article', words: 0 }))).toContain('No running text');
  });

  it('no selection: offers the selection and the whole page', async () => {
    const root = await draw({ kind: 'no-selection' });
    expect(controls(root).map(words)).toEqual([
      'Packs',
      'Check the selection',
      'Check the whole page',
    ]);
  });

  it.each<[FailureCode, string]>([
    ['page-unreachable', 'Reload it, then try again'],
    ['page-left', 'Try again'],
    ['storage-failed', 'restart the browser'],
    ['bad-message', 'Reload the page'],
    ['unexpected', 'then try again'],
  ])('failed (%s): says the next step and tries again', async (error, step) => {
    const check = vi.fn(actions({ kind: 'failed', error, detail: 'a detail' }).check);
    const root = await draw({ kind: 'failed', error, detail: 'a detail' }, { check });
    expect(words(root.querySelector('.notice'))).toContain(step);
    expect(words(root.querySelector('code'))).toBe('a detail');
    await click(control(root, 'Try again'));
    expect(check).toHaveBeenCalledTimes(2);
  });
});

describe('no match', () => {
  it('says what was checked', async () => {
    const root = await draw(NO_MATCH);
    expect(words(root.querySelector('h1'))).toBe('No match');
    expect(words(root)).toContain(
      'Checked: 34 paragraphs against 2 packs, 5 reports, newest 2 h old.',
    );
    expect(words(root)).toContain('Nothing left this browser.');
  });

  it('lists no candidate that came to nothing', async () => {
    const none = report({ matches: [match({ relation: 'none' })] });
    const root = await draw(checked({ report: none }));
    expect(words(root.querySelector('h1'))).toBe('No match');
    expect(words(root)).not.toContain('Harbour bridge');
  });

  it('looks like none of not checked, unreadable and no packs', async () => {
    const states: TabState[] = [
      NO_MATCH,
      { kind: 'not-checked' },
      { kind: 'unsupported', reason: 'blocked' },
      { kind: 'no-packs' },
    ];
    const looks = new Set<string>();
    for (const state of states) {
      const root = await draw(state);
      looks.add(root.querySelector('.glyph')?.innerHTML ?? '');
      looks.add(words(root.querySelector('h1')));
    }
    expect(looks.size).toBe(8);
  });
});

it('tells a screen reader the verdict in a live region', async () => {
  const root = await draw(checked());
  expect(words(root.querySelector('[role="status"]'))).toBe(
    'Mostly the text of “Harbour bridge closed after inspection” (Example Wire), with edits.',
  );
});
