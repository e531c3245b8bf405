import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { encodeFingerprint, fingerprint } from '../../../lib/engine/fingerprint';
import type { CheckScope, PageReading } from '../../../lib/messaging/protocol';
import { headOf } from '../page-head/heads';

/** A tab as the background meets it: an address, a page that may be scripted, and perhaps a script in it. */
export type FakeTab = {
  readonly id: number;
  /** What the content script reads; may be anything, as a real page's may. */
  read: (scope: CheckScope) => unknown;
  hasScript: boolean;
  /** What the browser says to an attempt to put a script there. */
  refusal?: string;
  contentType: string;
  /** Times a script was put there. */
  injections: number;
};

const tabs = new Map<number, FakeTab>();

/** Opens a tab and lets the fake browser's messaging and scripting know of it. */
export async function openTab(url: string | undefined, read: FakeTab['read']): Promise<FakeTab> {
  const { id = 0 } = await fakeBrowser.tabs.create({ ...(url !== undefined && { url }) });
  const tab = { id, read, hasScript: false, contentType: 'text/html', injections: 0 };
  tabs.set(id, tab);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(deliver as never);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(execute as never);
  return tab;
}

async function deliver(
  tabId: number,
  message: { type: string; scope: CheckScope },
): Promise<unknown> {
  const tab = tabs.get(tabId);
  if (!tab?.hasScript)
    throw new Error('Could not establish connection. Receiving end does not exist.');
  if (message.type === 'is-alive') return { ok: true, value: true };
  return { ok: true, value: await tab.read(message.scope) };
}

async function execute(injection: {
  target: { tabId: number };
  files?: string[];
}): Promise<unknown> {
  const tab = tabs.get(injection.target.tabId);
  if (tab === undefined || tab.refusal !== undefined) throw new Error(tab?.refusal ?? 'No tab');
  if (injection.files === undefined) return [{ result: tab.contentType }];
  tab.hasScript = true;
  tab.injections++;
  return [{ result: undefined }];
}

/** What the content script would send for a page with these paragraphs. */
export function articleReading(
  paragraphs: readonly string[],
  { url = 'https://news.example/story', scope = 'page' as CheckScope } = {},
): PageReading {
  return {
    kind: 'article',
    scope,
    head: headOf({ url, title: paragraphs[0] ?? '', language: 'en' }),
    paragraphs,
    fingerprint: encodeFingerprint(fingerprint(paragraphs)),
    edges: [],
    needs: 'none',
    words: 0,
  };
}
