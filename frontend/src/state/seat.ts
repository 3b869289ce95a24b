import { type Heading, REST } from '../protocol/frames';

/** Ticks that a head's way reaches back: more than the slowest view is old. */
const TRAIL = 64;

/** A player's place, as the frames tell it. */
export class Seat {
  readonly seat: number;
  nick: string;
  bot: boolean;
  away = false;
  /** The last intent that the room has consumed. */
  n = 0;
  kills = 0;
  peak = 0;
  alive = false;
  cell = 0;
  heading: Heading = REST;
  /** The seq of the next attempt to come back, while out. */
  returnsAt = 0;
  /** The cells of the line, in the order in which they were laid. */
  line: number[] = [];
  readonly #trail = new Int32Array(TRAIL).fill(-1);

  constructor(seat: number, nick: string, bot: boolean) {
    this.seat = seat;
    this.nick = nick;
    this.bot = bot;
  }

  /** Notes where the head is after a tick. */
  mark(seq: number): void {
    this.#trail[seq % TRAIL] = this.alive ? this.cell : -1;
  }

  /** As if the head had always been where it is: nothing is known of the way to a keyframe. */
  markAll(): void {
    this.#trail.fill(this.alive ? this.cell : -1);
  }

  /** Where the head was after a tick, given the newest one; -1 without a head. */
  cellAt(seq: number, newest: number): number {
    const known = Math.min(newest, Math.max(seq, newest - TRAIL + 1, 0));
    return this.#trail[known % TRAIL];
  }
}
