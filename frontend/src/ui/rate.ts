const OVER_MS = 10_000;

/** How often something happens, over the last ten seconds. */
export class Rate {
  #times: number[] = [];

  mark(now: number): void {
    this.#times = [...this.#times.filter(time => now - time < OVER_MS), now];
  }

  perSecond(now: number): number {
    return (
      this.#times.filter(time => now - time < OVER_MS).length /
      (Math.min(OVER_MS, Math.max(now, 1000)) / 1000)
    );
  }
}
