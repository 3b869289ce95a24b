import type { Turn } from '../../protocol/frames';

/** How much more the other way must be meant than the held one: a tremble on the diagonal does not zigzag. */
const STICKY = 0.2;

/** Something that is pushed, such as a gamepad's stick: tells a turn each time the direction changes. */
export class Stick {
  readonly #dead: number;
  #held: Turn | undefined;

  /** @param dead up to here a push means nothing, as a part of the whole way */
  constructor(dead: number) {
    this.#dead = dead;
  }

  /** The direction in which it is pushed. */
  get held(): Turn | undefined {
    return this.#held;
  }

  /** Takes where it is, from -1 to 1 each way. Returns the turn that this makes, if any. */
  push(x: number, y: number): Turn | undefined {
    const before = this.#held;
    this.#held = this.#direction(x, y);
    return this.#held === before ? undefined : this.#held;
  }

  /** Lets go of it: the same direction turns again. */
  rest(): void {
    this.#held = undefined;
  }

  #direction(x: number, y: number): Turn | undefined {
    if (Math.max(Math.abs(x), Math.abs(y)) < this.#dead) return undefined;
    const sideways = this.#held === 'left' || this.#held === 'right';
    const margin = this.#held === undefined ? 0 : sideways ? STICKY : -STICKY;
    if (Math.abs(x) + margin > Math.abs(y)) return x > 0 ? 'right' : 'left';
    return y > 0 ? 'down' : 'up';
  }
}
