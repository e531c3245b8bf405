/**
 * Values kept per paragraph. 64 estimate a Jaccard of 0.5 within ±0.06 and are exact up to 64 distinct shingles
 * (Broder 1997, bottom-k), which a news paragraph rarely exceeds.
 */
export const SKETCH_SIZE = 64;

/** Bottom-k sketch: the `SKETCH_SIZE` smallest distinct shingle hashes, ascending. O(n log n). */
export function sketchOf(shingles: Uint32Array): Uint32Array {
  return smallestOf(shingles.slice(), SKETCH_SIZE);
}

/** The `size` smallest values, ascending, each once. Reorders and overwrites `values`, which saves a copy. O(n log n). */
export function smallestOf(values: Uint32Array, size: number): Uint32Array {
  const sorted = values.sort();
  let kept = 0;
  for (let i = 0; i < sorted.length && kept < size; i++) {
    const value = sorted[i] ?? 0;
    if (kept === 0 || sorted[kept - 1] !== value) sorted[kept++] = value;
  }
  return sorted.slice(0, kept);
}

/** Jaccard similarity of two shingle sets, estimated from their sketches: 0 to 1. */
export function sketchJaccard(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  let union = 0;
  let i = 0;
  let j = 0;
  while (union < SKETCH_SIZE && (i < a.length || j < b.length)) {
    const left = a[i] ?? Number.POSITIVE_INFINITY;
    const right = b[j] ?? Number.POSITIVE_INFINITY;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
    union++;
  }
  return shared / union;
}
