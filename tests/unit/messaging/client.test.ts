import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isPageAlive, sendToBackground, sendToPage } from '../../../lib/messaging/client';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const tabsAnswer = (answer: () => Promise<unknown>) =>
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(answer);

test('a message to a page goes to its main frame, with address and name', async () => {
  const send = tabsAnswer(async () => ({ ok: true, value: false }));
  expect(await sendToPage(7, 'reveal', { start: 1, text: 'a' })).toEqual({
    ok: true,
    value: false,
  });
  expect(send).toHaveBeenCalledWith(
    7,
    { to: 'page', type: 'reveal', start: 1, text: 'a' },
    { frameId: 0 },
  );
});

test('a message to the background comes back with its answer', async () => {
  const answered = async () => ({ ok: true, value: { kind: 'not-checked' } });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(answered as never);
  const answer = await sendToBackground('tab-state', { tabId: 7 });
  expect(answer).toEqual({ ok: true, value: { kind: 'not-checked' } });
});

test.each([
  ['Could not establish connection. Receiving end does not exist.', 'page-unreachable'],
  ['No tab with id: 7.', 'page-unreachable'],
  [
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    'page-left',
  ],
  ['The message port closed before a response was received.', 'page-left'],
  [
    'The page keeping the extension port is moved into back/forward cache, so the message channel is closed.',
    'page-left',
  ],
  ["Actor 'Conduits' destroyed before query 'RuntimeMessage' was resolved", 'page-left'],
  ['Something nobody has seen before', 'unexpected'],
])('the browser saying "%s" means %s', async (words, error) => {
  tabsAnswer(() => Promise.reject(new Error(words)));
  expect(await sendToPage(7, 'page-text', {})).toMatchObject({ ok: false, error });
});

test('a listener that did not feel addressed is no answer', async () => {
  tabsAnswer(async () => undefined);
  expect(await sendToPage(7, 'page-text', {})).toMatchObject({ error: 'page-unreachable' });
});

test('a page is alive when somebody answers, and only then', async () => {
  tabsAnswer(async () => ({ ok: true, value: true }));
  expect(await isPageAlive(7)).toBe(true);
  tabsAnswer(() => Promise.reject(new Error('Receiving end does not exist')));
  expect(await isPageAlive(7)).toBe(false);
});
