/** Longest stretch of work before others get their turn, in milliseconds: a message waits no longer. */
const SLICE_MS = 20;

/**
 * Gives a function to await between steps of long work: it lets others run when it is their turn, and throws the
 * signal's reason once the work was cancelled.
 */
export function paceOf(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < SLICE_MS) return;
    await turn();
    since = performance.now();
    signal?.throwIfAborted();
  };
}

/** Comes back after other messages and events had their turn. A timer would wait four milliseconds each time. */
function turn(): Promise<void> {
  if (typeof scheduler !== 'undefined')
    return scheduler.postTask(() => undefined, { priority: 'background' });
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
