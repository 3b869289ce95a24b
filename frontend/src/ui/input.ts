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

/** How much longer than wide a bend is: a slanting stroke would otherwise turn at every step. */
const CLEAR = 1.5;

interface Stroke {
  x: number;
  y: number;
  last: Turn | undefined;
}

/** Fingers on the arena. Each turns as soon as it has gone far enough, again and again without lifting. */
export class Swipes {
  readonly #strokes = new Map<number, Stroke>();

  down(pointer: number, x: number, y: number): void {
    this.#strokes.set(pointer, { x, y, last: undefined });
  }

  /** Returns the turn that this movement completes, if any. */
  move(pointer: number, x: number, y: number): Turn | undefined {
    const stroke = this.#strokes.get(pointer);
    if (!stroke) return undefined;
    const dx = x - stroke.x;
    const dy = y - stroke.y;
    const far = Math.max(Math.abs(dx), Math.abs(dy));
    if (far < SWIPE_PX) return undefined;
    // Measured anew from here, so that the next bend of the same stroke counts.
    stroke.x = x;
    stroke.y = y;
    const turn: Turn = Math.abs(dx) > Math.abs(dy) ? (dx > 0 ? 'right' : 'left') : dy > 0 ? 'down' : 'up';
    const slanting = far < CLEAR * Math.min(Math.abs(dx), Math.abs(dy));
    if (turn === stroke.last || (stroke.last && slanting)) return undefined;
    stroke.last = turn;
    return turn;
  }

  up(pointer: number): void {
    this.#strokes.delete(pointer);
  }
}

/** Tells the turns that fingers and pens swipe on an element. */
export function listenToSwipes(element: HTMLElement, turn: (turn: Turn) => void): void {
  const swipes = new Swipes();
  const move = (event: PointerEvent) => {
    const between = event.getCoalescedEvents?.() ?? [];
    // The event itself comes last: of a fast stroke, the lift may be all that tells how far it went.
    for (const { clientX, clientY } of [...between, event]) {
      const made = swipes.move(event.pointerId, clientX, clientY);
      if (made) turn(made);
    }
  };
  element.addEventListener('pointerdown', event => {
    if (event.pointerType !== 'mouse') swipes.down(event.pointerId, event.clientX, event.clientY);
  });
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', move);
  for (const end of ['pointerup', 'pointercancel'] as const)
    element.addEventListener(end, event => swipes.up(event.pointerId));
}
