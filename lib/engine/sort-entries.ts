/** Keys and, beside each, the row of a report that is filed under it. */
export type Entries = { readonly keys: Uint32Array; readonly rows: Uint32Array };

/** Bits looked at in one pass: three passes do, and the counts of one fit into the processor's nearest cache. */
const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
const PASSES = Math.ceil(32 / DIGIT_BITS);

/**
 * Sorts entries by their keys; those with one key stay in order. Least significant digit first (Knuth 5.2.5): a third of
 * the time of sorting numbers that hold both, and no keys make it slow. Keeps its memory from one sorting to the next,
 * since fresh memory takes as long as the sorting.
 */
export class EntrySorter {
  #even: Pair = [new Uint32Array(0), new Uint32Array(0)];
  #odd: Pair = [new Uint32Array(0), new Uint32Array(0)];

  /** Memory for so many entries, whatever is in it: to be filled, and sorted in place of entries of one's own. */
  room(length: number): Entries {
    this.#odd = roomFor(this.#odd, length);
    return firstOf(this.#odd, length);
  }

  /** What it returns is good until it sorts again, or gives room. O(n). */
  sort(entries: Entries): Entries {
    const { length } = entries.keys;
    this.#even = roomFor(this.#even, length);
    this.#odd = roomFor(this.#odd, length);
    let from = entries;
    for (let pass = 0; pass < PASSES; pass++) {
      const to = firstOf(pass % 2 === 0 ? this.#even : this.#odd, length);
      deal(from, to, pass * DIGIT_BITS);
      from = to;
    }
    return from;
  }
}

type Words = Uint32Array<ArrayBuffer>;
type Pair = readonly [keys: Words, rows: Words];

function firstOf(
  [keys, rows]: Pair,
  length: number,
): { readonly keys: Words; readonly rows: Words } {
  return { keys: keys.subarray(0, length), rows: rows.subarray(0, length) };
}

function roomFor(held: Pair, length: number): Pair {
  if (held[0].length >= length) return held;
  // Somewhat more, since the next one may be somewhat longer.
  const room = Math.ceil(length * 1.25);
  return [new Uint32Array(room), new Uint32Array(room)];
}

/** Deals entries out by one digit of their keys. */
function deal({ keys, rows }: Entries, to: Entries, shift: number): void {
  // Named once: reached through the object for every entry the arrays cost twice the time.
  const { keys: dealtKeys, rows: dealtRows } = to;
  const next = startsOf(keys, shift);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    const digit = (key >>> shift) & (DIGITS - 1);
    const at = next[digit] ?? 0;
    next[digit] = at + 1;
    dealtKeys[at] = key;
    dealtRows[at] = rows[i] ?? 0;
  }
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
