import { Malformed } from './frames';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads the numbers and texts of a binary frame; whatever is cut short or too large is refused. */
export class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  u8(): number {
    if (this.left < 1) throw new Malformed(`cut short at byte ${this.#at}`);
    return this.#bytes[this.#at++];
  }

  u32(): number {
    return this.u8() * 0x1000000 + ((this.u8() << 16) | (this.u8() << 8) | this.u8());
  }

  /** An unsigned LEB128 below 2^53. */
  varint(): number {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 49; factor *= 128) {
      const byte = this.u8();
      value += (byte & 127) * factor;
      if (byte < 128 && value <= Number.MAX_SAFE_INTEGER) return value;
    }
    throw new Malformed(`a number of more than 53 bits before byte ${this.#at}`);
  }

  zigzag(): number {
    const value = this.varint();
    if (value > 0xffffffff)
      throw new Malformed(`a signed number of more than 32 bits before byte ${this.#at}`);
    return (value >>> 1) ^ -(value & 1);
  }

  /** A count of things of at least one byte each, so that it cannot promise more than there is. */
  count(): number {
    const count = this.varint();
    if (count > this.left) throw new Malformed(`${count} items in ${this.left} bytes`);
    return count;
  }

  str(): string {
    return this.decode(this.bytes(this.count()));
  }

  bytes(length: number): Uint8Array {
    if (length > this.left) throw new Malformed(`${length} bytes wanted, ${this.left} left`);
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** Nothing may follow the last part. */
  end(): void {
    if (this.left > 0) throw new Malformed(`${this.left} bytes too many`);
  }

  private decode(bytes: Uint8Array): string {
    try {
      return utf8.decode(bytes);
    } catch {
      throw new Malformed(`text that is not UTF-8 before byte ${this.#at}`);
    }
  }
}
