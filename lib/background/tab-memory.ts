import { browser } from '../browser';
import { StorageFailed } from '../errors';
import type { TabState } from '../messaging/protocol';
import type { Reading } from './understand';

/*
 * What is known of each tab, in storage.session: it outlives the worker and ends with the browser.
 * `tab:<id>` is the state the popup draws; `reading:<id>` what the page said, so that a report can be
 * left out without reading the page (or a selection that is gone) again.
 */
const stateKey = (tabId: number) => `tab:${tabId}`;
const readingKey = (tabId: number) => `reading:${tabId}`;

/** The last known state of a tab. */
export async function recallState(tabId: number): Promise<TabState> {
  const key = stateKey(tabId);
  const { [key]: state } = await browser.storage.session.get(key);
  return (state as TabState | undefined) ?? { kind: 'not-checked' };
}

export async function rememberState(tabId: number, state: TabState): Promise<void> {
  await write(stateKey(tabId), state);
}

/** What the page said when it was last read, if that is still held. */
export async function recallReading(tabId: number): Promise<Reading | undefined> {
  const key = readingKey(tabId);
  const { [key]: reading } = await browser.storage.session.get(key);
  return reading as Reading | undefined;
}

export async function rememberReading(tabId: number, reading: Reading): Promise<void> {
  await write(readingKey(tabId), reading);
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove([stateKey(tabId), readingKey(tabId)]);
}

/** Session storage holds 10 MB: when it is full, the readings go, since pages can be read again. */
async function write(key: string, value: unknown): Promise<void> {
  try {
    await browser.storage.session.set({ [key]: value });
  } catch {
    await dropReadings();
    await browser.storage.session.set({ [key]: value }).catch((cause: unknown) => {
      throw new StorageFailed('Too many tabs are being kept. Close some and check again.', {
        cause,
      });
    });
  }
}

async function dropReadings(): Promise<void> {
  const held = await browser.storage.session.get(null);
  const readings = Object.keys(held).filter((key) => key.startsWith('reading:'));
  await browser.storage.session.remove(readings);
}
