import { fingerprint } from '../../../lib/engine/fingerprint';
import { loadReports } from '../../../lib/store/load-reports';
import { findPlaces, openPackReader } from '../../../lib/store/pack-reader';
import type { Store } from '../../../lib/store/schema';
import { KEY } from './store-packs';

/** Ids of the reports that a page is compared with, as after a cold start of the worker. */
export async function foundIn(
  store: Store,
  text: readonly string[],
  packKey = KEY,
): Promise<readonly string[]> {
  const pack = await store.get('packs', packKey);
  if (pack === undefined) return [];
  const reader = await openPackReader(store, pack);
  const { places } = await findPlaces(reader, fingerprint(text));
  return (await loadReports(store, pack, places)).map(({ id }) => id);
}
