/** What decides when a pack is next looked for. */
export type Attempts = {
  readonly checkHours: number;
  /** Milliseconds since the epoch; 0 for never. */
  readonly lastCheckedAt: number;
  /** Failed attempts since the last that succeeded. */
  readonly failures: number;
};

const HOUR_MS = 60 * 60 * 1000;
const LONGEST_WAIT_HOURS = 24;
/** Colleagues who subscribed in the same minute must not all ask in the same minute. */
const JITTER = 0.2;

/**
 * When to look for the next update, in milliseconds since the epoch: after `checkHours` give or take a fifth, or, after
 * failures, after 1, 2, 4 … hours up to a day. A clock that was set back makes it due at once.
 * @param random 0 to 1; the same for one attempt however often it is asked.
 */
export function nextCheck(
  { checkHours, lastCheckedAt, failures }: Attempts,
  random: number,
  now: number,
): number {
  if (lastCheckedAt === 0 || lastCheckedAt > now) return now;
  const hours =
    failures === 0 ? checkHours : Math.min(LONGEST_WAIT_HOURS, checkHours, 2 ** (failures - 1));
  return lastCheckedAt + hours * HOUR_MS * (1 - JITTER + 2 * JITTER * random);
}
