import minhash from 'minhash';
import { SHINGLE_WORDS } from './shingles';

const { Minhash } = minhash;
type Minhash = InstanceType<typeof Minhash>;

/** Values per signature: a standard error of 0.041 at a Jaccard of 0.3 (Broder 1997). */
export const SIGNATURE_SIZE = 128;
/** Where the permutations start: "Wire" in ASCII. */
export const PERMUTATION_SEED = 0x57697265;
const PRIME = 4294967311;

const permutations = makePermutations();
const factors = Float64Array.from(permutations.a);
const summands = Float64Array.from(permutations.b);

/**
 * MinHash signature of a whole report as the `minhash` package computes it, with permutations that are the same in every
 * JavaScript engine (the package draws its own from `Math.sin`, whose last bits differ). Words are folded forms in order.
 *
 * Equal to calling the package's `update` with every shingle ("four words joined by spaces"), but each shingle is hashed
 * once instead of once per slot, out of its words' hashes, and the remainders are computed without division.
 * O(words × SIGNATURE_SIZE).
 */
export function signatureOf(words: readonly string[]): Uint32Array {
  const shingles = shingleHashes(words);
  const signature = new Uint32Array(SIGNATURE_SIZE);
  // Two slots at a time: neither waits for the other, which takes a quarter off the time.
  for (let slot = 0; slot < SIGNATURE_SIZE; slot += 2) {
    const factor = factors[slot] ?? 0;
    const summand = summands[slot] ?? 0;
    const nextFactor = factors[slot + 1] ?? 0;
    const nextSummand = summands[slot + 1] ?? 0;
    let smallest = MAX_HASH;
    let nextSmallest = MAX_HASH;
    for (let i = 0; i < shingles.length; i++) {
      const shingle = shingles[i] ?? 0;
      const rest = nearRest(factor * shingle + summand);
      if (rest < smallest) smallest = rest < 0 ? Math.min(smallest, rest + PRIME) : rest;
      const nextRest = nearRest(nextFactor * shingle + nextSummand);
      if (nextRest < nextSmallest)
        nextSmallest = nextRest < 0 ? Math.min(nextSmallest, nextRest + PRIME) : nextRest;
    }
    signature[slot] = smallest;
    signature[slot + 1] = nextSmallest;
  }
  return signature;
}

/** What the package adds to its hashes, and what its signatures begin with. */
const MAX_HASH = 2 ** 32 - 1;
const SPACE = 32;

/**
 * The package's hash (h · 31 + unit, for each unit) of every shingle, repeats kept, since they change no minimum. The
 * hash of joined strings follows from theirs: h(xy) = h(x) · 31^|y| + h(y). O(characters).
 */
function shingleHashes(words: readonly string[]): Float64Array {
  const hashes = new Int32Array(words.length);
  const powers = new Int32Array(words.length);
  words.forEach((word, at) => {
    let hash = 0;
    let power = 1;
    for (let i = 0; i < word.length; i++) {
      hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
      power = Math.imul(power, 31);
    }
    hashes[at] = hash;
    powers[at] = power;
  });
  const count = words.length === 0 ? 0 : Math.max(1, words.length - SHINGLE_WORDS + 1);
  const shingles = new Float64Array(count);
  for (let first = 0; first < count; first++) {
    const end = Math.min(words.length, first + SHINGLE_WORDS);
    let hash = hashes[first] ?? 0;
    for (let at = first + 1; at < end; at++) {
      const spaced = (Math.imul(hash, 31) + SPACE) | 0;
      hash = (Math.imul(spaced, powers[at] ?? 1) + (hashes[at] ?? 0)) | 0;
    }
    shingles[first] = hash + MAX_HASH;
  }
  return shingles;
}

/** A little more than 1 / PRIME, so that a quotient made with it is right or one too high: never too low. */
const ABOVE_RECIPROCAL = (1 / PRIME) * (1 + 2 ** -49);

/**
 * `value % PRIME` for whole numbers from 0 to 2^66, or that less PRIME: once in some 2^16 numbers it is negative, which
 * whoever looks for a minimum meets anyway, so that the others need no second look. Several times faster than the
 * operator, and exact: with PRIME = 2^32 + 15, `quotient * 2^32`, `quotient * 15` and both differences are whole numbers
 * that doubles hold exactly, whatever `value` lost when it was rounded.
 */
export function nearRest(value: number): number {
  const quotient = Math.floor(value * ABOVE_RECIPROCAL);
  return value - quotient * 2 ** 32 - quotient * (PRIME - 2 ** 32);
}

/**
 * What is kept of a signature: the low 8 bits of each value, which estimate as well as all 32 (b-bit minwise hashing,
 * Li & König 2010).
 */
export function keptBits(signature: Uint32Array): Uint8Array {
  return new Uint8Array(signature);
}

/** Share of kept values that agree by chance. */
const CHANCE = 1 / 256;

/** Estimated Jaccard similarity of two reports' shingle sets, from what is kept of their signatures: 0 to 1. */
export function signatureJaccard(a: Uint8Array, b: Uint8Array): number {
  let equal = 0;
  for (let slot = 0; slot < SIGNATURE_SIZE; slot++) if (a[slot] === b[slot]) equal++;
  return Math.max(0, (equal / SIGNATURE_SIZE - CHANCE) / (1 - CHANCE));
}

/** The distinct shingles that a signature is made of, as the strings the package hashes. */
export function wordShingles(words: readonly string[]): Set<string> {
  const shingles = new Set<string>();
  const last = Math.max(1, words.length - SHINGLE_WORDS + 1);
  for (let i = 0; i < last && words.length > 0; i++) {
    shingles.add(words.slice(i, i + SHINGLE_WORDS).join(' '));
  }
  return shingles;
}

/** A package object with the pinned permutations: what tests compare `signatureOf` with. */
export function newSigner(): Minhash {
  const signer = new Minhash({ numPerm: SIGNATURE_SIZE });
  signer.permA = permutations.a;
  signer.permB = permutations.b;
  return signer;
}

/** Integers of a 32-bit xorshift generator (Marsaglia 2003): no floating point, so no differences between engines. */
function makePermutations(): { readonly a: number[]; readonly b: number[] } {
  let state = PERMUTATION_SEED;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const draw = () => Array.from({ length: SIGNATURE_SIZE }, next);
  return { a: draw(), b: draw() };
}
