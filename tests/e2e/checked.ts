import type { Report } from '../../lib/engine/report';
import type { TabState } from '../../lib/messaging/protocol';
import type { Popup, Tab } from './driver';
import { IS_STILL, TAB_STATE } from './popup-expressions';
import { until } from './until';

type CheckedState = Extract<TabState, { kind: 'checked' }>;

/**
 * Waits until the popup shows an outcome of any kind; gives the time it was first seen, in milliseconds
 * since the epoch. Measured inside the popup, so that the driver's own rounds do not count.
 */
export function settled(popup: Popup, timeoutMs = 20_000): Promise<number> {
  return popup.evaluate(`new Promise((resolve, reject) => {
    const deadline = performance.now() + ${timeoutMs};
    (function look() {
      if (document.querySelector('main')?.getAttribute('aria-busy') === 'false') return resolve(Date.now());
      if (performance.now() > deadline) return reject(new Error('The popup showed no outcome in ${timeoutMs} ms.'));
      setTimeout(look, 4);
    })();
  })`);
}

/** What the extension remembers of the popup's tab. */
export async function tabState(popup: Popup): Promise<TabState> {
  const state = await popup.evaluate<TabState | null>(TAB_STATE);
  return state ?? { kind: 'not-checked' };
}

/** The checked state of the popup's tab, awaited. */
export function checkedState(popup: Popup): Promise<CheckedState> {
  return until('the tab to be checked', async () => {
    const state = await tabState(popup);
    return state.kind === 'checked' ? state : undefined;
  });
}

/** The report of the popup's tab, awaited. */
export async function checkedReport(popup: Popup): Promise<Report> {
  return (await checkedState(popup)).report;
}

/** Opens the popup, waits for its outcome, lets `look` look at it, and closes it. */
export async function withPopup<T>(tab: Tab, look: (popup: Popup) => Promise<T>): Promise<T> {
  const popup = await tab.openPopup();
  try {
    await settled(popup);
    return await look(popup);
  } finally {
    await popup.close();
  }
}

/** Turns the highlights on or off; both page and popup show it when this returns. */
export async function toggleHighlights(tab: Tab, popup: Popup, isOn: boolean): Promise<void> {
  await popup.click('Highlight on page');
  await popup.waitFor(`document.querySelector('[role="switch"]').ariaChecked === '${isOn}'`);
  await popup.waitFor(IS_STILL);
  await tab.waitFor(`CSS.highlights.size ${isOn ? '> 0' : '=== 0'}`);
}
