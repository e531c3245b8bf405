import { type Browser, browser } from '../browser';
import { BadMessage, ExpectedError, messageOf } from '../errors';
import { type Fields, fieldsOf } from './parse';
import {
  ALIVE,
  type Answer,
  type MessageType,
  type Payload,
  type Recipient,
  type Result,
} from './protocol';
import { assertSender } from './sender';

/** One function per message of a recipient: rebuilds its payload field by field, so that whatever else was in it is gone. */
export type Parsers<R extends Recipient> = {
  readonly [T in MessageType<R>]: (field: Fields) => Payload<R, T>;
};

/** One function per message: takes the checked payload, returns the answer or throws. */
export type MessageHandlers<R extends Recipient> = {
  readonly [T in MessageType<R>]: (
    message: Payload<R, T>,
    sender: Browser.runtime.MessageSender,
  ) => Answer<R, T> | Promise<Answer<R, T>>;
};

/**
 * Answers the messages addressed to `to` and leaves all others alone. The parsers come from outside, so that each
 * recipient carries its own only.
 * The listener is synchronous: an async one would answer messages that are not its own.
 * Call it before the first `await`, or the message that woke the worker is lost.
 * @returns a function that takes the listener away.
 */
export function serveMessages<R extends Recipient>(
  to: R,
  parsers: Parsers<R>,
  handlers: MessageHandlers<R>,
): () => void {
  const listener = (message: unknown, sender: Browser.runtime.MessageSender) =>
    isAddressedTo(to, message) ? answer(to, parsers, handlers, message, sender) : undefined;
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function isAddressedTo(to: Recipient, message: unknown): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    Object.hasOwn(message, 'to') &&
    Reflect.get(message, 'to') === to
  );
}

async function answer<R extends Recipient>(
  to: R,
  parsers: Parsers<R>,
  handlers: MessageHandlers<R>,
  message: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<Result<unknown>> {
  let doing = 'reading a message';
  try {
    const field = fieldsOf(message, 'The message');
    if (to === 'page' && field('type') === ALIVE) return { ok: true, value: true };
    const type = parseType(parsers, field('type'));
    doing = `answering "${type}"`;
    assertSender(to, type, sender);
    return { ok: true, value: await handlers[type](parsers[type](field), sender) };
  } catch (thrown) {
    return failureOf(thrown, doing);
  }
}

/** The name of a message, when there is such a message. */
function parseType<R extends Recipient>(parsers: Parsers<R>, type: unknown): MessageType<R> {
  if (typeof type !== 'string' || !Object.hasOwn(parsers, type)) {
    throw new BadMessage('Nobody here knows this message.');
  }
  return type as MessageType<R>;
}

/** Expected failures travel as they are; anything else is logged here, once. */
export function failureOf(thrown: unknown, doing: string): Result<never> & { ok: false } {
  if (thrown instanceof ExpectedError) {
    return { ok: false, error: thrown.code, detail: thrown.message };
  }
  console.error(`Wireprint failed while ${doing}:`, thrown);
  return { ok: false, error: 'unexpected', detail: messageOf(thrown) };
}
