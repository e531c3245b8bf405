import { StorageFailed } from '../errors';

/**
 * Does work on the database and turns the browser's refusals into sentences with the next step.
 * @param purpose completes "Wireprint could not …".
 */
export async function storing<T>(purpose: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof DOMException)) throw thrown;
    throw thrown.name === 'QuotaExceededError'
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
