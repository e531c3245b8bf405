import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TabState } from '../../../lib/messaging/protocol';
import { SEED_PACK } from '../../../lib/seeds';
import { setPackEnabled } from '../../../lib/store/packs';
import { openStore } from '../../../lib/store/schema';
import { HARBOUR } from '../packs/sample-pack';
import { headOf } from '../page-head/heads';
import { articleReading, openTab } from './fake-tab';
import { ask, check, installExtension, startWorker, stateOf } from './fake-worker';

beforeEach(() => installExtension());

const NEWS = 'https://news.example/story';
const UNRELATED = [
  'Museum opens a wing for clocks',
  'Visitors can now walk among two hundred pendulum clocks in the restored wing of the city museum.',
];

function assertChecked(state: TabState): asserts state is Extract<TabState, { kind: 'checked' }> {
  expect(state.kind).toBe('checked');
}

test('a copy is matched with its report, and what that rests on is told', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  const state = await check(tab.id);
  assertChecked(state);
  expect(state.report.matches[0]).toMatchObject({
    report: { id: 'harbour' },
    relation: 'syndicated',
  });
  expect(state.basis).toMatchObject({
    paragraphs: 5,
    reports: 2,
    packs: [{ version: SEED_PACK.seq, reports: 2 }],
  });
  expect(state.basis.newestAgeMs).toBeGreaterThanOrEqual(0);
  expect(state).toMatchObject({ scope: 'page', ignored: [] });
  expect(await stateOf(ask('tab-state', { tabId: tab.id }))).toEqual(state);
});

test('an unrelated article matches nothing', async () => {
  const tab = await openTab(NEWS, () => articleReading(UNRELATED));
  const state = await check(tab.id);
  assertChecked(state);
  expect(state.report).toMatchObject({ relation: 'none', matches: [] });
});

test("a report's own page is told apart from copies of it", async () => {
  const url = 'https://harbour.example/breakwater';
  const tab = await openTab(url, () => articleReading(HARBOUR, { url }));
  const state = await check(tab.id);
  assertChecked(state);
  expect(state.report.matches[0]).toMatchObject({ self: true });
  expect(state.report.relation).toBe('none');
});

test('the script is put into a page once, and asked directly from then on', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  await check(tab.id);
  await check(tab.id);
  expect(tab.injections).toBe(1);
});

test('a tab nobody checked is not checked', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  expect(await stateOf(ask('tab-state', { tabId: tab.id }))).toEqual({ kind: 'not-checked' });
  expect(tab.injections).toBe(0);
});

test.each([
  ['chrome://settings/', 'browser-page'],
  ['about:blank', 'browser-page'],
  ['view-source:https://news.example/', 'browser-page'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://addons.mozilla.org/firefox/', 'store'],
  ['https://news.example/paper.PDF?download=1', 'pdf'],
  ['file:///home/reader/paper.pdf', 'pdf'],
])('%s is told to be unreadable: %s', async (url, reason) => {
  const tab = await openTab(url, () => articleReading(HARBOUR));
  expect(await check(tab.id)).toEqual({ kind: 'unsupported', reason });
  expect(tab.injections).toBe(0);
});

test.each([
  [NEWS, 'blocked'],
  [undefined, 'blocked'],
  ['file:///home/reader/story.html', 'file'],
])('a page (%s) that the browser keeps scripts out of is told to be: %s', async (url, reason) => {
  const tab = await openTab(url, () => articleReading(HARBOUR));
  tab.refusal = 'Cannot access contents of the page.';
  expect(await check(tab.id)).toEqual({ kind: 'unsupported', reason });
});

test('a PDF behind an address that does not say so is told by what it is', async () => {
  const tab = await openTab(NEWS, () => ({ kind: 'no-article', words: 0 }));
  tab.contentType = 'application/pdf';
  expect(await check(tab.id)).toEqual({ kind: 'unsupported', reason: 'pdf' });
});

test('a page without an article is told with its word count', async () => {
  const tab = await openTab(NEWS, () => ({ kind: 'no-article', words: 12 }));
  expect(await check(tab.id)).toEqual({ kind: 'no-article', words: 12 });
});

test('a check of the selection reads the selection, or says that there is none', async () => {
  const tab = await openTab(NEWS, (scope) =>
    scope === 'selection' ? { kind: 'no-selection' } : articleReading(HARBOUR),
  );
  expect(await check(tab.id, 'selection')).toEqual({ kind: 'no-selection' });
  tab.read = (scope) => articleReading(HARBOUR.slice(1, 3), { scope });
  expect(await check(tab.id, 'selection')).toMatchObject({ kind: 'checked', scope: 'selection' });
});

test('what was read is told with what the page says of it', async () => {
  const tab = await openTab(NEWS, () => ({
    head: headOf({ title: 'Rain', byline: 'By Night Desk', published: '2024-03-09' }),
    paragraphs: HARBOUR,
    leftOut: [{ text: 'Share', reason: 'furniture' }],
  }));
  tab.hasScript = true;
  expect(await ask('extracted-text', { tabId: tab.id })).toEqual({
    ok: true,
    value: {
      url: 'https://daily.example/story',
      language: '',
      title: 'Rain',
      byline: 'Night Desk',
      publisher: '',
      published: '2024-03-09',
      paragraphs: HARBOUR,
      leftOut: [{ text: 'Share', reason: 'furniture' }],
    },
  });
});

test('what was read cannot be told of a page that does not answer, or answers nonsense', async () => {
  const tab = await openTab(NEWS, () => ({ paragraphs: 'all of them' }));
  const answer = () => ask('extracted-text', { tabId: tab.id });
  expect(await answer()).toMatchObject({ ok: false, error: 'page-unreachable' });
  tab.hasScript = true;
  expect(await answer()).toMatchObject({ ok: false, error: 'bad-message' });
});

test('with every pack switched off the answer is that there are no packs', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  await check(tab.id);
  const store = await openStore();
  await setPackEnabled(store, 'seeds', false);
  store.close();
  expect(await check(tab.id)).toEqual({ kind: 'no-packs' });
});

test('a page that is left while it is read says so', async () => {
  const tab = await openTab(NEWS, () => {
    throw new Error('The message channel closed before a response was received');
  });
  expect(await check(tab.id)).toMatchObject({ kind: 'failed', error: 'page-left' });
});

test.each<[string, unknown]>([
  ['no reading at all', 'hello'],
  ['a page of numbers', { kind: 'article', page: 7, fingerprint: {}, scope: 'page' }],
  [
    'a fingerprint of another engine',
    { ...articleReading(HARBOUR), fingerprint: { ...fingerprintOf(), engine: 99 } },
  ],
  [
    'a damaged fingerprint',
    { ...articleReading(HARBOUR), fingerprint: { ...fingerprintOf(), tokens: '!!' } },
  ],
])('a page that answers with %s is told to be reloaded', async (_name, reading) => {
  const tab = await openTab(NEWS, () => reading);
  const state = await check(tab.id);
  expect(state).toMatchObject({ kind: 'failed', error: 'bad-message' });
  expect(JSON.stringify(state)).toContain('Reload');
});

function fingerprintOf(): object {
  const reading = articleReading(HARBOUR);
  return reading.kind === 'article' ? reading.fingerprint : {};
}

test('a database that refuses is told as such, and the next check tries again', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('broken', 'UnknownError');
  });
  expect(await check(tab.id)).toMatchObject({ kind: 'failed', error: 'storage-failed' });
  open.mockRestore();
  expect(await check(tab.id)).toMatchObject({ kind: 'checked' });
});

test('the newest of several checks of a tab decides, and all of them answer with it', async () => {
  const release: (() => void)[] = [];
  const tab = await openTab(NEWS, () => {
    const isFirst = release.length === 0;
    return new Promise((resolve) => {
      release.push(() => resolve(articleReading(isFirst ? UNRELATED : HARBOUR)));
    });
  });
  tab.hasScript = true;
  const first = check(tab.id);
  await vi.waitUntil(() => release.length === 1);
  const second = check(tab.id);
  await vi.waitUntil(() => release.length === 2);
  release[1]?.();
  const newest = await second;
  release[0]?.();
  expect(newest).toMatchObject({ report: { relation: 'syndicated' } });
  expect(await first).toEqual(newest);
  expect(await stateOf(ask('tab-state', { tabId: tab.id }))).toEqual(newest);
});

test('an older check that ends first waits for the newest', async () => {
  const release: (() => void)[] = [];
  const tab = await openTab(NEWS, () => {
    const isFirst = release.length === 0;
    return new Promise((resolve) => {
      release.push(() => resolve(articleReading(isFirst ? UNRELATED : HARBOUR)));
    });
  });
  tab.hasScript = true;
  const first = check(tab.id);
  await vi.waitUntil(() => release.length === 1);
  const second = check(tab.id);
  await vi.waitUntil(() => release.length === 2);
  release[0]?.();
  release[1]?.();
  expect(await first).toEqual(await second);
});

test('the state outlives the worker, and another worker gives the same answer', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  const before = await check(tab.id);
  await startWorker();
  expect(await stateOf(ask('tab-state', { tabId: tab.id }))).toEqual(before);
  const after = await check(tab.id);
  assertChecked(before);
  assertChecked(after);
  expect(after.report).toEqual(before.report);
});

test('a check that died with its worker leaves the tab unchecked', async () => {
  const tab = await openTab(NEWS, () => new Promise(() => undefined));
  tab.hasScript = true;
  void check(tab.id);
  await vi.waitUntil(async () => {
    const held = await fakeBrowser.storage.session.get(`tab:${tab.id}`);
    return held[`tab:${tab.id}`] !== undefined;
  });
  expect(await stateOf(ask('tab-state', { tabId: tab.id }))).toEqual({ kind: 'checking' });
  await startWorker();
  expect(await stateOf(ask('tab-state', { tabId: tab.id }))).toEqual({ kind: 'not-checked' });
});

test('when the room for tabs is used up, readings go first and the answer stays', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  await check(tab.id);
  const other = await openTab(NEWS, () => articleReading(HARBOUR));
  const set = fakeBrowser.storage.session.set;
  vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation((async (items: object) => {
    const held = await fakeBrowser.storage.session.get(null);
    const isFull = Object.keys(held).some((key) => key.startsWith('reading:'));
    if (isFull) throw new Error('Session storage quota bytes exceeded');
    await set(items);
  }) as never);
  expect(await check(other.id)).toMatchObject({ kind: 'checked' });
});

test('when nothing more can be kept, the popup is told what to do and the next check is free to run', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  const set = vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation((async () => {
    throw new Error('Session storage quota bytes exceeded');
  }) as never);
  expect(await ask('check-tab', { tabId: tab.id, scope: 'page' })).toMatchObject({
    ok: false,
    error: 'storage-failed',
  });
  set.mockRestore();
  expect(await check(tab.id)).toMatchObject({ kind: 'checked' });
});

test.each([
  ['Cannot access a chrome:// URL', 'browser-page'],
  ['The extensions gallery cannot be scripted.', 'store'],
  ['Cannot access contents of url "file:///home/reader/story.html".', 'file'],
  ['Missing host permission for the tab', 'blocked'],
])('where no address is known, "%s" tells: %s', async (refusal, reason) => {
  const tab = await openTab(undefined, () => articleReading(HARBOUR));
  tab.refusal = refusal;
  expect(await check(tab.id)).toEqual({ kind: 'unsupported', reason });
});
