import { type Browser, browser } from '../browser';
import { BadMessage } from '../errors';
import type { MessageType, Recipient } from './protocol';

/** Messages that content scripts send; all others come from the extension's own pages. */
const FROM_CONTENT: ReadonlySet<string> = new Set<MessageType<'background'>>(['page-changed']);

/**
 * Refuses a sender that may not send this message.
 * `id`, `url`, `tab` and `frameId` are filled in by the browser, so a page cannot forge them;
 * a content script taken over by its page can still say anything inside the message.
 */
export function assertSender(
  to: Recipient,
  type: string,
  sender: Browser.runtime.MessageSender,
): void {
  const isAllowed = FROM_CONTENT.has(type) ? isContentScript(sender) : isOwnPage(to, sender);
  if (sender.id !== browser.runtime.id || !isAllowed) {
    throw new BadMessage('This message came from the wrong place.');
  }
}

function isContentScript(sender: Browser.runtime.MessageSender): boolean {
  return sender.tab?.id !== undefined && sender.frameId === 0 && !hasOwnUrl(sender);
}

/**
 * Popup, side panel, options or background; a tab may show one of them.
 * A worker may come without an address, and only workers and pages of ours can write to a tab.
 */
function isOwnPage(to: Recipient, sender: Browser.runtime.MessageSender): boolean {
  if (hasOwnUrl(sender)) return true;
  return to === 'page' && sender.url === undefined && sender.tab === undefined;
}

function hasOwnUrl(sender: Browser.runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}
