/** Writes that may wait for their turn: a segment is four, so one is held while the next is read. */
const MOST_WAITING = 4;

/**
 * Writes one thing while the next is made, in order and one at a time: what is added last is written last. Few wait, so
 * that what is made faster than it is written fills no memory.
 */
export class WriteBehind {
  /** The end of each write that has not ended. */
  readonly #waiting: Promise<unknown>[] = [];
  #last: Promise<unknown> = Promise.resolve();

  /** Adds a write, after some of those before it have ended. Throws what one met; then nothing more is written. */
  async add(write: () => Promise<unknown>): Promise<void> {
    while (this.#waiting.length >= MOST_WAITING) await this.#waiting.shift();
    const written = this.#last.then(write);
    // Whoever adds another one, or waits for all, is told.
    written.catch(() => undefined);
    this.#last = written;
    this.#waiting.push(written);
  }

  /** Resolves when everything is written. Throws what a write met. */
  async done(): Promise<void> {
    await this.#last;
    this.#waiting.length = 0;
  }

  /** Resolves when nothing is under way any more, however it ended. */
  async ended(): Promise<void> {
    await this.#last.catch(() => undefined);
  }
}
