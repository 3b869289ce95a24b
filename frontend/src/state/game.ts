import type { Base, Delta, Keyframe, Phase } from '../protocol/frames';
import { applyDelta } from './apply';
import { Board } from './board';
import { straight } from './grid';
import { Seat } from './seat';
import { headTerm, mix } from './sum';

/** What a client sees of a room: frames go in, in order, and nothing else changes it. */
export class Game implements Base {
  epoch = '';
  seq = 0;
  tickHz = 12;
  phase: Phase = 'play';
  round = 0;
  endsAt = 0;
  board = new Board(1, 1);
  /** By number; seats that nobody has are missing. */
  seats: (Seat | undefined)[] = [];

  get width(): number {
    return this.board.width;
  }

  get height(): number {
    return this.board.height;
  }

  get tickMs(): number {
    return 1000 / this.tickHz;
  }

  /** Whether a keyframe has arrived. */
  get begun(): boolean {
    return this.epoch !== '';
  }

  /** The last thing applied, for a line to go on from; none before the first keyframe. */
  get position(): string | undefined {
    return this.begun ? `${this.epoch}:${this.seq}` : undefined;
  }

  /** The sum of what this client sees. */
  get sum(): number {
    let sum = this.board.sum ^ mix(this.seq);
    for (const seat of this.living()) sum ^= headTerm(seat.seat, seat.cell, seat.heading);
    return sum >>> 0;
  }

  lastN(seat: number): number {
    return this.seats[seat]?.n ?? 0;
  }

  /** The taken seats, in ascending order. */
  *taken(): Generator<Seat> {
    for (const seat of this.seats) if (seat) yield seat;
  }

  /** The seats that have a head, in ascending order. */
  *living(): Generator<Seat> {
    for (const seat of this.taken()) if (seat.alive) yield seat;
  }

  /** Starts again from a keyframe. Returns whether the sum agrees. */
  load(frame: Keyframe): boolean {
    this.epoch = frame.epoch;
    this.seq = frame.seq;
    this.tickHz = frame.tickHz;
    this.phase = frame.phase;
    this.round = frame.round;
    this.endsAt = frame.endsAt;
    this.board = new Board(frame.width, frame.height);
    this.seats = [];
    let cell = 0;
    for (let i = 0; i < frame.owners.length; i += 2)
      for (let end = cell + frame.owners[i + 1]; cell < end; cell++)
        this.board.setOwner(cell, frame.owners[i]);
    for (const state of frame.seats) {
      const seat = new Seat(state.seat, state.nick, state.bot);
      const { away, n, peak, kills, returnsAt, head } = state;
      Object.assign(seat, { away, n, peak, kills, returnsAt, alive: head !== undefined, ...head });
      seat.line = straight(state.line, frame.width);
      for (const lined of seat.line) this.board.setLine(lined, seat.seat);
      seat.markAll();
      this.seats[seat.seat] = seat;
    }
    return this.sum === frame.sum;
  }

  /** Applies the delta of the next tick. Returns whether the sum agrees. */
  apply(delta: Delta): boolean {
    applyDelta(this, delta);
    return this.sum === delta.sum;
  }
}
