import type { Delta } from '../protocol/frames';
import type { Game } from './game';

/** What became of a seat while the caretaker steered it. */
export interface Return {
  /** It was outside its land, and the caretaker brought it home. */
  readonly home: boolean;
  /** Cells gained, or lost if negative; nothing is compared over the turn of a round. */
  readonly change: number;
  /** How the seat was last out, if it was. */
  readonly out: Delta['outs'][number] | undefined;
  readonly newRound: boolean;
}

interface Left {
  readonly land: number;
  readonly outside: boolean;
  readonly round: number;
  out: Delta['outs'][number] | undefined;
}

/** Follows one seat through its absences. */
export class Absence {
  readonly #seat: number;
  #left: Left | undefined;

  constructor(seat: number) {
    this.#seat = seat;
  }

  /** Notes what a delta did, after the game has applied it. Returns what became of the seat if it is back. */
  note(delta: Delta, game: Game): Return | undefined {
    if (this.#left) this.#left.out = delta.outs.find(({ seat }) => seat === this.#seat) ?? this.#left.out;
    return this.look(game);
  }

  /** The same after a keyframe, which tells no outs. */
  look(game: Game): Return | undefined {
    const seat = game.seats[this.#seat];
    if (!seat) {
      this.#left = undefined;
      return undefined;
    }
    const land = game.board.land[this.#seat];
    const atHome = game.board.owner[seat.cell] === this.#seat;
    const left = this.#left;
    if (seat.away) {
      const { round } = game;
      this.#left ??= { land, outside: seat.alive && !atHome, round, out: undefined };
      return undefined;
    }
    if (!left) return undefined;
    this.#left = undefined;
    const newRound = game.round !== left.round;
    const home = left.outside && seat.alive && atHome && !left.out && !newRound;
    return { home, change: newRound ? 0 : land - left.land, out: left.out, newRound };
  }
}
