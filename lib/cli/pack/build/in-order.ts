/** An item and what was made of it. */
export type Done<T, R> = { readonly item: T; readonly result: R };

/**
 * Works on up to `inFlight` items at once and gives the results in the order of the items. The next item is asked for
 * only when there is room, so that a slow worker holds a fast reader back.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  inFlight: number,
): AsyncGenerator<Done<T, R>> {
  const pending: Promise<Done<T, R>>[] = [];
  for await (const item of items) {
    const done = work(item).then((result) => ({ item, result }));
    // Waited for below; until then a failure must not count as unhandled.
    done.catch(() => undefined);
    pending.push(done);
    const first = pending.length >= inFlight ? pending.shift() : undefined;
    if (first) yield await first;
  }
  for (const done of pending) yield await done;
}
