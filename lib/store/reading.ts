const underWay = new Set<Promise<unknown>>();

/** Reads what packs name: until it ends, nothing that it may be about to read is cleared away. */
export async function whileReading<T>(read: () => Promise<T>): Promise<T> {
  const reading = read();
  underWay.add(reading);
  try {
    return await reading;
  } finally {
    underWay.delete(reading);
  }
}

/** Resolves when the reading that is under way now has ended, however it ended. Later reading sees the packs as they are now. */
export async function readingEnded(): Promise<void> {
  await Promise.allSettled(underWay);
}
