/** The newest numbers of a kind, for their quantiles. */
export class Samples {
  readonly #values: Float64Array;
  #count = 0;

  /** @param size how many are kept */
  constructor(size: number) {
    this.#values = new Float64Array(size);
  }

  add(value: number): void {
    this.#values[this.#count++ % this.#values.length] = value;
  }

  get empty(): boolean {
    return this.#count === 0;
  }

  clear(): void {
    this.#count = 0;
  }

  /** The value that a share of the samples does not exceed; 0 without any. */
  quantile(share: number): number {
    const kept = this.#values.slice(0, Math.min(this.#count, this.#values.length)).sort();
    return kept.length === 0 ? 0 : kept[Math.min(kept.length - 1, Math.floor(share * kept.length))];
  }
}
