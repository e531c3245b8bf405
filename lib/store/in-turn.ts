/**
 * Gives a function that does work after all work that it was given before. Only the background opens the database, so
 * waiting in this worker is enough.
 */
export function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Imports and the collection of garbage: one import's garbage is another one's staging. */
export const inTurn = turns();
