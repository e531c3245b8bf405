import { avalanche } from './hash';

/** What `numberOf` gives for a key it does not know. */
export const UNKNOWN = -1;

/**
 * Distinct 32-bit keys, numbered from 0 in the order they come. A `Map` would keep each key above 2^30 as an object of its
 * own; here keys lie in typed arrays (open addressing with linear probing, at most half full). Both calls O(1) expected.
 */
export class KeyNumbers {
  #keys: Uint32Array;
  /** Per slot: number of the key in it plus one; 0 for a free slot. */
  #slots: Uint32Array;
  #size = 0;

  /** `expected`: how many keys there will be, about; more cost a few re-hashings. */
  constructor(expected = 64) {
    const room = 2 ** Math.ceil(Math.log2(Math.max(16, expected)));
    this.#keys = new Uint32Array(room);
    this.#slots = new Uint32Array(room * 2);
  }

  get size(): number {
    return this.#size;
  }

  /** The keys by number. */
  keys(): Uint32Array {
    return this.#keys.slice(0, this.#size);
  }

  numberOf(key: number): number {
    return (this.#slots[this.#slotOf(key)] ?? 0) - 1;
  }

  /** The number of a key, which is given the next one when it is new. */
  add(key: number): number {
    const slot = this.#slotOf(key);
    const known = this.#slots[slot] ?? 0;
    if (known !== 0) return known - 1;
    if (this.#size === this.#keys.length) {
      this.#grow();
      return this.add(key);
    }
    this.#keys[this.#size] = key;
    this.#size++;
    this.#slots[slot] = this.#size;
    return this.#size - 1;
  }

  /** Where a key stands, or else would stand. */
  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = avalanche(key) & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot] ?? 0;
      if (known === 0 || this.#keys[known - 1] === key) return slot;
    }
  }

  #grow(): void {
    const keys = this.#keys;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#keys.set(keys);
    this.#slots = new Uint32Array(keys.length * 4);
    keys.forEach((key, number) => {
      this.#slots[this.#slotOf(key)] = number + 1;
    });
  }
}
