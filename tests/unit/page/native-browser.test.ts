import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

type Listener = (message: unknown, sender: unknown) => Promise<unknown> | undefined;
type ChromeListener = (
  message: unknown,
  sender: unknown,
  respond: (answer: unknown) => void,
) => unknown;

async function nativeBrowser() {
  const module = await import('../../../lib/page/native-browser');
  return module.default as { runtime: { onMessage: Record<string, (listener: Listener) => void> } };
}

/** Chromium as it was before it knew `browser` and answers by promise. */
function oldChromium() {
  const listeners = new Set<ChromeListener>();
  const onMessage = {
    addListener: (listener: ChromeListener) => listeners.add(listener),
    removeListener: (listener: ChromeListener) => listeners.delete(listener),
  };
  const runtime: { id?: string; onMessage: typeof onMessage; getURL: (path: string) => string } = {
    id: 'wireprint',
    onMessage,
    getURL: (path) => `chrome-extension://wireprint${path}`,
  };
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', { runtime });
  return { runtime, listeners };
}

test('a browser that has the API is used as it is', async () => {
  const browser = { runtime: { id: 'wireprint' } };
  vi.stubGlobal('browser', browser);
  expect(await nativeBrowser()).toBe(browser);
});

test('in older Chromium a promise reaches the sender as a late answer', async () => {
  const { listeners } = oldChromium();
  const { runtime } = await nativeBrowser();
  runtime.onMessage.addListener?.(async (message) => ({ heard: message }));
  const answer = await new Promise((respond) => {
    for (const listener of listeners) expect(listener('hello', {}, respond)).toBe(true);
  });
  expect(answer).toEqual({ heard: 'hello' });
});

test('in older Chromium a message of somebody else stays unanswered', async () => {
  const { listeners } = oldChromium();
  const { runtime } = await nativeBrowser();
  runtime.onMessage.addListener?.(() => undefined);
  const respond = vi.fn();
  for (const listener of listeners) expect(listener('hello', {}, respond)).toBe(false);
  expect(respond).not.toHaveBeenCalled();
});

test('in older Chromium a listener that was taken away is not called', async () => {
  const { listeners } = oldChromium();
  const { runtime } = await nativeBrowser();
  const listener: Listener = () => undefined;
  runtime.onMessage.addListener?.(listener);
  runtime.onMessage.removeListener?.(listener);
  expect(listeners.size).toBe(0);
});

test('in older Chromium a script cut off by an update can tell that it is', async () => {
  const { runtime: native } = oldChromium();
  const { runtime } = (await nativeBrowser()) as unknown as { runtime: { id?: string } };
  expect(runtime.id).toBe('wireprint');
  delete native.id;
  expect(runtime.id).toBeUndefined();
});
