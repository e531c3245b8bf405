import { beforeEach, expect, test } from 'vitest';
import type { TabState } from '../../../lib/messaging/protocol';
import { HARBOUR } from '../packs/sample-pack';
import { articleReading, openTab } from './fake-tab';
import { ask, check, installExtension, startWorker, stateOf } from './fake-worker';

beforeEach(() => installExtension());

const NEWS = 'https://news.example/story';
const ignoring = (tabId: number, ignored: boolean): Promise<TabState> =>
  stateOf(ask('set-ignored', { tabId, report: 'harbour', ignored }));

test('an ignored report no longer counts, and is named so that it can be restored', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  await check(tab.id);
  const state = await ignoring(tab.id, true);
  expect(state).toMatchObject({
    report: { relation: 'none', matches: [] },
    ignored: [{ id: 'harbour', title: HARBOUR[0] }],
  });
  expect(await stateOf(ask('tab-state', { tabId: tab.id }))).toEqual(state);
});

test('a restored report counts again', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  await check(tab.id);
  await ignoring(tab.id, true);
  expect(await ignoring(tab.id, false)).toMatchObject({
    report: { relation: 'syndicated' },
    ignored: [],
  });
});

test('the choice holds for later checks of the page, wherever on it the reader is', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR, { url: `${NEWS}#top` }));
  await check(tab.id);
  await ignoring(tab.id, true);
  await startWorker();
  tab.read = () => articleReading(HARBOUR, { url: `${NEWS}#comments` });
  expect(await check(tab.id)).toMatchObject({ ignored: [{ id: 'harbour' }] });
});

test('on other pages the report still counts', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  await check(tab.id);
  await ignoring(tab.id, true);
  const other = await openTab(`${NEWS}/2`, () => articleReading(HARBOUR, { url: `${NEWS}/2` }));
  expect(await check(other.id)).toMatchObject({ report: { relation: 'syndicated' }, ignored: [] });
});

test('a selection that is gone from the page is judged again all the same', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR, { scope: 'selection' }));
  await check(tab.id, 'selection');
  tab.read = () => ({ kind: 'no-selection' });
  expect(await ignoring(tab.id, true)).toMatchObject({
    kind: 'checked',
    scope: 'selection',
    report: { matches: [] },
  });
});

test('in a tab that was not checked nothing is ignored', async () => {
  const tab = await openTab(NEWS, () => articleReading(HARBOUR));
  expect(await ignoring(tab.id, true)).toEqual({ kind: 'not-checked' });
  expect(await check(tab.id)).toMatchObject({ ignored: [] });
});
