import { openDB } from 'idb';
import { DATABASE } from './database';
import type { Store, WireprintSchema } from './schema';
import { storing } from './storing';

/**
 * Opens the database for work on the inbox, and closes it. For the options page: the database is taken as the background
 * left it, never made or brought up to date, so send the background a message first. Throws `StorageFailed`.
 */
export async function withInbox<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await storing('reach its files', () =>
    openDB<WireprintSchema>(DATABASE, undefined, {
      // Called only when there is no database yet.
      upgrade: (_store, _from, _to, transaction) => {
        // Opening fails with the same error.
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
    }),
  );
  try {
    return await work(store);
  } finally {
    store.close();
  }
}
