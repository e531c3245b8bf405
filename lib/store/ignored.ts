import type { IgnoredOnPage } from './records';
import type { Store } from './schema';
import { storing } from './storing';

/** A reader who ignores a report a day reaches this in three years; a record is some 200 bytes. */
export const MAX_PAGES = 1_000;
/** More matches than a page is ever checked against. */
const MAX_REPORTS = 200;

type Ignored = IgnoredOnPage['reports'][number];

/** The reports that are not counted on the page with this address, the last one ignored at the end. */
export async function ignoredOn(store: Store, address: string): Promise<readonly Ignored[]> {
  return storing('read what is ignored', async () => {
    return (await store.get('ignored', address))?.reports ?? [];
  });
}

/**
 * Leaves a report out on one page, and forgets the page changed longest ago when there are too many.
 * @param now milliseconds since the epoch.
 */
export async function ignore(
  store: Store,
  address: string,
  report: Ignored,
  now: number,
): Promise<void> {
  await change(store, address, now, (reports) =>
    [...reports.filter(({ id }) => id !== report.id), report].slice(-MAX_REPORTS),
  );
}

/** Counts a report on a page again. */
export async function restore(
  store: Store,
  address: string,
  id: string,
  now: number,
): Promise<void> {
  await change(store, address, now, (reports) => reports.filter((report) => report.id !== id));
}

async function change(
  store: Store,
  address: string,
  changedAt: number,
  edit: (reports: readonly Ignored[]) => readonly Ignored[],
): Promise<void> {
  await storing('remember what is ignored', async () => {
    const transaction = store.transaction('ignored', 'readwrite');
    const pages = transaction.store;
    const reports = edit((await pages.get(address))?.reports ?? []);
    if (reports.length === 0) await pages.delete(address);
    else await pages.put({ address, reports, changedAt });
    const surplus = (await pages.count()) - MAX_PAGES;
    const oldest = surplus > 0 ? await pages.index('byChange').getAllKeys(null, surplus) : [];
    await Promise.all(oldest.map((key) => pages.delete(key)));
    await transaction.done;
  });
}
