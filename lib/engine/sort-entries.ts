/** Keys and, beside each, the row of a report that is filed under it. */
export type Entries = { readonly keys: Uint32Array; readonly rows: Uint32Array };

/** Bits looked at in one pass: three passes do, and the counts of one fit into the processor's nearest cache. */
const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
const PASSES = Math.ceil(32 / DIGIT_BITS);

/**
 * Entries by their keys; those with one key stay in order. Least significant digit first (Knuth 5.2.5): a third of the
 * time of sorting numbers that hold both, and no keys make it slow. O(n).
 */
export function sortEntries({ keys, rows }: Entries): Entries {
  const counts = Array.from({ length: PASSES }, () => new Uint32Array(DIGITS));
  for (const key of keys) {
    for (let pass = 0; pass < PASSES; pass++) {
      const digit = digitOf(key, pass);
      const of = counts[pass] as Uint32Array;
      of[digit] = (of[digit] ?? 0) + 1;
    }
  }
  let from: Entries = { keys, rows };
  for (let pass = 0; pass < PASSES; pass++) {
    const to = { keys: new Uint32Array(keys.length), rows: new Uint32Array(keys.length) };
    deal(from, to, pass, startsOf(counts[pass] as Uint32Array));
    from = to;
  }
  return from;
}

function digitOf(key: number, pass: number): number {
  return (key >>> (pass * DIGIT_BITS)) & (DIGITS - 1);
}

/** Where the entries of each digit begin. */
function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length);
  for (let i = 1; i < counts.length; i++) starts[i] = (starts[i - 1] ?? 0) + (counts[i - 1] ?? 0);
  return starts;
}

function deal(from: Entries, to: Entries, pass: number, next: Uint32Array): void {
  for (let i = 0; i < from.keys.length; i++) {
    const key = from.keys[i] ?? 0;
    const digit = digitOf(key, pass);
    const at = next[digit] ?? 0;
    next[digit] = at + 1;
    to.keys[at] = key;
    to.rows[at] = from.rows[i] ?? 0;
  }
}
