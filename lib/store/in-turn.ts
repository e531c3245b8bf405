let last: Promise<unknown> = Promise.resolve();

/**
 * Does work on packs after all such work that was asked for before: one import's garbage is another one's staging. Only
 * the background opens the database, so waiting in this worker is enough.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}
