import { failureOf } from '../messaging/server';

/**
 * For work that nobody waits for: what goes wrong is logged, with what was being done.
 * @param doing completes "Wireprint failed while …".
 */
export function logFailure(doing: string): (thrown: unknown) => void {
  return (thrown) => void failureOf(thrown, doing);
}
