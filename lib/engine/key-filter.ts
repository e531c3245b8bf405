import { avalanche } from './hash';

/**
 * Ten bits a key and seven probes let 0.8 % of strangers through (Bloom 1970: 0.6185 to the power of bits per key).
 */
const BITS_PER_KEY = 10;
const PROBES = 7;
/** Two hashes give all probes (Kirsch and Mitzenmacher 2006); both mixed anew, since keys of one shard begin alike. */
const START_SALT = 0x9e3779b9;
const STEP_SALT = 0x85ebca6b;

/**
 * A Bloom filter of 32-bit keys: never denies a key that is in it, and lets one stranger in a hundred pass. O(keys).
 * @param keys ascending; one may stand there several times.
 * @param distinct how many different ones there are.
 */
export function buildFilter(keys: Uint32Array, distinct: number): Uint32Array<ArrayBuffer> {
  const filter = new Uint32Array(Math.ceil((distinct * BITS_PER_KEY) / 32));
  for (let k = 0; k < keys.length; k++) {
    const key = keys[k] ?? 0;
    if (k > 0 && keys[k - 1] === key) continue;
    const step = avalanche(key ^ STEP_SALT) | 1;
    for (let i = 0, at = avalanche(key ^ START_SALT); i < PROBES; i++, at = (at + step) >>> 0) {
      const bit = bitOf(at, filter.length);
      filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }
  return filter;
}

/** Whether a key may be among those that the filter was built of. O(1). */
export function mayHold(filter: Uint32Array, key: number): boolean {
  if (filter.length === 0) return false;
  const step = avalanche(key ^ STEP_SALT) | 1;
  for (let i = 0, at = avalanche(key ^ START_SALT); i < PROBES; i++, at = (at + step) >>> 0) {
    const bit = bitOf(at, filter.length);
    if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
  }
  return true;
}

/** A place in the filter, by the number's part of 2^32. */
function bitOf(at: number, words: number): number {
  return Math.floor((at / 2 ** 32) * words * 32);
}
