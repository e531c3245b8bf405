/** Thrown when bytes are not of the plain kind that is read here. Whether they are wrong is for `ByteReader` to say. */
export const NOT_PLAIN = new Error('not plain');

/**
 * `ByteReader` for the many rows of an import: reads on in one memory and makes nothing. It refuses no better than it
 * must: at whatever `ByteReader` would refuse, it throws `NOT_PLAIN`.
 */
export class PlainReader {
  bytes: Uint8Array = new Uint8Array(0);
  at = 0;
  #end = 0;

  /** Begins to read `bytes[from, to)`. */
  open(bytes: Uint8Array, from: number, to: number): void {
    this.bytes = bytes;
    this.at = from;
    this.#end = to;
  }

  byte(): number {
    if (this.at >= this.#end) throw NOT_PLAIN;
    return this.bytes[this.at++] ?? 0;
  }

  word(): number {
    const { bytes, at } = this;
    this.skip(4);
    return (
      ((bytes[at] ?? 0) |
        ((bytes[at + 1] ?? 0) << 8) |
        ((bytes[at + 2] ?? 0) << 16) |
        ((bytes[at + 3] ?? 0) << 24)) >>>
      0
    );
  }

  count(): number {
    const { at } = this;
    const first = this.bytes[at] ?? 0;
    if (first <= 0x7f && at < this.#end) {
      this.at = at + 1;
      return first;
    }
    this.skip(1);
    let value = first & 0x7f;
    for (let shift = 7; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte > 0x7f) continue;
      if (byte === 0 || value > 0xffffffff) break;
      return value;
    }
    throw NOT_PLAIN;
  }

  /** A count of things that take at least `size` bytes each. */
  countOf(size: number): number {
    const value = this.count();
    if (value * size > this.#end - this.at) throw NOT_PLAIN;
    return value;
  }

  skip(length: number): void {
    if (length > this.#end - this.at) throw NOT_PLAIN;
    this.at += length;
  }

  /** Nothing may follow what was read. */
  end(): void {
    if (this.at !== this.#end) throw NOT_PLAIN;
  }
}
