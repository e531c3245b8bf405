/** Random integers below 2^32, the same for the same seed (xorshift, Marsaglia 2003). */
export function randomIntegers(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
