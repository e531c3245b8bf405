import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BadMessage, StorageFailed } from '../../../lib/errors';
import { forBackground } from '../../../lib/messaging/for-background';
import { forPage } from '../../../lib/messaging/for-page';
import type { PackMessages } from '../../../lib/messaging/pack-messages';
import { packParsers } from '../../../lib/messaging/parse-pack-messages';
import { type MessageHandlers, serveMessages } from '../../../lib/messaging/server';
import { headOf } from '../page-head/heads';

const tab = { id: 7 };
const POPUP = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };
const CONTENT = { id: fakeBrowser.runtime.id, url: 'https://news.example/', tab, frameId: 0 };
const STATE = { kind: 'not-checked' } as const;
const READING = { kind: 'no-article', words: 3 };

const EXTRACTED = {
  title: '',
  byline: '',
  publisher: '',
  published: '',
  url: '',
  language: '',
  paragraphs: [],
  leftOut: [],
};

const unasked = Object.fromEntries(
  Object.keys(packParsers).map((type) => [type, () => null]),
) as unknown as Pick<MessageHandlers<'background'>, keyof PackMessages>;

const handlers = {
  'check-tab': vi.fn<MessageHandlers<'background'>['check-tab']>(() => STATE),
  'tab-state': vi.fn<MessageHandlers<'background'>['tab-state']>(() => STATE),
  'set-ignored': vi.fn<MessageHandlers<'background'>['set-ignored']>(() => STATE),
  'extracted-text': vi.fn<MessageHandlers<'background'>['extracted-text']>(() => EXTRACTED),
  'page-changed': vi.fn<MessageHandlers<'background'>['page-changed']>(() => null),
};

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  for (const handler of Object.values(handlers)) handler.mockClear();
  serveMessages('background', forBackground, { ...unasked, ...handlers });
});

async function ask(message: unknown, sender: object = POPUP): Promise<unknown> {
  const [answer] = await fakeBrowser.runtime.onMessage.trigger(message, sender, () => undefined);
  return answer;
}

test('a message is answered by its handler, with its payload and no more', async () => {
  const message = { to: 'background', type: 'check-tab', tabId: 7, scope: 'page', extra: 1 };
  expect(await ask(message)).toEqual({ ok: true, value: STATE });
  expect(handlers['check-tab']).toHaveBeenCalledWith({ tabId: 7, scope: 'page' }, POPUP);
});

test('the listener answers at once that it will not answer what is for others', () => {
  const answers: unknown[] = [];
  const listen = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  serveMessages('background', forBackground, { ...unasked, ...handlers });
  const listener = listen.mock.calls[0]?.[0] as (message: unknown, sender: object) => unknown;
  for (const message of [
    undefined,
    null,
    'background',
    { to: 'page' },
    { type: 'tab-state' },
    [],
  ]) {
    answers.push(listener(message, POPUP));
  }
  expect(answers.every((answer) => answer === undefined)).toBe(true);
});

test('after removal nobody answers', async () => {
  fakeBrowser.reset();
  const remove = serveMessages('background', forBackground, { ...unasked, ...handlers });
  remove();
  expect(await ask({ to: 'background', type: 'tab-state', tabId: 7 })).toBeUndefined();
});

test('expected errors arrive as failures with their code and sentence, and are not logged', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  handlers['tab-state'].mockImplementationOnce(() => {
    throw new StorageFailed('Free some disk space.');
  });
  expect(await ask({ to: 'background', type: 'tab-state', tabId: 7 })).toEqual({
    ok: false,
    error: 'storage-failed',
    detail: 'Free some disk space.',
  });
  expect(log).not.toHaveBeenCalled();
});

test('unexpected errors are logged once, with what was being done', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  handlers['tab-state'].mockImplementationOnce(() => Promise.reject(new TypeError('x is not y')));
  const answer = await ask({ to: 'background', type: 'tab-state', tabId: 7 });
  expect(answer).toMatchObject({ ok: false, error: 'unexpected' });
  expect(log).toHaveBeenCalledOnce();
  expect(log.mock.calls[0]?.[0]).toContain('answering "tab-state"');
});

test.each<[string, object]>([
  ['a content script', CONTENT],
  ['another extension', { ...POPUP, id: 'another' }],
  ['nobody', {}],
  [
    'a page whose address only begins like ours',
    { ...POPUP, url: `${POPUP.url.slice(0, -12)}.example/` },
  ],
])('%s cannot send what only our own pages may', async (_name, sender) => {
  const message = { to: 'background', type: 'check-tab', tabId: 7, scope: 'page' };
  expect(await ask(message, sender)).toMatchObject({ ok: false, error: 'bad-message' });
  expect(handlers['check-tab']).not.toHaveBeenCalled();
});

test.each<[string, object]>([
  ['the popup', POPUP],
  ['one of our pages in a tab', { ...POPUP, tab, frameId: 0 }],
  ['a frame inside a page', { ...CONTENT, frameId: 3 }],
  ['a script without a tab', { ...CONTENT, tab: undefined }],
  ['another extension', { ...CONTENT, id: 'another' }],
])('%s cannot say that a page changed', async (_name, sender) => {
  const message = { to: 'background', type: 'page-changed', reading: READING };
  expect(await ask(message, sender)).toMatchObject({ ok: false, error: 'bad-message' });
  expect(handlers['page-changed']).not.toHaveBeenCalled();
});

test("a tab's content script can say that its page changed", async () => {
  const message = { to: 'background', type: 'page-changed', reading: READING };
  expect(await ask(message, CONTENT)).toEqual({ ok: true, value: null });
});

test.each(['__proto__', 'constructor', 'toString', '', 7, null, ['tab-state']])(
  'a message named %j is refused',
  async (type) => {
    const message = { to: 'background', type, tabId: 7 };
    expect(await ask(message)).toMatchObject({ ok: false, error: 'bad-message' });
  },
);

test('fields that a message only inherits are not believed', async () => {
  const message = JSON.parse('{"to":"background","type":"tab-state","__proto__":{"tabId":7}}');
  expect(await ask(message)).toMatchObject({ ok: false, error: 'bad-message' });
  const heir = Object.assign(Object.create({ tabId: 7 }), { to: 'background', type: 'tab-state' });
  expect(await ask(heir)).toMatchObject({ ok: false, error: 'bad-message' });
});

test('whatever a payload holds, a handler gets whole numbers and known words or is not called', async () => {
  const property = fc.asyncProperty(fc.anything(), fc.anything(), async (tabId, scope) => {
    handlers['check-tab'].mockClear();
    await ask({ to: 'background', type: 'check-tab', tabId, scope });
    const given = handlers['check-tab'].mock.calls[0]?.[0];
    if (given === undefined) return;
    expect(Number.isSafeInteger(given.tabId) && given.tabId >= 0).toBe(true);
    expect(['page', 'selection']).toContain(given.scope);
  });
  await fc.assert(property);
});

const pageHandlers: MessageHandlers<'page'> = {
  'read-page': () => {
    throw new BadMessage('No.');
  },
  reveal: () => true,
  'set-marks': ({ marks }) => marks.length,
  'page-text': () => ({ head: headOf({}), paragraphs: [], leftOut: [] }),
};

test('a page answers this extension and nobody else', async () => {
  fakeBrowser.reset();
  serveMessages('page', forPage, pageHandlers);
  const reveal = { to: 'page', type: 'reveal', start: 0, text: 'Rain' };
  expect(await ask(reveal, { id: fakeBrowser.runtime.id })).toEqual({ ok: true, value: true });
  expect(await ask(reveal, POPUP)).toEqual({ ok: true, value: true });
  expect(await ask(reveal, { id: 'another' })).toMatchObject({ error: 'bad-message' });
  expect(await ask(reveal, CONTENT)).toMatchObject({ error: 'bad-message' });
});

test('a page says that it is alive without reading anything', async () => {
  fakeBrowser.reset();
  serveMessages('page', forPage, pageHandlers);
  expect(await ask({ to: 'page', type: 'is-alive' })).toEqual({ ok: true, value: true });
});

test('marks with an unknown status are refused', async () => {
  fakeBrowser.reset();
  serveMessages('page', forPage, pageHandlers);
  const mark = { start: 0, text: 'Rain', status: 'verbatim' };
  const marks = [mark, { ...mark, status: 'stolen' }];
  expect(await ask({ to: 'page', type: 'set-marks', marks: [mark] })).toEqual({
    ok: true,
    value: 1,
  });
  expect(await ask({ to: 'page', type: 'set-marks', marks })).toMatchObject({ ok: false });
});
