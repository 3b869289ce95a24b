/** Whoever listens cannot follow more. */
const EVERY_MS = 2000;

/** What is read out: one sentence at a time, the latest of those that wait; only an out is not pushed aside. */
export class Announcer {
  /** What the page's live region holds. */
  text = '';
  #waiting: { sentence: string; urgent: boolean } | undefined;
  #saidAt = Number.NEGATIVE_INFINITY;

  say(sentence: string, urgent = false): void {
    if (urgent || !this.#waiting?.urgent) this.#waiting = { sentence, urgent };
  }

  /** Takes back what was said, and what waits. */
  clear(): void {
    this.text = '';
    this.#waiting = undefined;
  }

  /** Says what waits, if it is time. */
  advance(now: number): void {
    if (!this.#waiting || now - this.#saidAt < EVERY_MS) return;
    const { sentence } = this.#waiting;
    // A region whose text stays the same is not read again.
    this.text = sentence === this.text ? `${sentence}\u00a0` : sentence;
    this.#saidAt = now;
    this.#waiting = undefined;
  }
}
