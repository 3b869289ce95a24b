import type { Game } from '../state/game';
import type { Seat } from '../state/seat';

/** A seat's place among the others. */
export interface Standing {
  readonly place: number;
  readonly seat: Seat;
  readonly land: number;
  readonly percent: string;
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
      percent: `${((100 * land[seat.seat]) / owner.length).toFixed(1)}%`,
    }));
}

/** The first few, and one's own place wherever it is. */
export function topAndOwn(standings: readonly Standing[], count: number, own: number): Standing[] {
  return standings.filter(({ place, seat }) => place <= count || seat.seat === own);
}
