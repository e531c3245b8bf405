import { inTurn } from './in-turn';
import { readingEnded } from './reading';
import { allOf, type Store } from './schema';
import { storing } from './storing';
import { write } from './write';

/** An import that nobody took up again for this long is given up: a week, as pack hosts and readers have bad days. */
const IMPORT_TTL_MS = 7 * 24 * 60 * 60 * 1000;
/** A file that was neither added nor given up for this long was left behind by a page that was closed. */
const INBOX_TTL_MS = 24 * 60 * 60 * 1000;
/** How long a removed pack can be brought back. */
export const UNDO_MS = 10 * 60 * 1000;

/**
 * Deletes removed packs for good, own ones with the texts they were built from; imports that were given up, files left
 * in the inbox, and every segment and index that no pack and no import names, once the matching that may be reading them
 * has ended. Idempotent; a worker killed in it does the rest the next time.
 * O(segments + what is deleted).
 * @param now milliseconds since the epoch.
 */
export function collectGarbage(store: Store, now: number): Promise<void> {
  return inTurn(() => storing('clear away what is no longer needed', () => sweep(store, now)));
}

/** `collectGarbage` for work that has its turn already. */
export async function sweep(store: Store, now: number): Promise<void> {
  await forget(store, now);
  await readingEnded();
  const [packs, imports, indexes] = await Promise.all([
    store.getAll('packs'),
    store.getAll('imports'),
    store.getAll('indexes'),
  ]);
  const staged = new Set(imports.flatMap(({ segments }) => segments));
  const segments = new Set([
    ...staged,
    ...packs.flatMap((pack) => pack.segments.map(({ sha256 }) => sha256)),
  ]);
  const looked = new Set([
    ...packs.flatMap((pack) => pack.indexes.map(({ id }) => id)),
    ...indexes
      .filter(({ members }) => members.some(({ sha256 }) => staged.has(sha256)))
      .map(({ id }) => id),
  ]);
  // Records that say "complete" go first, what they speak of after them.
  for (const name of ['segments', 'segmentIds'] as const) {
    for (const key of await store.getAllKeys(name))
      if (!segments.has(key)) await store.delete(name, key);
  }
  for (const name of ['indexes', 'filters'] as const) {
    for (const key of await store.getAllKeys(name))
      if (!looked.has(key)) await store.delete(name, key);
  }
  await deleteParts(store, 'rows', segments);
  await deleteParts(store, 'shards', looked);
}

async function forget(store: Store, now: number): Promise<void> {
  await write(store, ['packs', 'imports', 'own', 'inbox'], async (transaction) => {
    const packs = transaction.objectStore('packs');
    const imports = transaction.objectStore('imports');
    for (const { packKey, removedAt } of await packs.getAll())
      if (removedAt > 0 && now - removedAt >= UNDO_MS) await packs.delete(packKey);
    for (const { packKey, startedAt } of await imports.getAll())
      if (now - startedAt >= IMPORT_TTL_MS) await imports.delete(packKey);
    const own = transaction.objectStore('own');
    for (const id of await own.getAllKeys())
      if ((await packs.getKey(id)) === undefined) await own.delete(id);
    let entry = await transaction.objectStore('inbox').openCursor();
    for (; entry !== null; entry = await entry.continue())
      if (now - entry.value.at >= INBOX_TTL_MS) await entry.delete();
  });
}

/** Jumps from one first part of the keys to the next, so that it looks at no record. */
async function deleteParts(
  store: Store,
  name: 'rows' | 'shards',
  kept: ReadonlySet<string>,
): Promise<void> {
  let key = await store.getKey(name, IDBKeyRange.lowerBound(['']));
  while (key !== undefined) {
    const [first] = key;
    if (!kept.has(first)) await store.delete(name, allOf(first));
    key = await store.getKey(name, IDBKeyRange.lowerBound([first, []]));
  }
}
