import { StorageFailed } from '../errors';

/**
 * With less room than this a write that failed is taken to have failed for want of it. A chunk is some megabytes, one may
 * be on its way while the next is made, and the database takes room of its own beside them.
 */
const SCARCE_BYTES = 64_000_000;

/**
 * Does work on the database and turns the browser's refusals into sentences with the next step.
 * @param purpose completes "Wireprint could not …".
 * @param bytes what the work writes at one stroke, where that may be more than a chunk.
 */
export async function storing<T>(purpose: string, work: () => Promise<T>, bytes = 0): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof DOMException)) throw thrown;
    throw (await isForWantOfRoom(thrown, bytes))
      ? new StorageFailed(
          `There is no room left: Wireprint could not ${purpose}. Free some disk space or remove a pack, then try again.`,
          { cause: thrown },
        )
      : new StorageFailed(
          `The browser's storage did not let Wireprint ${purpose}. Restart the browser, then try again.`,
          { cause: thrown },
        );
  }
}

/**
 * An extension with `unlimitedStorage` has no quota to exceed: on a full disk Chromium fails with "DataError: Failed to
 * write blobs (IOError)" or "UnknownError: Internal error", as it does when the disk is broken. The room left tells.
 */
async function isForWantOfRoom({ name }: DOMException, bytes: number): Promise<boolean> {
  return name === 'QuotaExceededError' || (await roomLeft()) < SCARCE_BYTES + bytes;
}

/** How many bytes may still be written; infinitely many where the browser does not tell. */
async function roomLeft(): Promise<number> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined ? Number.POSITIVE_INFINITY : quota - (usage ?? 0);
  } catch {
    // Why the work failed is what the caller is told.
    return Number.POSITIVE_INFINITY;
  }
}
