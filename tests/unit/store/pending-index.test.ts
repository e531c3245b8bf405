import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { KeyLists } from '../../../lib/engine/key-lists';
import { visitPostings } from '../../../lib/engine/postings';
import { PendingIndex } from '../../../lib/store/pending-index';
import { openStore, type Store } from '../../../lib/store/schema';
import { openIndex } from '../../../lib/store/shard-chunks';
import { WriteBehind } from '../../../lib/store/write-behind';
import 'fake-indexeddb/auto';

test('an index is written when enough entries wait, and the next one begins at its own first row', async () => {
  globalThis.indexedDB = new IDBFactory();
  const store = await openStore();
  const pending = new PendingIndex(5);
  const write = async () => {
    const writes = new WriteBehind();
    await pending.write(store, writes, () => Promise.resolve());
    await writes.done();
  };
  pending.add('a', listsOf([[7, 8], [9]]));
  expect(pending.isFull).toBe(false);
  pending.add('b', listsOf([[7], [10]]));
  expect(pending.isFull).toBe(true);
  await write();
  expect(pending.isFull).toBe(false);
  pending.add('c', listsOf([[7, 9]]));
  await write();
  await write();
  const indexes = (await store.getAll('indexes')).sort((a, b) => b.rows - a.rows);
  expect(indexes.map(({ members }) => members)).toEqual([
    [
      { sha256: 'a', firstRow: 0 },
      { sha256: 'b', firstRow: 2 },
    ],
    [{ sha256: 'c', firstRow: 0 }],
  ]);
  const [both = '', alone = ''] = indexes.map(({ id }) => id);
  expect(alone).toBe('c');
  expect(await rowsUnder(store, both, 7)).toEqual([0, 2]);
  expect(await rowsUnder(store, both, 10)).toEqual([3]);
  expect(await rowsUnder(store, alone, 7)).toEqual([0]);
  expect(await rowsUnder(store, alone, 10)).toEqual([]);
});

function listsOf(reports: readonly (readonly number[])[]): KeyLists {
  const lists = new KeyLists();
  for (const keys of reports) lists.add(Uint32Array.from(keys));
  return lists;
}

async function rowsUnder(store: Store, id: string, key: number): Promise<readonly number[]> {
  const opened = await openIndex(store, id);
  const [postings] = (await opened?.shards.read(0, 0)) ?? [];
  const rows: number[] = [];
  if (postings) visitPostings(postings, key, (row) => rows.push(row));
  return rows;
}
