import { filedKeys } from '../engine/filed-keys';
import type { KeyLists } from '../engine/key-lists';
import { SIGNATURE_SIZE } from '../engine/signature';
import type { PackDetail } from './format';
import { idKey } from './live-reports';
import { skipMetadata, skipText } from './plain-metadata';
import { NOT_PLAIN, PlainReader } from './plain-reader';
import { decodeReport } from './report-codec';

/** Bits of a fact's first byte: its kind, which of four fields follow. */
const FACT_KIND = 7;
const FACT_KINDS = 4;
const FACT_HEADS = 64;
const FACT_FIELDS = 0x38;
/** How a word's stem is told: not at all, as the word itself, as another hash. */
const OTHER_STEM = 2;

/**
 * Checks rows as `decodeReport` does and files them under the keys that `filedKeys` gives, without making the report:
 * an import looks at every row of a pack, and objects for its facts and metadata took four fifths of the time. Rows
 * that are not plain are given to `decodeReport` itself, so that nothing is refused for another reason, or taken.
 */
export class RowFiler {
  readonly #from = new PlainReader();
  #words: Words = new Uint32Array(256);
  #tokens: Words = new Uint32Array(1_024);
  #paragraphs: Words = new Uint32Array(64);
  #anchors: Words = new Uint32Array(256);

  constructor(
    readonly detail: PackDetail,
    readonly lists: KeyLists,
  ) {}

  /**
   * Files the report in `bytes[start, end)` and gives the number of its id (`idKey`). Throws `PackRefused`; nothing is
   * filed then. O(bytes).
   */
  file(bytes: Uint8Array, start: number, end: number, where: () => string): number {
    try {
      this.#from.open(bytes, start, end);
      return this.#filePlain();
    } catch (thrown) {
      if (thrown !== NOT_PLAIN) throw thrown;
    }
    const { id, evidence } = decodeReport(bytes.subarray(start, end), this.detail, where());
    this.lists.add(filedKeys(evidence));
    return idKey(id);
  }

  /** In the order of `readEvidence`. */
  #filePlain(): number {
    const from = this.#from;
    const id = skipMetadata(from);
    from.skip(1 + SIGNATURE_SIZE);
    const tokens = this.#readTokens();
    this.#skipRuns(tokens);
    const paragraphs = this.#readParagraphs(tokens);
    this.#skipAscending();
    for (let left = from.countOf(7); left > 0; left--) this.#skipFact(tokens);
    this.#skipRuns(tokens);
    const anchors = this.#readAnchors();
    if (this.detail === 'text') for (let left = paragraphs; left > 0; left--) skipText(from);
    from.end();
    this.lists.addReport(
      this.#tokens.subarray(0, tokens),
      this.#paragraphs.subarray(0, paragraphs),
      this.#anchors.subarray(0, anchors),
    );
    return id;
  }

  #readTokens(): number {
    const from = this.#from;
    const distinct = from.countOf(5);
    const words = roomFor(this.#words, distinct);
    this.#words = words;
    for (let i = 0; i < distinct; i++) words[i] = from.word();
    for (let i = 0; i < distinct; i++) {
      const stem = from.byte();
      if (stem > OTHER_STEM) throw NOT_PLAIN;
      if (stem === OTHER_STEM) from.skip(4);
    }
    const count = from.countOf(1);
    const tokens = roomFor(this.#tokens, count);
    this.#tokens = tokens;
    for (let i = 0; i < count; i++) {
      const number = from.count();
      if (number >= distinct) throw NOT_PLAIN;
      tokens[i] = words[number] ?? 0;
    }
    return count;
  }

  /** Words of each paragraph. */
  #readParagraphs(tokens: number): number {
    const from = this.#from;
    const count = from.countOf(1);
    const paragraphs = roomFor(this.#paragraphs, count);
    this.#paragraphs = paragraphs;
    let before = 0;
    for (let i = 0; i < count; i++) {
      let first = before;
      for (let left = from.countOf(1); left > 0; left--) {
        const words = from.count();
        first += words;
        if (words === 0 || first > tokens) throw NOT_PLAIN;
      }
      paragraphs[i] = first - before;
      before = first;
    }
    if (before !== tokens) throw NOT_PLAIN;
    return count;
  }

  #readAnchors(): number {
    const from = this.#from;
    const count = from.countOf(1);
    const anchors = roomFor(this.#anchors, count);
    this.#anchors = anchors;
    let last = 0;
    for (let i = 0; i < count; i++) {
      last = this.#next(last, i);
      anchors[i] = last;
    }
    return count;
  }

  #skipAscending(): void {
    let last = 0;
    const count = this.#from.countOf(1);
    for (let i = 0; i < count; i++) last = this.#next(last, i);
  }

  /** The value number `i` of an ascending list. */
  #next(last: number, i: number): number {
    const distance = this.#from.count();
    if ((distance === 0 && i > 0) || last + distance > 0xffffffff) throw NOT_PLAIN;
    return last + distance;
  }

  #skipFact(tokens: number): void {
    const head = this.#from.byte();
    if ((head & FACT_KIND) >= FACT_KINDS || head >= FACT_HEADS) throw NOT_PLAIN;
    let fields = 1;
    for (let rest = head & FACT_FIELDS; rest !== 0; rest &= rest - 1) fields++;
    this.#from.skip(4 * fields);
    this.#skipRun(tokens);
  }

  #skipRuns(tokens: number): void {
    for (let left = this.#from.countOf(2); left > 0; left--) this.#skipRun(tokens);
  }

  #skipRun(tokens: number): void {
    if (this.#from.count() + this.#from.count() > tokens) throw NOT_PLAIN;
  }
}

type Words = Uint32Array<ArrayBuffer>;

/** A list that is as long at least; what is in it may be gone. */
function roomFor(list: Words, length: number): Words {
  return length <= list.length ? list : new Uint32Array(Math.max(length, list.length * 2));
}
