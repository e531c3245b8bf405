/**
 * Writes one thing while the next is made, in order: a write begins when the one before it has ended. One at most is
 * under way and none waits, so that what is made faster than it is written fills no memory.
 */
export class WriteBehind {
  #underWay: Promise<unknown> = Promise.resolve();

  /** Begins a write. Throws what an earlier one met; then nothing more is written. */
  async add(write: () => Promise<unknown>): Promise<void> {
    await this.#underWay;
    this.#underWay = write();
    // Whoever adds the next one, or waits for all, is told.
    this.#underWay.catch(() => undefined);
  }

  /** Resolves when everything is written. Throws what a write met. */
  async done(): Promise<void> {
    await this.#underWay;
  }

  /** Resolves when nothing is under way any more, however it ended. */
  async ended(): Promise<void> {
    await this.#underWay.catch(() => undefined);
  }
}
