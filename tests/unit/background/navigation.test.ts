import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HARBOUR, ORCHARD } from '../packs/sample-pack';
import { articleReading, type FakeTab, openTab } from './fake-tab';
import { ask, check, installExtension, sayFromPage, startWorker, stateOf } from './fake-worker';

beforeEach(() => installExtension());

const NEWS = 'https://news.example/story';
const remembered = (tab: FakeTab) => stateOf(ask('tab-state', { tabId: tab.id }));
const heldKeys = async () => Object.keys(await fakeBrowser.storage.session.get(null));

/** The tab tells of a change, as browsers do while a document loads. */
const updated = (tab: FakeTab, status: string | undefined) =>
  fakeBrowser.tabs.onUpdated.trigger(tab.id, { status } as never, {} as never);

test('a tab that shows another document is not checked any more', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  await check(tab.id);
  tab.hasScript = false;
  await updated(tab, 'loading');
  await vi.waitUntil(async () => (await remembered(tab)).kind === 'not-checked');
  expect(await fakeBrowser.action.getBadgeText({ tabId: tab.id })).toBe('');
});

test('a page that only changed its address keeps its state until its script says what it reads', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  const before = await check(tab.id);
  await updated(tab, 'loading');
  await updated(tab, 'complete');
  expect(await remembered(tab)).toEqual(before);
  await sayFromPage(tab.id, articleReading(ORCHARD, { url: `${NEWS}/2` }));
  expect(await remembered(tab)).toMatchObject({
    report: { matches: [{ report: { id: 'orchard' } }] },
  });
});

test('a document that ends loading while it is being checked stays checked', async () => {
  let release = (): void => undefined;
  const tab = await openTab(NEWS, () => {
    return new Promise((resolve) => {
      release = () => resolve(articleReading(HARBOUR));
    });
  });
  const checking = check(tab.id);
  await updated(tab, 'complete');
  await vi.waitUntil(() => tab.hasScript);
  release();
  const state = await checking;
  expect(state.kind).toBe('checked');
  await updated(tab, undefined);
  expect(await remembered(tab)).toEqual(state);
});

test('a title or icon that changes asks nothing of the page', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  await check(tab.id);
  const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockClear();
  await updated(tab, undefined);
  expect(send).not.toHaveBeenCalled();
});

test('of a closed tab nothing is kept', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  await check(tab.id);
  await fakeBrowser.tabs.onRemoved.trigger(tab.id, {} as never);
  await vi.waitUntil(async () => (await heldKeys()).length === 0);
});

test('a tab closed in mid-check leaves nothing behind', async () => {
  let release = (): void => undefined;
  const tab = await openTab(NEWS, () => {
    return new Promise((resolve) => {
      release = () => resolve(articleReading(HARBOUR));
    });
  });
  const checking = check(tab.id);
  await vi.waitUntil(() => tab.hasScript);
  await fakeBrowser.tabs.onRemoved.trigger(tab.id, {} as never);
  release();
  await checking;
  await vi.waitUntil(async () => (await heldKeys()).length === 0);
});

test('a text that grew after the check is judged anew, also by another worker', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR.slice(0, 2)));
  await check(tab.id);
  await startWorker();
  expect(await sayFromPage(tab.id, articleReading(HARBOUR))).toEqual({ ok: true, value: null });
  expect(await remembered(tab)).toMatchObject({ report: { page: { paragraphs: 5 } } });
});

test('a text that grew does not replace what was asked about a selection', async () => {
  const tab = await openTab(NEWS, () =>
    articleReading(HARBOUR.slice(1, 3), { scope: 'selection' }),
  );
  const asked = await check(tab.id, 'selection');
  await sayFromPage(tab.id, articleReading(HARBOUR));
  expect(await remembered(tab)).toEqual(asked);
  await sayFromPage(tab.id, articleReading(ORCHARD, { url: `${NEWS}/2` }));
  expect(await remembered(tab)).toMatchObject({ scope: 'page' });
});
