/** Numbers of one kind. A record above 64 KB is kept as a file of its own, so they take no more bytes than they need. */
export type Counts = Uint16Array | Uint32Array;

export function countsOf(numbers: readonly number[] | Uint32Array): Counts {
  const isShort = numbers.every((number) => number <= 0xffff);
  return isShort ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
}

/** Where each of them begins when they lie one after another, and where the last one ends. */
export function startsOf(counts: Counts): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = (starts[i] ?? 0) + (counts[i] ?? 0);
  return starts;
}
