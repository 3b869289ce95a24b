import { Samples } from './samples';

/** So few that a server whose ticks have slipped is believed again after as many seconds. */
const PONGS = 6;

/** Five seconds of frames at the usual pace. */
const ARRIVALS = 64;

/**
 * What the server's tick is now. The pong of the quickest round trip tells it best; before the first one, the
 * frame that came soonest does. All times in ms of this page's own clock.
 */
export class ServerClock {
  readonly #tickMs: number;
  #pongs: { rttMs: number; zero: number }[] = [];
  /** When tick 0 would have arrived at the speed of each frame. */
  readonly #arrivals = new Samples(ARRIVALS);
  /** When tick 0 was made. */
  #zero = Number.NaN;
  #delayMs = 0;

  constructor(tickMs: number) {
    this.#tickMs = tickMs;
  }

  /** The shortest round trip of late; 0 before the first. */
  get rttMs(): number {
    return this.#pongs.length === 0 ? 0 : Math.min(...this.#pongs.map(pong => pong.rttMs));
  }

  /** How old nearly all frames (95 of 100) are at most when they arrive. */
  get delayMs(): number {
    return this.#delayMs;
  }

  pong(sentAt: number, now: number, seq: number, sinceMs: number): void {
    const rttMs = Math.max(0, now - sentAt);
    const zero = now - rttMs / 2 - sinceMs - seq * this.#tickMs;
    this.#pongs = [...this.#pongs.slice(1 - PONGS), { rttMs, zero }];
    this.#settle();
  }

  /** Whether anything has told the time yet. */
  get knows(): boolean {
    return !Number.isNaN(this.#zero);
  }

  /** Takes what came first for the time, until there is better. It may have waited long, so it says nothing of delay. */
  start(seq: number, now: number): void {
    if (!this.knows) this.#zero = now - seq * this.#tickMs;
  }

  /** Notes when a frame came, in the flow of the game. */
  arrival(seq: number, now: number): void {
    this.#arrivals.add(now - seq * this.#tickMs);
    this.#settle();
  }

  /** The server's tick at a time, with the part of the next that has passed. */
  tickAt(now: number): number {
    return (now - this.#zero) / this.#tickMs;
  }

  #settle(): void {
    const best = this.#pongs.reduce((a, b) => (b.rttMs <= a.rttMs ? b : a), {
      rttMs: Infinity,
      zero: Number.NaN,
    });
    this.#zero = this.#pongs.length > 0 ? best.zero : this.#arrivals.quantile(0);
    this.#delayMs = this.#arrivals.empty ? 0 : Math.max(0, this.#arrivals.quantile(0.95) - this.#zero);
  }
}
