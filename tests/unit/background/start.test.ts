import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SEED_PACK } from '../../../lib/seeds';
import { listPacks } from '../../../lib/store/packs';
import { openStore } from '../../../lib/store/schema';
import { HARBOUR, samplePack } from '../packs/sample-pack';
import { articleReading, openTab } from './fake-tab';
import {
  ask,
  bundle,
  bundledPack,
  fire,
  installExtension,
  startWorker,
  stateOf,
} from './fake-worker';

beforeEach(() => installExtension());

const NEWS = 'https://news.example/story';
const installed = async () => {
  const store = await openStore();
  const packs = await listPacks(store);
  store.close();
  return packs;
};
const onInstalled = () => fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);

test('installing the extension installs the bundled pack and the menu entries', async () => {
  await onInstalled();
  await vi.waitUntil(async () => (await installed()).length === 1);
  expect(await installed()).toMatchObject([{ id: SEED_PACK.id, reports: 2, isEnabled: true }]);
  const entries = vi.mocked(fakeBrowser.contextMenus.create).mock.calls.map(([entry]) => entry.id);
  expect(entries).toEqual(['check-page', 'check-selection']);
});

test('a pack that is there is neither read from the bundle nor installed again', async () => {
  await onInstalled();
  await vi.waitUntil(async () => (await installed()).length === 1);
  const [first] = await installed();
  await startWorker();
  const read = vi.fn();
  vi.stubGlobal('fetch', read);
  await fakeBrowser.runtime.onStartup.trigger();
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  expect(await stateOf(ask('check-tab', { tabId: tab.id, scope: 'page' }))).toMatchObject({
    kind: 'checked',
  });
  expect(read).not.toHaveBeenCalled();
  expect(await installed()).toEqual([first]);
});

test('an installation that was cut short is made good by the first check', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('worker killed')));
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await onInstalled();
  await vi.waitUntil(() => log.mock.calls.length === 1);
  await startWorker();
  bundle(bundledPack());
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  expect(await stateOf(ask('check-tab', { tabId: tab.id, scope: 'page' }))).toMatchObject({
    report: { relation: 'syndicated' },
  });
});

test('an older bundled pack is replaced when the extension brings a newer one', async () => {
  await installExtension(samplePack({ id: SEED_PACK.id, seq: 1 }));
  await onInstalled();
  await vi.waitUntil(async () => (await installed()).length === 1);
  expect(await installed()).toMatchObject([{ version: 1 }]);
  await startWorker();
  bundle(bundledPack());
  await onInstalled();
  await vi.waitUntil(async () => (await installed())[0]?.version === SEED_PACK.seq);
});

const menu = () => vi.mocked(fakeBrowser.contextMenus.create).mock.calls.map(([entry]) => entry);
const ownPack = async () => (await installed()).find(({ source }) => source.kind === 'own');

test('a pack of one’s own has a menu entry that adds the article of its tab and shows the packs', async () => {
  await ask('create-own-pack', { title: 'Bits & pieces' });
  await vi.waitUntil(() => menu().length === 3);
  expect(menu().at(-1)?.title).toContain('Bits && pieces');
  const shown = vi.fn(async () => undefined);
  Object.assign(fakeBrowser.runtime, { openOptionsPage: shown });
  const tab = await openTab(NEWS, () => ({ ...articleReading(HARBOUR), leftOut: [] }));
  fire('onClicked', { menuItemId: menu().at(-1)?.id }, { id: tab.id });
  await vi.waitUntil(() => shown.mock.calls.length === 1);
  expect(await ownPack()).toMatchObject({ title: 'Bits & pieces', reports: 1 });
});

test('the menu names a pack of one’s own until it is removed, again once it is back, and after a start', async () => {
  await ask('create-own-pack', { title: 'Mine' });
  await vi.waitUntil(() => menu().length === 3);
  const key = (await ownPack())?.packKey;
  await ask('remove-pack', { key });
  await vi.waitUntil(() => menu().length === 5);
  await ask('restore-pack', { key });
  await vi.waitUntil(() => menu().length === 8);
  await startWorker();
  await fakeBrowser.runtime.onStartup.trigger();
  await vi.waitUntil(() => menu().length === 11);
  expect(
    menu()
      .map(({ id }) => id)
      .slice(-3),
  ).toEqual(['check-page', 'check-selection', `add-to ${key}`]);
});

test.each([
  ['check-page', 'page'],
  ['check-selection', 'selection'],
])('the menu entry %s checks the %s of its tab', async (menuItemId, scope) => {
  const read = vi.fn((asked) => articleReading(HARBOUR, { scope: asked }));
  const tab = await openTab(NEWS, read);
  fire('onClicked', { menuItemId }, { id: tab.id });
  await vi.waitUntil(async () => {
    const state = await stateOf(ask('tab-state', { tabId: tab.id }));
    return state.kind === 'checked';
  });
  expect(read).toHaveBeenCalledWith(scope);
});

test('the keyboard command checks the tab in front, whether the browser names it or not', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  fire('onCommand', 'check-page', { id: tab.id });
  await vi.waitUntil(
    async () => (await stateOf(ask('tab-state', { tabId: tab.id }))).kind === 'checked',
  );
  const other = await openTab(NEWS, () => articleReading(HARBOUR));
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => [{ id: other.id }]) as never);
  fire('onCommand', 'check-page');
  await vi.waitUntil(
    async () => (await stateOf(ask('tab-state', { tabId: other.id }))).kind === 'checked',
  );
});

test('commands and menu entries of others are left alone', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  fire('onCommand', '_execute_action', { id: tab.id });
  fire('onClicked', { menuItemId: 7 }, { id: tab.id });
  expect(await stateOf(ask('tab-state', { tabId: tab.id }))).toEqual({ kind: 'not-checked' });
});

test('every listener stands when the start returns', async () => {
  const { runtime, tabs } = fakeBrowser;
  for (const event of [
    runtime.onMessage,
    runtime.onInstalled,
    runtime.onStartup,
    tabs.onUpdated,
    tabs.onRemoved,
  ]) {
    expect(event.hasListeners()).toBe(true);
  }
});
