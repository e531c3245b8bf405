import { PackUnusable } from '../errors';
import type { Store } from './schema';
import { storing } from './storing';

/*
 * Files on their way between the options page and the background: messages carry JSON only, and a pack file may be
 * larger than memory. The options page puts a file in, the background takes it from there, and the other way round.
 */

/** Puts a file into the inbox. Returns the number it goes by. */
export function putIntoInbox(store: Store, file: Blob, now: number): Promise<number> {
  return storing('take in a file', () => store.add('inbox', { file, at: now }), file.size);
}

/** The file of this number. Throws `PackUnusable` when it is gone. */
export async function takeFromInbox(store: Store, number: number): Promise<Blob> {
  const entry = await storing('read a file', () => store.get('inbox', number));
  if (entry === undefined)
    throw new PackUnusable('This file is no longer at hand. Choose it again.');
  return entry.file;
}

/** Takes a file out of the inbox; one that is gone stays gone. */
export function dropFromInbox(store: Store, number: number): Promise<void> {
  return storing('let go of a file', () => store.delete('inbox', number));
}
