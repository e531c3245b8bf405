import type { IDBPTransaction, StoreNames } from 'idb';
import type { Store, WireprintSchema } from './schema';

/**
 * Does work in one transaction that changes these object stores: all of it counts or, when it throws, nothing. The work
 * must await nothing but the transaction's own requests.
 * @param durability `strict`: it is on the disk when this resolves, and so are all records written before. A blob is a
 * file of its own, which only its own transaction sees to: without that, a power cut could leave a pack that counts and
 * the reports of which are gone.
 */
export async function write<Names extends StoreNames<WireprintSchema>[], T>(
  store: Store,
  names: Names,
  work: (transaction: IDBPTransaction<WireprintSchema, Names, 'readwrite'>) => Promise<T>,
  durability: IDBTransactionDurability = 'default',
): Promise<T> {
  const transaction = store.transaction(names, 'readwrite', { durability });
  const finished = transaction.done;
  try {
    const result = await work(transaction);
    await finished;
    return result;
  } catch (thrown) {
    await rollBack(transaction, finished);
    throw thrown;
  }
}

/** A refused record alone does not undo what was written before it. */
async function rollBack(transaction: { abort(): void }, finished: Promise<void>): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // The browser has aborted it already; what made it do so is on its way to the caller.
  }
  await finished.catch(() => undefined);
}
