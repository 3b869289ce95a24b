import { Samples } from '../state/samples';

/** Ten seconds of animation frames. */
const FRAMES = 600;

/** The page's own work for each animation frame, messages and figures included. */
export class Meter {
  readonly #frames = new Samples(FRAMES);
  #sinceLast = 0;

  /** Does some work and counts its time. */
  measure<T>(work: () => T): T {
    const started = performance.now();
    try {
      return work();
    } finally {
      this.#sinceLast += performance.now() - started;
    }
  }

  /** An animation frame is done. */
  mark(): void {
    this.#frames.add(this.#sinceLast);
    this.#sinceLast = 0;
  }

  get figures(): { p50: number; p95: number; max: number } {
    const of = (share: number) => Math.round(this.#frames.quantile(share) * 100) / 100;
    return { p50: of(0.5), p95: of(0.95), max: of(1) };
  }
}
