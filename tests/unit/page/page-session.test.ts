// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { PageReading, Result } from '../../../lib/messaging/protocol';
import { startPageSession } from '../../../lib/page/page-session';
import { prose } from './pages';

const highlights = new Map<string, Set<Range>>();
let context: ContentScriptContext;

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  highlights.clear();
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', function highlight(...ranges: Range[]) {
    return new Set(ranges);
  });
  document.adoptedStyleSheets = [];
  document.body.innerHTML = `<article>${prose}</article>`;
  context = new ContentScriptContext('content');
  startPageSession(document, context);
});
afterEach(() => {
  context.notifyInvalidated();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Sends a message as the background does. */
async function ask<T>(type: string, payload: object): Promise<Result<T>> {
  const sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/background.js') };
  const message = { to: 'page', type, ...payload };
  const answers = await fakeBrowser.runtime.onMessage.trigger(message, sender, () => undefined);
  return answers.find((answer) => answer !== undefined);
}

async function readPage(scope: 'page' | 'selection' = 'page'): Promise<PageReading> {
  const answer = await ask<PageReading>('read-page', { scope });
  if (!answer.ok) throw new Error(answer.detail);
  return answer.value;
}

/** What the background is told from now on. */
function spyOnBackground() {
  const answered = async () => ({ ok: true, value: null });
  return vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(answered as never);
}

test('the page is read into paragraphs and their fingerprint', async () => {
  const reading = await readPage();
  expect(reading).toMatchObject({
    kind: 'article',
    scope: 'page',
    head: { url: expect.any(String), headings: [] },
    paragraphs: { length: 3 },
    fingerprint: { engine: expect.any(Number), tokens: expect.any(String) },
  });
});

test('a page without an article and a page without a selection say so', async () => {
  expect(await readPage('selection')).toEqual({ kind: 'no-selection' });
  document.body.innerHTML = '<p>Sign in</p>';
  expect(await readPage()).toEqual({ kind: 'no-article', words: 2 });
});

test('marks are painted where their text stands, those that cannot be found are not counted', async () => {
  await readPage();
  const marks = [
    { start: 0, text: 'The harbour reopened', status: 'verbatim' },
    { start: 5000, text: 'Nobody ever said this', status: 'altered' },
  ];
  expect(await ask('set-marks', { marks })).toEqual({ ok: true, value: 1 });
  expect([...highlights.keys()]).toEqual(['wireprint-verbatim']);
  expect(await ask('set-marks', { marks: [] })).toEqual({ ok: true, value: 0 });
  expect(highlights.size).toBe(0);
});

test('a sentence that left the page is not revealed', async () => {
  await readPage();
  document.body.innerHTML = '<p>Something else entirely.</p>';
  expect(await ask('reveal', { start: 0, text: 'The harbour reopened' })).toEqual({
    ok: true,
    value: false,
  });
});

test('the text can be had before any check', async () => {
  expect(await ask('page-text', {})).toMatchObject({
    ok: true,
    value: { paragraphs: { length: 3 } },
  });
});

test('nobody is told of changes before the first check', async () => {
  const told = spyOnBackground();
  document.body.innerHTML += prose.replace('harbour', 'station');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).not.toHaveBeenCalled();
});

test('a body that comes late is read again and sent', async () => {
  document.body.innerHTML = '<p>Loading</p>';
  const told = spyOnBackground();
  await readPage();
  document.body.innerHTML = `<article>${prose}</article>`;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toHaveBeenCalledTimes(1);
  expect(told.mock.lastCall?.at(-1) ?? told.mock.lastCall?.[0]).toMatchObject({
    to: 'background',
    type: 'page-changed',
    reading: { kind: 'article' },
  });
});

/** The words a highlight covers now. */
function marked(name: string): readonly string[] {
  return [...(highlights.get(name) ?? [])].map((range) => range.toString().replace(/\s+/g, ' '));
}

const HURT = 'Nobody was hurt, but a warehouse lost its roof.';

test('marks of a check stay on their sentences when more text came in before them', async () => {
  const before = await readPage();
  if (before.kind !== 'article') throw new Error('No article');
  const start = before.paragraphs.join('\n\n').indexOf(HURT);
  const late = 'The mayor had asked everybody to stay at home until the storm was over, he said.';
  document.querySelector('p')?.insertAdjacentHTML('beforebegin', `<p>${late}</p>`);
  spyOnBackground();
  await vi.advanceTimersByTimeAsync(10_000);
  await ask('set-marks', { marks: [{ start, text: HURT, status: 'altered' }] });
  expect(marked('wireprint-altered')).toEqual([HURT]);
});

test('marks are painted anew when the page replaces its text and adds to it', async () => {
  await readPage();
  await ask('set-marks', { marks: [{ start: 0, text: HURT, status: 'altered' }] });
  const told = spyOnBackground();
  const late =
    '<p>The mayor had asked everybody to stay at home until the storm was over, he said.</p>';
  document.body.innerHTML = `<article>${late}${prose}</article>`;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toHaveBeenCalled();
  expect(marked('wireprint-altered')).toEqual([HURT]);
});

test('a newer copy of the script takes over: one answer, no highlights left behind', async () => {
  await readPage();
  await ask('set-marks', {
    marks: [{ start: 0, text: 'The harbour reopened', status: 'verbatim' }],
  });
  context.notifyInvalidated();
  expect(highlights.size).toBe(0);
  expect(document.adoptedStyleSheets).toHaveLength(0);
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
});
