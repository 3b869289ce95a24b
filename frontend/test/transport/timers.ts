import type { Timers } from '../../src/transport/timers';

/** Time that moves when told to. */
export class ManualTimers implements Timers {
  now = 0;
  #waiting: { due: number; run: () => void }[] = [];
  random = () => 1;

  after(ms: number, run: () => void): () => void {
    const entry = { due: this.now + ms, run };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter(other => other !== entry);
    };
  }

  pass(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const next = this.#waiting.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
      if (!next) break;
      this.now = next.due;
      this.#waiting = this.#waiting.filter(other => other !== next);
      next.run();
    }
    this.now = end;
  }
}
