import type { Attempt } from './attempt';

/** A line is silent when so much has passed since the expected tick, and up to so much more by chance. */
const SILENCE_MS = 500;
const SPREAD_MS = 250;
const LONGEST_MS = 4000;

/** Polls are so far apart. */
const POLL_MS = 250;

/** What the game knows of time, in ms. */
export interface Pace {
  readonly tickMs: number;
  readonly rttMs: number;
}

/** When a line that has delivered counts as silent. */
export class Silence {
  readonly #random: () => number;
  #from = 0;
  #patienceMs = SILENCE_MS;
  #spreadMs = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** Another line is listened to. */
  another(): void {
    this.#patienceMs = SILENCE_MS;
    this.#spreadMs = this.#random() * SPREAD_MS;
  }

  /** The line was late, but not gone: it is given more time from now on. */
  wrong(): void {
    this.#patienceMs = Math.min(2 * this.#patienceMs, LONGEST_MS);
  }

  /** Nobody could listen until now. */
  pardon(now: number): void {
    this.#from = now;
  }

  /** When it will have been silent for too long. Before its first frames there is no such time. */
  at({ heardAt, line }: Attempt, { tickMs, rttMs }: Pace): number {
    if (heardAt === undefined) return Number.POSITIVE_INFINITY;
    const asking = line === 'poll' ? POLL_MS + rttMs : line === 'longpoll' ? rttMs : 0;
    return Math.max(heardAt, this.#from) + tickMs + asking + this.#patienceMs + this.#spreadMs;
  }
}
