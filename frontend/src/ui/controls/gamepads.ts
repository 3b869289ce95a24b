import type { Turn } from '../../protocol/frames';
import { Stick } from './stick';

/** Half the way: sticks that have been much used rest far from the middle. */
const DEAD = 0.5;

/** The d-pad's buttons in the standard layout: up, down, left, right. */
const PAD = 12;

type Pad = Pick<Gamepad, 'index' | 'axes' | 'buttons'>;

/** The turns that gamepads make, each by its d-pad or its left stick. */
export class Gamepads {
  readonly #sticks = new Map<number, Stick>();

  /** Whether there is one to ask. */
  get any(): boolean {
    return this.#sticks.size > 0;
  }

  connect(index: number): void {
    this.#sticks.set(index, new Stick(DEAD));
  }

  disconnect(index: number): void {
    this.#sticks.delete(index);
  }

  /** Takes what the pads are like now. Returns the turns that are new. */
  poll(pads: readonly (Pad | null)[]): Turn[] {
    return pads.flatMap(pad => (pad && this.#sticks.get(pad.index)?.push(...pushed(pad))) ?? []);
  }
}

/** Tells the turns of gamepads. They have no events, so they are asked per animation frame while there is one. */
export function listenToGamepads(turn: (turn: Turn) => void): void {
  const gamepads = new Gamepads();
  let frame = 0;
  const ask = () => {
    for (const made of gamepads.poll(navigator.getGamepads())) turn(made);
    frame = gamepads.any ? requestAnimationFrame(ask) : 0;
  };
  addEventListener('gamepadconnected', ({ gamepad }) => {
    gamepads.connect(gamepad.index);
    if (frame === 0) frame = requestAnimationFrame(ask);
  });
  addEventListener('gamepaddisconnected', ({ gamepad }) => gamepads.disconnect(gamepad.index));
}

function pushed({ axes, buttons }: Pad): [number, number] {
  const [up, down, left, right] = [0, 1, 2, 3].map(i => (buttons[PAD + i]?.pressed ? 1 : 0));
  return up + down + left + right > 0 ? [right - left, down - up] : [axes[0] ?? 0, axes[1] ?? 0];
}
