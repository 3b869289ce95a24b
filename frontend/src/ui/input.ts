import type { Turn } from '../protocol/frames';

/** Beyond so many CSS pixels a swipe turns: short enough to feel at once, longer than a thumb's tremble. */
const SWIPE_PX = 24;

/** By the key's place, not its letter: WASD is a shape, wherever the letters are. */
const KEYS: Record<string, Turn> = {
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  KeyW: 'up',
  KeyD: 'right',
  KeyS: 'down',
  KeyA: 'left',
};

/** The turn that a key press means, if any. */
export function turnOfKey(
  event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): Turn | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return Object.hasOwn(KEYS, event.code) ? KEYS[event.code] : undefined;
}

/** A finger on the arena. It turns as soon as it has gone far enough, again and again without lifting. */
export class Swipe {
  #pointer: number | undefined;
  #x = 0;
  #y = 0;
  #last: Turn | undefined;

  down(pointer: number, x: number, y: number): void {
    if (this.#pointer !== undefined) return;
    this.#pointer = pointer;
    this.#x = x;
    this.#y = y;
    this.#last = undefined;
  }

  /** Returns the turn that this movement completes, if any. */
  move(pointer: number, x: number, y: number): Turn | undefined {
    if (pointer !== this.#pointer) return undefined;
    const dx = x - this.#x;
    const dy = y - this.#y;
    const sideways = Math.abs(dx) > Math.abs(dy);
    if (Math.max(Math.abs(dx), Math.abs(dy)) < SWIPE_PX) return undefined;
    // Measured anew from here, so that the next bend of the same stroke counts.
    this.#x = x;
    this.#y = y;
    const turn: Turn = sideways ? (dx > 0 ? 'right' : 'left') : dy > 0 ? 'down' : 'up';
    if (turn === this.#last) return undefined;
    this.#last = turn;
    return turn;
  }

  up(pointer: number): void {
    if (pointer === this.#pointer) this.#pointer = undefined;
  }
}

/** Tells the turns that fingers and pens swipe on an element. */
export function listenToSwipes(element: HTMLElement, turn: (turn: Turn) => void): void {
  const swipe = new Swipe();
  const isFinger = (event: PointerEvent) => event.pointerType !== 'mouse';
  element.addEventListener('pointerdown', event => {
    if (isFinger(event)) swipe.down(event.pointerId, event.clientX, event.clientY);
  });
  element.addEventListener('pointermove', event => {
    const between = event.getCoalescedEvents?.() ?? [];
    for (const point of between.length > 0 ? between : [event]) {
      const made = swipe.move(event.pointerId, point.clientX, point.clientY);
      if (made) turn(made);
    }
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    element.addEventListener(end, event => swipe.up(event.pointerId));
}
