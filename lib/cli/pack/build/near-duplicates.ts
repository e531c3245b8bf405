import { addUnit, avalanche, HASH_START } from '../../../engine/hash';
import { SIGNATURE_SIZE, signatureJaccard } from '../../../engine/signature';

/** Reports that share four fifths of their shingles are one report with a few words changed. */
const NEAR = 0.8;
/** 16 bands of 8 values: of two reports at a Jaccard of 0.8, 95 % meet in one; at 0.5, 6 % (Leskovec et al., ch. 3). */
const BANDS = 16;
const BAND_BYTES = SIGNATURE_SIZE / BANDS;
/** Room for an ordinal beside 31 bits of hash in the 53 bits of a number: more reports than a pack may hold. */
const ORDINALS = 2 ** 22;
/** Reports of one bucket that are compared with each other; more meet by boilerplate, and comparing all would be quadratic. */
const MAX_BUCKET = 200;

/** A report and an earlier one that is nearly the same. */
export type NearPair = { readonly later: number; readonly earlier: number };

/**
 * Finds reports that are nearly copies of an earlier one, each told once, by ordinal. `signatures` holds
 * `SIGNATURE_SIZE` bytes per report, one after another. O(n log n) time, 8 bytes a report.
 */
export function nearDuplicates(signatures: Uint8Array): NearPair[] {
  const count = signatures.length / SIGNATURE_SIZE;
  const earlier = new Map<number, number>();
  for (let band = 0; band < BANDS; band++) {
    const keys = Float64Array.from(
      { length: count },
      (_, ordinal) => bandHash(signatures, ordinal, band) * ORDINALS + ordinal,
    ).sort();
    for (let from = 0; from < count; ) {
      let to = from + 1;
      while (to < count && bucketOf(keys, to) === bucketOf(keys, from)) to++;
      if (to - from > 1) comparePairs(signatures, keys.subarray(from, to), earlier);
      from = to;
    }
  }
  return [...earlier]
    .map(([later, first]) => ({ later, earlier: first }))
    .sort((a, b) => a.later - b.later);
}

function comparePairs(
  signatures: Uint8Array,
  bucket: Float64Array,
  earlier: Map<number, number>,
): void {
  const ordinals = Array.from(bucket.subarray(0, MAX_BUCKET), (key) => key % ORDINALS);
  ordinals.forEach((later, i) => {
    if (earlier.has(later)) return;
    const first = ordinals
      .slice(0, i)
      .find((other) => signatureJaccard(at(signatures, other), at(signatures, later)) >= NEAR);
    if (first !== undefined) earlier.set(later, first);
  });
}

function at(signatures: Uint8Array, ordinal: number): Uint8Array {
  return signatures.subarray(ordinal * SIGNATURE_SIZE, (ordinal + 1) * SIGNATURE_SIZE);
}

function bucketOf(keys: Float64Array, i: number): number {
  return Math.floor((keys[i] ?? 0) / ORDINALS);
}

/** 31 bits of a band's bytes. */
function bandHash(signatures: Uint8Array, ordinal: number, band: number): number {
  const from = ordinal * SIGNATURE_SIZE + band * BAND_BYTES;
  let hash = HASH_START;
  for (let i = from; i < from + BAND_BYTES; i++) hash = addUnit(hash, signatures[i] ?? 0);
  return avalanche(hash) >>> 1;
}
