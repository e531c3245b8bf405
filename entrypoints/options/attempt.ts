import { PackUnusable } from '../../lib/errors';
import type { Result } from '../../lib/messaging/protocol';
import { failureOf } from '../../lib/messaging/server';
import { PackRefused } from '../../lib/packs/errors';

/** Does work and makes a value of every failure; the unexpected ones are logged with what was being done. */
export async function attempt<T>(doing: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    const isRefusal = thrown instanceof PackRefused;
    return failureOf(isRefusal ? new PackUnusable(thrown.message) : thrown, doing);
  }
}
