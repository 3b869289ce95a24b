import type { Game } from '../state/game';
import type { Seat } from '../state/seat';
import { words } from './words';

/** A seat's place among the others. */
export interface Standing {
  readonly place: number;
  readonly seat: Seat;
  readonly land: number;
  /** The land as text. */
  readonly held: string;
}

/** All seats by the land that they hold; equals by their number. */
export function standingsOf(game: Game): Standing[] {
  const { land, owner } = game.board;
  return [...game.taken()]
    .sort((a, b) => land[b.seat] - land[a.seat] || a.seat - b.seat)
    .map((seat, i) => ({
      place: i + 1,
      seat,
      land: land[seat.seat],
      held: landText(land[seat.seat], owner.length),
    }));
}

/** The first few, and one's own place wherever it is. */
export function topAndOwn(standings: readonly Standing[], count: number, own: number): Standing[] {
  return standings.filter(({ place, seat }) => place <= count || seat.seat === own);
}

/** Land as a share of the arena; in cells where a share would say next to nothing. */
export function landText(cells: number, arena: number): string {
  const percent = (100 * cells) / arena;
  return percent < 1 ? words.play.cells(cells) : `${percent.toFixed(1)}%`;
}
