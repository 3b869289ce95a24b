import { BLOCK } from '../state/board';
import { colourOf, type Palette, type Pattern, patternOf } from './palette';

/** How much the ground and its grid show through the land. */
const LAND_ALPHA = 0.87;
const PATTERN_ALPHA = 0.34;

/** The smallest repeat of a pattern, in device pixels, that the eye still tells apart. */
const MIN_REPEAT = 8;

type Context = CanvasRenderingContext2D;

/** The inks of land: for each seat a colour with its pattern, to be laid over the ground. */
export class Prints {
  readonly #palette: Palette;
  readonly #side: number;
  readonly #prints: (CanvasPattern | null)[] = [];

  /** @param cellPx a cell's side in device pixels: patterns repeat so that tiles join */
  constructor(palette: Palette, cellPx: number) {
    this.#palette = palette;
    this.#side = Math.max(MIN_REPEAT, Math.floor(cellPx));
    while ((BLOCK * cellPx) % this.#side !== 0) this.#side++;
  }

  of(context: Context, seat: number): CanvasPattern | string {
    this.#prints[seat] ??= context.createPattern(this.#print(seat), 'repeat');
    return this.#prints[seat] ?? colourOf(this.#palette, seat);
  }

  #print(seat: number): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.width = this.#side;
    canvas.height = this.#side;
    const context = canvas.getContext('2d') as Context;
    context.globalAlpha = LAND_ALPHA;
    context.fillStyle = colourOf(this.#palette, seat);
    context.fillRect(0, 0, this.#side, this.#side);
    context.globalAlpha = PATTERN_ALPHA;
    context.fillStyle = this.#palette.card;
    context.strokeStyle = this.#palette.card;
    context.lineWidth = Math.max(1, this.#side * 0.09);
    drawPattern(context, patternOf(seat), this.#side);
    return canvas;
  }
}

function drawPattern(context: Context, pattern: Pattern, side: number): void {
  context.beginPath();
  if (pattern === 'lines')
    context.fillRect(0, Math.floor(side * 0.45), side, Math.max(1, Math.round(side * 0.1)));
  if (pattern === 'dots')
    for (const at of [0.25, 0.75]) {
      context.moveTo(side * at, side * at);
      context.arc(side * at, side * at, Math.max(0.7, side * 0.075), 0, Math.PI * 2);
      context.fill();
    }
  // Beyond the corners, so that the strokes join at the seams.
  const slope = pattern === 'diagonal' ? -1 : 1;
  if (pattern === 'diagonal' || pattern === 'other')
    for (const shift of [-1, 0, 1]) {
      context.moveTo(-side, side * (0.5 - slope * 1.5 + shift));
      context.lineTo(side * 2, side * (0.5 + slope * 1.5 + shift));
    }
  context.stroke();
}
