import type { Heading } from '../protocol/frames';
import { ServerClock } from './clock';
import type { Game } from './game';
import { glide, type Head, lineAt } from './glide';
import { Playhead } from './playhead';
import { Prediction } from './prediction';
import { Samples } from './samples';
import type { Seat } from './seat';

/** Ten seconds of animation frames. */
const AGES = 600;

/** A lead beyond this would ask for ticks that the server cuts short. */
const MAX_LEAD_TICKS = 16;

/** A turn is pressed up to one animation frame after the tick was drawn for which it is planned. */
const MARGIN_MS = 20;

/** A head as it is drawn, with the line behind it. */
export interface Drawn extends Head {
  readonly heading: Heading;
  readonly line: readonly number[];
}

/** What is drawn at this moment: others a little in the past, one's own head a little in the future. */
export class View {
  readonly #game: Game;
  readonly clock: ServerClock;
  readonly prediction: Prediction | undefined;
  readonly #others = new Playhead();
  readonly #own = new Playhead();
  readonly #ages = new Samples(AGES);
  readonly #seat: number;
  #head: Head | undefined;

  /** @param seat one's own, or 0 for a spectator */
  constructor(game: Game, seat: number) {
    this.#game = game;
    this.#seat = seat;
    this.clock = new ServerClock(game.tickMs);
    this.prediction = seat > 0 ? new Prediction(game, seat) : undefined;
  }

  /** Server tick now minus the tick drawn, in ms. */
  ageMs = 0;

  /** By how much one's own head is ahead of the server: half a round trip and the line's jitter. */
  get leadMs(): number {
    const line = Math.max(this.clock.rttMs / 2, this.clock.delayMs);
    return Math.min(line + MARGIN_MS, MAX_LEAD_TICKS * this.#game.tickMs);
  }

  /** The share of ages of view of late that were not higher. */
  age(share: number): number {
    return this.#ages.quantile(share);
  }

  /** Runs on to a new moment. */
  advance(now: number, elapsedMs: number): void {
    const { tickMs, seq } = this.#game;
    if (!this.clock.knows) return;
    const server = this.clock.tickAt(now);
    const others = this.#others.advance(server - this.clock.delayMs / tickMs, elapsedMs, tickMs);
    this.ageMs = Math.max(0, (server - Math.min(others, seq + 1)) * tickMs);
    this.#ages.add(this.ageMs);
    if (!this.prediction) return;
    const own = this.#own.advance(server + this.leadMs / tickMs, elapsedMs, tickMs);
    this.#head = this.prediction.draw(own, elapsedMs);
  }

  /** A seat's head and line as they are drawn now. */
  drawn(seat: Seat): Drawn | undefined {
    if (Number.isNaN(this.#others.tick)) return undefined;
    if (seat.seat === this.#seat && this.prediction) return this.#drawnOwn(seat, this.prediction);
    const head = glide(this.#game, seat, this.#others.tick);
    return head && { ...head, heading: seat.heading, line: lineAt(this.#game, seat, this.#others.tick) };
  }

  #drawnOwn(seat: Seat, prediction: Prediction): Drawn | undefined {
    if (!this.#head) return undefined;
    const foreseen = prediction.foreseen;
    const heading = prediction.heading;
    if (foreseen.length === 0)
      return { ...this.#head, heading, line: lineAt(this.#game, seat, this.#own.tick) };
    const outside = foreseen.findIndex(cell => this.#game.board.owner[cell] !== seat.seat);
    const start = seat.line.length > 0 ? 0 : outside;
    const line = start < 0 ? [] : [...seat.line, ...foreseen.slice(start, -1)];
    return { ...this.#head, heading, line };
  }
}
