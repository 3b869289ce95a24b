import type { Delta } from '../protocol/frames';
import type { Board } from '../state/board';
import type { Game } from '../state/game';
import { type Head, middleOf } from '../state/glide';
import type { Drawn } from '../state/view';
import type { Window } from './camera';
import { type Gauge, strokeCord, traceCord } from './cords';
import { colourOf, type Palette } from './palette';

/** A place in the outer seventh of a picture is not in sight: plates stand there. */
const RIM = 1 / 7;

/** The place where one's own life ended, and the line that was lost there, until the next life. */
export class Fallen {
  #seat = 0;
  #place: Head | undefined;
  #lost: Drawn | undefined;

  get place(): Head | undefined {
    return this.#place;
  }

  /** @param drawnBefore the heads and cords of the last picture */
  note({ outs }: Delta, game: Game, own: number, drawnBefore: ReadonlyMap<number, Drawn>): void {
    const out = outs.find(({ seat }) => seat === own);
    if (!out) return;
    this.#seat = own;
    this.#lost = drawnBefore.get(own);
    const cutter = out.how === 'cut' ? game.seats[out.by] : game.seats[own];
    const cell = (cutter ?? game.seats[own])?.cell;
    this.#place = cell === undefined ? undefined : middleOf(cell, game.width);
  }

  /** Forgets it when there is a head again. */
  look(own: Drawn | undefined): void {
    if (own) this.#place = undefined;
  }

  /** Draws what is left of the line, and a cross where it was cut. */
  draw(context: CanvasRenderingContext2D, board: Board, gauge: Gauge, palette: Palette): void {
    if (!this.#place) return;
    const colour = colourOf(palette, this.#seat);
    if (this.#lost && traceCord(context, board, this.#seat, this.#lost)) {
      context.globalAlpha = 0.45;
      context.setLineDash([gauge.cord * 0.1, gauge.casing * 2]);
      strokeCord(context, gauge, colour, palette);
      context.setLineDash([]);
      context.globalAlpha = 1;
    }
    const { x, y } = this.#place;
    const arm = Math.max(1, gauge.jack * 1.5);
    context.beginPath();
    for (const side of [-1, 1]) {
      context.moveTo(x - arm, y - arm * side);
      context.lineTo(x + arm, y + arm * side);
    }
    strokeCord(context, gauge, colour, palette);
  }
}

/** Whether a place can well be seen in a picture. */
export function isInSight({ x, y }: Head, { left, top, across, down }: Window): boolean {
  const within = (at: number, from: number, size: number) =>
    at > from + size * RIM && at < from + size * (1 - RIM);
  return within(x, left, across) && within(y, top, down);
}
