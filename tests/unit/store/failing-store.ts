import { IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';

/** Makes the nth change of a record (writing or deletion) be refused at once, as a full disk would. */
export function refuseWrite(nth: number, refusal: DOMException): void {
  let seen = 0;
  aroundWrites((_objectStore, write) => {
    if (++seen === nth) throw refusal;
    return write();
  });
}

/**
 * Ends the worker at its nth change of a record: that transaction and all later ones never come to their end. Gives
 * whether it came so far.
 */
export function killAtWrite(nth: number): () => boolean {
  let seen = 0;
  aroundWrites((objectStore, write) => {
    const request = write();
    if (++seen >= nth) objectStore.transaction.abort();
    return request;
  });
  return () => seen >= nth;
}

function aroundWrites(
  around: (objectStore: IDBObjectStore, write: () => IDBRequest) => IDBRequest,
): void {
  const { put, delete: remove } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    return around(this, () => put.apply(this, args));
  });
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    return around(this, () => remove.apply(this, args));
  });
}
