import { WebSocket } from 'ws';
import { within } from './until';

type Answer = {
  readonly id?: number;
  readonly type?: string;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
};

/** A WebDriver BiDi connection to one Firefox. */
export type Bidi = {
  send: <T>(method: string, params?: object) => Promise<T>;
  /** Evaluates in a browsing context; a promise is awaited and the value crosses as JSON. */
  evaluate: <T>(context: string, expression: string) => Promise<T>;
  disconnect: () => void;
};

/** Connects to the address Firefox prints and opens a session. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`);
  await within('Firefox to accept the connection', 20_000, opened(socket));
  const waiting = new Map<number, (answer: Answer) => void>();
  let sent = 0;
  socket.on('message', (text) => {
    const answer = JSON.parse(String(text)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  const send = async <T>(method: string, params: object = {}): Promise<T> => {
    const id = ++sent;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const answer = await within(method, 60_000, answered);
    waiting.delete(id);
    if (answer.type === 'error') throw new Error(`${method}: ${answer.error}: ${answer.message}`);
    return answer.result as T;
  };
  await send('session.new', { capabilities: {} });
  const evaluateHere = <T>(context: string, expression: string) =>
    evaluate<T>(send, context, expression);
  return { send, evaluate: evaluateHere, disconnect: () => socket.close() };
}

function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
}

type Evaluated = {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
};

// BiDi's own value format wraps every number and list; one JSON string is simpler and loses nothing here.
async function evaluate<T>(send: Bidi['send'], context: string, expression: string): Promise<T> {
  const answer = await send<Evaluated>('script.evaluate', {
    expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
    target: { context },
    awaitPromise: true,
    userActivation: true,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'exception');
  return JSON.parse(String(answer.result?.value)) as T;
}
