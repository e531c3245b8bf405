import type { OwnPackRecord } from './records';
import type { Store } from './schema';
import { storing } from './storing';

/** A pack made here; `undefined` when it is gone. */
export function ownPack(store: Store, id: string): Promise<OwnPackRecord | undefined> {
  return storing('read your pack', () => store.get('own', id));
}
