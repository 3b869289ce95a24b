import { REST } from '../protocol/frames';
import type { Seat } from '../state/seat';

/** The one thing to know next: how to set off, then how to claim. */
export type Next = 'set-off' | 'claim' | undefined;

/** Teaches the first minute. Who has claimed before, in this browser, only hears how to set off, once. */
export class Lesson {
  readonly #known: boolean;
  #setOff = false;
  #claimed = false;

  constructor(known: boolean) {
    this.#known = known;
  }

  /** One has claimed land: nothing is left to say in this visit. */
  claimed(): void {
    this.#claimed = true;
  }

  /** What to say to a seat now. */
  next({ alive, away, heading }: Seat): Next {
    if (!alive || away || this.#claimed) return undefined;
    if (heading !== REST) this.#setOff = true;
    if (this.#known && this.#setOff) return undefined;
    return heading === REST ? 'set-off' : 'claim';
  }
}
