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
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
    signal?.throwIfAborted();
  };
}
