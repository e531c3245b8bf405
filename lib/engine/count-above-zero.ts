/** How many words from `from` up to, not including, `to` are marked or lie inside a run in common. */
export function countAboveZero(
  words: Uint8Array | Uint16Array,
  from = 0,
  to = words.length,
): number {
  let count = 0;
  for (let i = from; i < to; i++) if ((words[i] ?? 0) > 0) count++;
  return count;
}
