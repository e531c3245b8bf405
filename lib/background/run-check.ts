import { EngineFormatError } from '../engine/engine-error';
import { BadMessage } from '../errors';
import type { TabState } from '../messaging/protocol';
import { failureOf } from '../messaging/server';
import { drawBadge } from './badge';
import { recallState, rememberState } from './tab-memory';

/** The newest check of each tab that is under way; a worker that dies takes its checks with it. */
const underWay = new Map<number, Promise<TabState>>();

/**
 * Runs a check of a tab and makes its outcome the tab's state, unless a newer check of the same tab
 * has begun: then the newer one's outcome is the answer to both.
 */
export function runCheck(tabId: number, check: () => Promise<TabState>): Promise<TabState> {
  const outcome = perform();
  underWay.set(tabId, outcome);
  return outcome;

  async function perform(): Promise<TabState> {
    try {
      const state = await check().catch(failedState);
      const newest = underWay.get(tabId);
      if (newest !== outcome) return await (newest ?? recallState(tabId));
      await record(tabId, state);
      return state;
    } finally {
      if (underWay.get(tabId) === outcome) underWay.delete(tabId);
    }
  }
}

/** Resolves when the newest check of the tab has ended, however it ended. */
export async function settled(tabId: number): Promise<void> {
  await underWay.get(tabId)?.catch(failedState);
}

/** Whether this worker is checking the tab right now. */
export function isChecking(tabId: number): boolean {
  return underWay.has(tabId);
}

/** Makes a state the tab's own, for the popup and on the toolbar. */
export async function record(tabId: number, state: TabState): Promise<void> {
  await Promise.all([rememberState(tabId, state), drawBadge(tabId, state)]);
}

function failedState(thrown: unknown): TabState {
  // A script from before an update of the extension speaks the old engine's language.
  const cause =
    thrown instanceof EngineFormatError
      ? new BadMessage('The page was read by an older version of Wireprint.', { cause: thrown })
      : thrown;
  const { error, detail } = failureOf(cause, 'checking a page');
  return { kind: 'failed', error, detail };
}
