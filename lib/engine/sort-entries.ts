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
  #even: Words[] = [];
  #odd: Words[] = [];

  /** What it returns is good until it sorts again. O(n). */
  sort(entries: Entries): Entries {
    const length = entries.keys.length;
    const even = this.#room(this.#even, length);
    const odd = this.#room(this.#odd, length);
    [this.#even, this.#odd] = [even, odd];
    let from = entries;
    for (let pass = 0; pass < PASSES; pass++) {
      const [keys, rows] = (pass % 2 === 0 ? even : odd) as [Words, Words];
      const to = { keys: keys.subarray(0, length), rows: rows.subarray(0, length) };
      deal(from, to, pass * DIGIT_BITS);
      from = to;
    }
    return from;
  }

  #room(held: Words[], length: number): Words[] {
    if ((held[0]?.length ?? -1) >= length) return held;
    // Somewhat more, since the next one may be somewhat longer.
    const room = Math.ceil(length * 1.25);
    return [new Uint32Array(room), new Uint32Array(room)];
  }
}

type Words = Uint32Array<ArrayBuffer>;

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
