import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { badgeOf } from '../../../lib/background/badge';
import type { Change, Match, Report } from '../../../lib/engine/report';
import type { TabState } from '../../../lib/messaging/protocol';

beforeEach(() => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((...words: unknown[]) =>
    words.flat().join(' '),
  );
});

const change: Change = {
  kind: 'number',
  page: '9',
  original: '8',
  start: 0,
  end: 1,
  report: 'r',
  sentence: 0,
};
const sentence = {
  index: 0,
  paragraph: 0,
  start: 0,
  end: 9,
  text: '',
  notFoundScore: 0,
  support: [],
  quotes: [],
  numbers: [],
};

function match(coverage: number, self = false): Match {
  const report = { id: 'r', title: '', url: '', publisher: '', published: '', pack: 'p' };
  const empty = {
    omitted: [],
    omittedText: [],
    credited: false,
    credit: '',
    containment: 0,
    copied: { share: 0, passages: 0, edits: 0 },
    opening: '',
  };
  return { report, relation: 'edited', coverage, longestRun: 0, self, ...empty };
}

function checked(matches: readonly Match[], changes: readonly Change[] = []): TabState {
  const report: Report = {
    format: 'wireprint.report/1',
    page: { url: '', title: '', language: '', words: 0, paragraphs: 0, textHash: '' },
    packs: [],
    relation: 'none',
    matches,
    sentences: [
      { ...sentence, status: changes.length > 0 ? 'altered' : 'verbatim', changes },
      { ...sentence, status: 'edited', changes: [] },
    ],
  };
  const basis = { paragraphs: 0, packs: [], reports: 0, newestAgeMs: 0 };
  return { kind: 'checked', report, basis, scope: 'page', checkedAt: 0, ignored: [] };
}

test.each<[string, TabState, string, string]>([
  ['a tab nobody checked', { kind: 'not-checked' }, 'not-checked', ''],
  ['a check under way', { kind: 'checking' }, 'checking', '…'],
  ['no match', checked([]), 'no-match', ''],
  ['the original itself', checked([match(1, true)]), 'no-match', ''],
  ['a copy', checked([match(0.426), match(0.2)]), 'copied', '43%'],
  ['a whole copy', checked([match(1)]), 'copied', '100%'],
  ['nearly a whole copy', checked([match(0.999)]), 'copied', '99%'],
  ['a trace', checked([match(0.001)]), 'copied', '1%'],
  ['altered facts', checked([match(0.9)], [change, change]), 'altered', '≠2'],
  ['a page out of reach', { kind: 'unsupported', reason: 'store' }, 'unreadable', ''],
  ['a page without article', { kind: 'no-article', words: 3 }, 'unreadable', ''],
  ['a page that was left', { kind: 'failed', error: 'page-left', detail: '' }, 'unreadable', ''],
  ['broken storage', { kind: 'failed', error: 'storage-failed', detail: '' }, 'not-checked', ''],
  ['no packs', { kind: 'no-packs' }, 'not-checked', ''],
  ['no selection', { kind: 'no-selection' }, 'not-checked', ''],
])('%s shows as it is', (_name, state, icon, text) => {
  expect(badgeOf(state)).toMatchObject({ icon, text });
});

test('the title says the figure that the badge shows', () => {
  expect(badgeOf(checked([match(0.426)])).title).toBe('badge_title_copied 43');
  expect(badgeOf(checked([match(0.9)], [change])).title).toBe('badge_title_altered 1');
});
