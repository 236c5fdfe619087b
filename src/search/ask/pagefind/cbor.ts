/**
 * Reads the part of CBOR (RFC 8949) that Pagefind writes: lists, whole numbers and text. What is not wanted is stepped
 * over without being made, since a chunk holds thousands of words and a question wants one of them.
 */

export class CborReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Where the next item begins, in bytes. */
  get place(): number {
    return this.#at;
  }

  /** Begins a list; how many items it has. */
  list(): number {
    const count = this.#head(4);
    // an item takes a byte at least: a longer list is no list of ours
    if (count > this.#bytes.length - this.#at) throw new Error('The index is not of the form we read.');
    return count;
  }

  /** A whole number of either sign. */
  number(): number {
    const isNegative = this.#bytes[this.#at]! >> 5 === 1;
    const value = this.#head(isNegative ? 1 : 0);
    return isNegative ? -1 - value : value;
  }

  text(): string {
    const length = this.#head(3);
    const bytes = this.#bytes.subarray(this.#at, (this.#at += length));
    return decoder.decode(bytes);
  }

  /** Steps over one item, whatever it holds. */
  skip(): void {
    for (let left = 1; left > 0; left--) {
      const kind = this.#bytes[this.#at]! >> 5;
      const value = this.#head(kind);
      if (kind === 2 || kind === 3) this.#at += value;
      else if (kind === 4) left += value;
      else if (kind === 5) left += 2 * value;
    }
  }

  /** The head of an item of this kind: its value or length. */
  #head(kind: number): number {
    const first = this.#bytes[this.#at++];
    if (first === undefined || first >> 5 !== kind) throw new Error('The index is not of the form we read.');
    const short = first & 31;
    if (short < 24) return short;
    const size = short < 28 ? 1 << (short - 24) : 0;
    if (size === 0) throw new Error('The index is not of the form we read.');
    let value = 0;
    for (let byte = 0; byte < size; byte++) value = value * 256 + this.#bytes[this.#at++]!;
    return value;
  }
}

const decoder = new TextDecoder();
