import type { Game } from './game';
import type { Seat } from './seat';

/** Where a head is drawn, in cells, fractions included; a cell's middle is its number and a half. */
export interface Head {
  readonly x: number;
  readonly y: number;
}

/** The middle of a cell. */
export function middleOf(cell: number, width: number): Head {
  return { x: (cell % width) + 0.5, y: Math.floor(cell / width) + 0.5 };
}

/** The point on the way from one cell to the next; a head that has just appeared (`from` -1) is there at once. */
export function between(from: number, to: number, part: number, width: number): Head | undefined {
  if (to < 0) return undefined;
  const start = from < 0 ? to : from;
  const x = start % width;
  const y = Math.floor(start / width);
  const dx = (to % width) - x;
  const dy = Math.floor(to / width) - y;
  // Farther than a step is no way that a head went.
  if (Math.abs(dx) + Math.abs(dy) > 1) return middleOf(to, width);
  return { x: x + dx * part + 0.5, y: y + dy * part + 0.5 };
}

/** Where a head is at a tick of the past. The way into the cell of tick 7 is gone from 7 to 8. */
export function glide(game: Game, seat: Seat, tick: number): Head | undefined {
  const whole = Math.floor(tick);
  if (whole > game.seq) return between(-1, seat.cellAt(game.seq, game.seq), 1, game.width);
  const part = tick - whole;
  return between(seat.cellAt(whole - 1, game.seq), seat.cellAt(whole, game.seq), part, game.width);
}

/** A seat's line up to where its head is drawn: that cell is left out, the head itself follows. None while at home. */
export function lineAt(game: Game, seat: Seat, tick: number): readonly number[] {
  const drawn = seat.cellAt(Math.floor(tick), game.seq);
  return seat.line.slice(0, Math.max(0, seat.line.lastIndexOf(drawn)));
}
