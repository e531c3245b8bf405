import type { CDPSession } from 'playwright-core';
import { within } from './until';

type Answer = {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { message: string };
};

/** A DevTools session with one target that Playwright does not expose, such as a toolbar popup. */
export type CdpTarget = {
  send: (method: string, params?: object) => Promise<unknown>;
  /** A promise is awaited, for as long as it says itself: whoever makes one gives it an end. */
  evaluate: <T>(expression: string) => Promise<T>;
};

/** Longer than anything is answered in that does not wait for something in the page. */
const ANSWER_MS = 20_000;
/** Longer than the longest wait in a page (`settled`, in a bench), so that its own sentence tells what was missing. */
const EVALUATE_MS = 90_000;

/** Attaches through the browser's own session, with messages wrapped: Playwright's typed sessions know only pages. */
export async function attach(browser: CDPSession, targetId: string): Promise<CdpTarget> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  let sent = 0;
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const answer = JSON.parse(event.message) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  const send = async (method: string, params: object = {}) => {
    const id = ++sent;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await browser.send('Target.sendMessageToTarget', { sessionId, message });
    const limitMs = method === 'Runtime.evaluate' ? EVALUATE_MS : ANSWER_MS;
    const answer = await within(`${method} in the popup`, limitMs, answered);
    waiting.delete(id);
    if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result;
  };
  return { send, evaluate: (expression) => evaluate(send, expression) };
}

type Evaluated = {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: {
    readonly exception?: { readonly description?: string };
    readonly text: string;
  };
};

async function evaluate<T>(send: CdpTarget['send'], expression: string): Promise<T> {
  const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
  const { result, exceptionDetails } = (await send('Runtime.evaluate', params)) as Evaluated;
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value as T;
}
