import type { Attempt } from './attempt';

/** So many frames in a row, none of them later than so much after the other line's. */
const FRAMES = 5;
const BEHIND_MS = 250;

/** So many ticks are remembered. */
const REMEMBERED = 64;

/** Proof of use: a line that is being tried has to bring what the line in use brings, in time, and to listen. */
export class Proof {
  /** When each tick first came, and over which of the lines. */
  readonly #first = new Map<number, { at: number; id: number }>();

  /** Notes that a line has brought these ticks. */
  frames(attempt: Attempt, seqs: readonly number[], now: number): void {
    for (const seq of seqs)
      attempt.inRow = this.#behind(attempt.id, seq, now) <= BEHIND_MS ? attempt.inRow + 1 : 0;
    this.#judge(attempt, now);
  }

  /** Notes that a line has answered a ping. Those that only speak have nothing to prove by it. */
  pong(attempt: Attempt, now: number): void {
    attempt.ponged = true;
    this.#judge(attempt, now);
  }

  #judge(attempt: Attempt, now: number): void {
    const listens = attempt.ponged || attempt.line !== 'websocket';
    if (listens && attempt.inRow >= FRAMES) attempt.provedAt ??= now;
  }

  #behind(id: number, seq: number, now: number): number {
    const first = this.#first.get(seq);
    if (first) return first.id === id ? 0 : now - first.at;
    this.#first.set(seq, { at: now, id });
    const [oldest] = this.#first.keys();
    if (this.#first.size > REMEMBERED) this.#first.delete(oldest);
    return 0;
  }
}
