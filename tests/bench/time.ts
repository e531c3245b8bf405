/** Kept from being optimised away. */
let sink = 0;

/**
 * Milliseconds of one call of `work`: the best of `rounds` after two unmeasured ones, which is what the code needs when
 * nothing else runs. `work` returns a number that depends on what it did, so that the engine cannot leave it out.
 */
export function bestMs(work: () => number, rounds = 7): number {
  const times: number[] = [];
  for (let round = -2; round < rounds; round++) {
    const start = performance.now();
    sink ^= work();
    if (round >= 0) times.push(performance.now() - start);
  }
  return Math.min(...times);
}

/** Ends the measuring: what keeps the work from being optimised away. */
export function usedSink(): number {
  return sink;
}
