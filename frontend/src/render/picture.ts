import type { Game } from '../state/game';
import { middleOf } from '../state/glide';
import type { Seat } from '../state/seat';
import { drawJack, gaugeOf, strokeCord, traceCord } from './cords';
import { colourOf, type Palette } from './palette';
import { Tiles } from './tiles';

/** As wide as a page shows it at most, in CSS pixels. */
const WIDTH = 480;

/** The whole arena as it was at the end of a round: drawn once, then only shown. */
export class Picture {
  readonly canvas = document.createElement('canvas');
  #of = '';
  #palette: Palette | undefined;

  /** The canvas, with the arena of this round on it. */
  of(game: Game, own: number, palette: Palette): HTMLCanvasElement {
    const round = `${game.epoch}:${game.round}`;
    if (round === this.#of && palette === this.#palette) return this.canvas;
    this.#of = round;
    this.#palette = palette;
    this.#draw(game, own, palette);
    return this.canvas;
  }

  #draw(game: Game, own: number, palette: Palette): void {
    const { width, height, board } = game;
    const ratio = Math.min(2, globalThis.devicePixelRatio || 1);
    // Tiles are whole when a cell is a multiple of a quarter.
    const cellPx = Math.max(1, Math.round((WIDTH * ratio * 4) / width) / 4);
    this.canvas.width = width * cellPx;
    this.canvas.height = height * cellPx;
    const context = this.canvas.getContext('2d') as CanvasRenderingContext2D;
    const window = { left: 0, top: 0, across: width, down: height, cellPx };
    new Tiles().draw(context, board, window, palette);
    context.setTransform(cellPx, 0, 0, cellPx, 0, 0);
    const gauge = gaugeOf(cellPx, ratio);
    for (const seat of game.living())
      if (traceCord(context, board, seat.seat, standing(seat, width)))
        strokeCord(context, gauge, colourOf(palette, seat.seat), palette);
    for (const seat of game.living()) {
      const colour = colourOf(palette, seat.seat);
      drawJack(context, standing(seat, width), gauge, colour, palette, seat.seat === own);
    }
  }
}

function standing({ cell, heading, line }: Seat, width: number) {
  return { ...middleOf(cell, width), heading, line };
}
