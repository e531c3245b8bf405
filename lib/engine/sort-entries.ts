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
export function sortEntries(entries: Entries): Entries {
  let from = entries;
  for (let pass = 0; pass < PASSES; pass++) from = deal(from, pass * DIGIT_BITS);
  return from;
}

/** Entries by one digit of their keys. The arrays are named once: reached through the object they cost twice the time. */
function deal({ keys, rows }: Entries, shift: number): Entries {
  const next = startsOf(keys, shift);
  const dealtKeys = new Uint32Array(keys.length);
  const dealtRows = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    const digit = (key >>> shift) & (DIGITS - 1);
    const at = next[digit] ?? 0;
    next[digit] = at + 1;
    dealtKeys[at] = key;
    dealtRows[at] = rows[i] ?? 0;
  }
  return { keys: dealtKeys, rows: dealtRows };
}

/** Where the entries of each digit begin. */
function startsOf(keys: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(DIGITS + 1);
  for (let i = 0; i < keys.length; i++) {
    const digit = ((keys[i] ?? 0) >>> shift) & (DIGITS - 1);
    starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
  }
  for (let i = 1; i < DIGITS; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  return starts;
}
