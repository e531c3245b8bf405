import {
  anchorKey,
  KEYS_PER_PARAGRAPH,
  MIN_REPORT_WORDS,
  SCALED_BELOW,
  shingleKey,
} from './filed-keys';
import { SHINGLE_WORDS, shingleAt } from './shingles';
import { SKETCH_SIZE } from './sketch';
import type { Entries, EntrySorter } from './sort-entries';

/**
 * The keys of many reports on their way into an index: all in one list, since millions of short ones would cost more
 * than what is in them.
 */
export class KeyLists {
  #keys = new Uint32Array(1_024);
  #rows = new Uint32Array(0);
  #count = 0;
  /** Per report where its keys end. */
  readonly #ends: number[] = [];
  /** The smallest shingles of the paragraph at hand, ascending. */
  readonly #smallest = new Uint32Array(SKETCH_SIZE + 1);

  /** Reports so far. */
  get reports(): number {
    return this.#ends.length;
  }

  /** Files the next report under these keys. */
  add(keys: Uint32Array): void {
    for (const key of keys) this.#push(key);
    this.#ends.push(this.#count);
  }

  /**
   * Files the next report under what `filedKeys` gives, without making its sketches.
   * @param words how many of the tokens belong to each paragraph. O(tokens).
   */
  addReport(tokens: Uint32Array, words: Uint32Array, anchors: Uint32Array): void {
    if (tokens.length >= MIN_REPORT_WORDS) {
      let first = 0;
      for (let i = 0; i < words.length; i++) {
        const end = first + (words[i] ?? 0);
        this.#addParagraph(tokens, first, end);
        first = end;
      }
      for (let i = 0; i < anchors.length; i++) this.#push(anchorKey(anchors[i] ?? 0));
    }
    this.#ends.push(this.#count);
  }

  /** The keys of a report, ascending, each once. */
  keysOf(report: number): Uint32Array {
    const end = this.#ends[report] ?? 0;
    const keys = this.#keys.slice(report === 0 ? 0 : this.#ends[report - 1], end).sort();
    return keys.filter((key, i) => i === 0 || keys[i - 1] !== key);
  }

  /** Forgets all reports, and keeps the memory for others. */
  clear(): void {
    this.#count = 0;
    this.#ends.length = 0;
  }

  /** All keys with the rows of their reports, ascending; a report's key may be there twice. O(n). */
  entries(sorter: EntrySorter): Entries {
    if (this.#rows.length < this.#count) this.#rows = new Uint32Array(this.#keys.length);
    const rows = this.#rows.subarray(0, this.#count);
    let first = 0;
    this.#ends.forEach((end, row) => {
      rows.fill(row, first, end);
      first = end;
    });
    return sorter.sort({ keys: this.#keys.subarray(0, this.#count), rows });
  }

  #push(key: number): void {
    if (this.#count === this.#keys.length) {
      const grown = new Uint32Array(this.#count * 2);
      grown.set(this.#keys);
      this.#keys = grown;
    }
    this.#keys[this.#count++] = key;
  }

  #addParagraph(tokens: Uint32Array, from: number, to: number): void {
    const words = to - from;
    if (words < 2) return;
    let kept = 0;
    const width = Math.min(words, SHINGLE_WORDS);
    for (let at = from; at + width <= to; at++)
      kept = insert(this.#smallest, kept, shingleAt(tokens, at, width));
    for (let i = 0; i < kept; i++) this.#push(shingleKey(this.#smallest[i] ?? 0));
  }
}

/**
 * Puts a value into an ascending list of distinct ones where it counts: among the smallest `KEYS_PER_PARAGRAPH`, or the
 * smallest `SKETCH_SIZE` of those below `SCALED_BELOW`. Gives the list's new length.
 */
function insert(list: Uint32Array, length: number, value: number): number {
  if (length >= KEYS_PER_PARAGRAPH && value >= SCALED_BELOW && value >= (list[length - 1] ?? 0))
    return length;
  let at = length;
  while (at > 0 && (list[at - 1] ?? 0) > value) at--;
  if (at > 0 && list[at - 1] === value) return length;
  for (let i = length; i > at; i--) list[i] = list[i - 1] ?? 0;
  list[at] = value;
  let kept = Math.min(length + 1, SKETCH_SIZE);
  while (kept > KEYS_PER_PARAGRAPH && (list[kept - 1] ?? 0) >= SCALED_BELOW) kept--;
  return kept;
}
