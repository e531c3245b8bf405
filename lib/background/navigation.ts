import { browser } from '../browser';
import { isPageAlive } from '../messaging/client';
import { logFailure } from './log-failure';
import { record, settled } from './run-check';
import { forgetTab, recallState } from './tab-memory';

/** Keeps what is known of a tab in step with what the tab shows. Call it before the first `await`. */
export function watchTabs(): void {
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === undefined) return;
    forgetIfLeft(tabId).catch(logFailure('looking at a tab that changed'));
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetClosed(tabId).catch(logFailure('forgetting a closed tab'));
  });
}

/** A check under way would write of the tab once more. */
async function forgetClosed(tabId: number): Promise<void> {
  await settled(tabId);
  await forgetTab(tabId);
}

/**
 * A new document has no content script: the tab is unchecked again. Where the script lives on, the page
 * only changed its address by itself, and the script sends what it reads next. A check under way is waited
 * for, since it may be the one that is about to put the script there.
 */
async function forgetIfLeft(tabId: number): Promise<void> {
  await settled(tabId);
  const { kind } = await recallState(tabId);
  if (kind === 'not-checked' || (await isPageAlive(tabId))) return;
  await forgetTab(tabId);
  await record(tabId, { kind: 'not-checked' });
}
