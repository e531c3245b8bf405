/** Final avalanche of MurmurHash3 (Appleby 2011): every input bit moves every output bit. 32-bit in and out. */
export function avalanche(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Start value of `addUnit`: the FNV-1a offset basis (Fowler, Noll, Vo). */
export const HASH_START = 0x811c9dc5;

/** One FNV-1a step over a UTF-16 code unit; finish with `avalanche`. */
export function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** 32-bit hash of a string's code units; equal to scanning the same units one by one. */
export function hashString(text: string): number {
  let hash = HASH_START;
  for (let i = 0; i < text.length; i++) hash = addUnit(hash, text.charCodeAt(i));
  return avalanche(hash);
}

/** Order-sensitive combination of two 32-bit hashes. */
export function combine(left: number, right: number): number {
  return avalanche(Math.imul(left, 0x9e3779b1) + right);
}
