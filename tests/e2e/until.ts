/**
 * Asks again and again until the answer is neither `undefined`, `null` nor `false`, and returns it.
 * Throws after `timeoutMs` with what was awaited, so that a failing test names the missing condition.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  timeoutMs = 15_000,
  everyMs = 25,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (performance.now() > deadline) throw new Error(`Waited ${timeoutMs} ms for: ${what}`);
    await pause(everyMs);
  }
}

/** Rejects with a sentence when `promise` has not settled in time; the work itself is not stopped. */
export function within<T>(what: string, timeoutMs: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`Waited ${timeoutMs} ms for: ${what}`));
    const timer = setTimeout(late, timeoutMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
