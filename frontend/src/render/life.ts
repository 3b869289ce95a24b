import { REST } from '../protocol/frames';
import type { Drawn } from '../state/view';
import { type Gauge, strokeCord } from './cords';
import type { Palette } from './palette';

const SHOWN_MS = 3000;
const CLOSING_MS = 900;

/** In cells: the ring goes round a home of 5 × 5. */
const RING = 4.2;
const FAR_RING = 11;

type Context = CanvasRenderingContext2D;

/** Shows which head is one's own when its life begins: until its first turn, or for three seconds. */
export class Life {
  #bornAt = Number.NaN;
  #shown = false;

  /** A new head appeared. */
  begin(): void {
    this.#bornAt = Number.NaN;
  }

  /** Looks at one's own head as it is drawn, if it is. Returns whether to show where it is. */
  look(drawn: Drawn | undefined, now: number): boolean {
    if (!drawn) this.begin();
    else if (drawn.heading !== REST) this.#bornAt = Number.NEGATIVE_INFINITY;
    else if (Number.isNaN(this.#bornAt)) this.#bornAt = now;
    this.#shown = drawn !== undefined && now - this.#bornAt < SHOWN_MS;
    return this.#shown;
  }

  /** Draws a ring that closes in on the head, and an arrow that points at it. */
  draw(
    context: Context,
    { x, y }: Drawn,
    gauge: Gauge,
    colour: string,
    palette: Palette,
    now: number,
    motion: boolean,
  ): void {
    if (!this.#shown) return;
    const age = motion ? now - this.#bornAt : SHOWN_MS;
    const open = (1 - Math.min(1, age / CLOSING_MS)) ** 3;
    const radius = Math.max(RING, gauge.jack * 3) + (FAR_RING - RING) * open;
    context.beginPath();
    context.arc(x, y, radius, 0, Math.PI * 2);
    strokeCord(context, gauge, colour, palette);
    const bob = motion ? 0.35 * Math.sin(now / 160) : 0;
    const tip = y - radius - gauge.casing - 0.5 - bob;
    context.beginPath();
    context.moveTo(x, tip);
    context.lineTo(x - 1.1, tip - 1.5);
    context.lineTo(x + 1.1, tip - 1.5);
    context.closePath();
    strokeCord(context, gauge, colour, palette);
    context.fillStyle = colour;
    context.fill();
  }
}
