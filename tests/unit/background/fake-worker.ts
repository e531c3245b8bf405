import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Result, TabState } from '../../../lib/messaging/protocol';
import type { BuiltPack } from '../../../lib/packs/build';
import { SEED_PACK } from '../../../lib/seeds';
import { samplePack, zipOf } from '../packs/sample-pack';
import 'fake-indexeddb/auto';

const POPUP = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };

/** The other way to answer a message, which nobody here uses. */
const ignoreResponse = () => undefined;

/** What the extension carries as its bundled pack in these tests. */
export const bundledPack = (): BuiltPack =>
  samplePack({ id: SEED_PACK.id, title: SEED_PACK.title, seq: SEED_PACK.seq });

/** A browser that has just installed the extension. */
export async function installExtension(pack: BuiltPack = bundledPack()): Promise<void> {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  bundle(pack);
  const { action, contextMenus, i18n } = fakeBrowser;
  vi.spyOn(action, 'setIcon').mockImplementation(async () => undefined);
  vi.spyOn(contextMenus, 'removeAll').mockImplementation(async () => undefined);
  vi.spyOn(contextMenus, 'create').mockImplementation(() => 'menu');
  vi.spyOn(i18n, 'getMessage').mockImplementation((...words: unknown[]) => words.flat().join(' '));
  listenable(contextMenus, 'onClicked');
  listenable(fakeBrowser.commands, 'onCommand');
  await startWorker();
}

/** Ends the worker, with all it held in memory, and starts another one on the same storage. */
export async function startWorker(): Promise<void> {
  vi.resetModules();
  const { runtime, tabs } = fakeBrowser;
  for (const event of [runtime.onMessage, runtime.onInstalled, runtime.onStartup]) {
    event.removeAllListeners();
  }
  for (const event of [tabs.onUpdated, tabs.onRemoved]) event.removeAllListeners();
  (await import('../../../lib/background/start')).startBackground();
}

/** Puts a pack inside the extension; every other address is out of reach. */
export function bundle(pack: BuiltPack): void {
  vi.stubGlobal('fetch', async (address: string) => {
    if (address !== fakeBrowser.runtime.getURL(`/${SEED_PACK.path}`)) {
      throw new Error(`Nothing may be fetched from ${address}`);
    }
    return new Response(await zipOf(pack));
  });
}

/** Sends a message as the popup does. */
export async function ask(type: string, payload: object): Promise<Result<TabState>> {
  const message = { to: 'background', type, ...payload };
  const [answer] = await fakeBrowser.runtime.onMessage.trigger(message, POPUP, ignoreResponse);
  return answer as unknown as Result<TabState>;
}

/** Sends a message as a tab's content script does. */
export async function sayFromPage(tabId: number, reading: unknown): Promise<unknown> {
  const sender = {
    id: fakeBrowser.runtime.id,
    url: 'https://news.example/story',
    tab: { id: tabId },
    frameId: 0,
  };
  const message = { to: 'background', type: 'page-changed', reading };
  const [answer] = await fakeBrowser.runtime.onMessage.trigger(
    message,
    sender as never,
    ignoreResponse,
  );
  return answer;
}

/** The state in an answer that has one. */
export async function stateOf(answer: Promise<Result<TabState>>): Promise<TabState> {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.error}: ${result.detail}`);
  return result.value;
}

/** Checks a tab as the popup does. */
export const check = (tabId: number, scope = 'page'): Promise<TabState> =>
  stateOf(ask('check-tab', { tabId, scope }));

/** Events the fake browser has no trigger for. */
const listeners = new Map<string, ((...args: unknown[]) => void)[]>();

export function fire(event: 'onClicked' | 'onCommand', ...args: unknown[]): void {
  for (const listener of listeners.get(event) ?? []) listener(...args);
}

function listenable(api: object, event: 'onClicked' | 'onCommand'): void {
  const { addListener } = Reflect.get(api, event);
  listeners.set(event, []);
  if (vi.isMockFunction(addListener)) return;
  vi.spyOn(Reflect.get(api, event), 'addListener').mockImplementation(((
    listener: (...args: unknown[]) => void,
  ) => listeners.set(event, [listener])) as never);
}
