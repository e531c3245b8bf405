import { browser } from '../browser';
import { type ExpectedError, messageOf, PageLeft, PageUnreachable } from '../errors';
import { ALIVE, type Answer, type MessageType, type Payload, type Result } from './protocol';

/** No listener at the other end. Chromium and Firefox use the same words. */
const NOBODY =
  /receiving end does not exist|could not establish connection|no tab with id|invalid tab id/i;

/** The listener was there and went away with its page before it answered. */
const GONE =
  /(port|channel) (is |was )?closed|back\/forward cache|destroyed before query|context invalidated/i;

/** Asks the background; never rejects. */
export async function sendToBackground<T extends MessageType<'background'>>(
  type: T,
  payload: Payload<'background', T>,
): Promise<Result<Answer<'background', T>>> {
  return answerOf(() => browser.runtime.sendMessage({ to: 'background', type, ...payload }));
}

/** Asks the content script in the main frame of a tab; never rejects. Its answer is still to be checked. */
export async function sendToPage<T extends MessageType<'page'>>(
  tabId: number,
  type: T,
  payload: Payload<'page', T>,
): Promise<Result<Answer<'page', T>>> {
  const envelope = { to: 'page', type, ...payload };
  return answerOf(() => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
}

/** Whether a content script of this version of the extension listens in the tab's main frame. */
export async function isPageAlive(tabId: number): Promise<boolean> {
  const envelope = { to: 'page', type: ALIVE };
  const answer = await answerOf(() => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
  return answer.ok;
}

async function answerOf<T>(send: () => Promise<unknown>): Promise<Result<T>> {
  try {
    const answer = await send();
    return isResult<T>(answer) ? answer : failure(new PageUnreachable());
  } catch (thrown) {
    return describe(thrown);
  }
}

function describe(thrown: unknown): Result<never> {
  const words = messageOf(thrown);
  if (NOBODY.test(words)) return failure(new PageUnreachable({ cause: thrown }));
  if (GONE.test(words)) return failure(new PageLeft({ cause: thrown }));
  return { ok: false, error: 'unexpected', detail: words };
}

function failure(error: ExpectedError): Result<never> {
  return { ok: false, error: error.code, detail: error.message };
}

/** A listener that did not feel addressed answers `undefined`, whatever its address was. */
function isResult<T>(answer: unknown): answer is Result<T> {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'ok' in answer &&
    typeof answer.ok === 'boolean'
  );
}
