import { badField } from './errors';

/**
 * Reads what `ByteWriter` wrote, from bytes of unknown origin: a number or a length that points past the end is refused
 * before anything is reserved for it. `where` names the bytes in refusals.
 */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(
    bytes: Uint8Array,
    readonly where: string,
  ) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    this.#need(1);
    return this.#bytes[this.#at++] ?? 0;
  }

  word(): number {
    this.#need(4);
    const value = this.#view.getUint32(this.#at, true);
    this.#at += 4;
    return value;
  }

  count(): number {
    const first = this.#bytes[this.#at];
    if (first !== undefined && first <= 0x7f) {
      this.#at++;
      return first;
    }
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte <= 0x7f) {
        if (value > 0xffffffff || (byte === 0 && shift > 0)) break;
        return value;
      }
    }
    throw badField(this.where, 'holds a number that is written wrongly');
  }

  /** A count of things that take at least `size` bytes each: more than what is left cannot be true. */
  countOf(size: number): number {
    const value = this.count();
    this.#need(value * size);
    return value;
  }

  skip(length: number): void {
    this.#need(length);
    this.#at += length;
  }

  bytes(length: number): Uint8Array {
    this.skip(length);
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  text(): string {
    const bytes = this.bytes(this.count());
    if (bytes.length === 0) return '';
    try {
      return UTF8.decode(bytes);
    } catch (cause) {
      throw badField(this.where, 'holds text that is not UTF-8', cause);
    }
  }

  /** Nothing may follow what was read. */
  end(): void {
    if (this.left > 0) throw badField(this.where, 'is longer than it says');
  }

  #need(length: number): void {
    if (length > this.left) throw badField(this.where, 'is cut short');
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
