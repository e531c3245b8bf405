import { browser } from '../browser';
import { ExpectedError, messageOf } from '../errors';
import { sendToPage } from '../messaging/client';
import { parseReading } from '../messaging/parse-reading';
import type { CheckScope, Result, UnsupportedReason } from '../messaging/protocol';
import { type Reading, understand } from './understand';
import { refusedReason, unsupportedReason } from './unsupported';

const CONTENT_SCRIPT = '/content-scripts/content.js';

/** A reading, or why there can be none. */
export type ReadingOrRefusal =
  | Reading
  | { readonly kind: 'unsupported'; readonly reason: UnsupportedReason };

/**
 * Has the tab's content script read its page, and puts the script there first when none answers.
 * Needs the permission that a click on the icon, the menu or the keyboard command gives.
 */
export async function readPage(tabId: number, scope: CheckScope): Promise<ReadingOrRefusal> {
  // Without permission for the page its address stays unknown; the injection below then says so.
  const { url: address = '' } = await browser.tabs.get(tabId);
  const reason = unsupportedReason(address);
  if (reason !== undefined) return { kind: 'unsupported', reason };
  const reading = await readingOf(tabId, scope, address);
  return isEmpty(reading) && (await isPdf(tabId))
    ? { kind: 'unsupported', reason: 'pdf' }
    : reading;
}

async function readingOf(
  tabId: number,
  scope: CheckScope,
  address: string,
): Promise<ReadingOrRefusal> {
  const first = await sendToPage(tabId, 'read-page', { scope });
  if (first.ok || first.error !== 'page-unreachable') return understood(first);
  const refusal = await inject(tabId);
  if (refusal !== undefined) {
    return { kind: 'unsupported', reason: refusedReason(address, refusal) };
  }
  return understood(await sendToPage(tabId, 'read-page', { scope }));
}

/** The reading, once its shape is known to be right: the page is somebody else's ground. */
function understood(answer: Result<unknown>): Reading {
  return understand(parseReading(answered(answer)));
}

/** What a page answered; a failure becomes an error again. */
export function answered(answer: Result<unknown>): unknown {
  if (!answer.ok) throw new ExpectedError(answer.error, answer.detail);
  return answer.value;
}

/** The browser's words when it keeps the script out. */
async function inject(tabId: number): Promise<string | undefined> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] });
    return undefined;
  } catch (thrown) {
    return messageOf(thrown);
  }
}

function isEmpty(reading: ReadingOrRefusal): boolean {
  return reading.kind === 'no-article' && reading.words === 0;
}

/** A PDF behind an address that does not say so: Chromium lets scripts into the viewer's empty frame. */
async function isPdf(tabId: number): Promise<boolean> {
  const results = await browser.scripting
    .executeScript({ target: { tabId }, func: () => document.contentType })
    // The right to look in may have ended since the page was read; then it counts as a page.
    .catch(() => []);
  return results[0]?.result === 'application/pdf';
}
