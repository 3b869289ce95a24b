import type { Heading, Turn } from '../protocol/frames';
import { REST, TURNS } from '../protocol/frames';
import { type Intent, MAX_INTENTS } from '../protocol/messages';
import type { Game } from './game';
import { between, type Head } from './glide';
import { ahead } from './grid';
import type { Seat } from './seat';

/** Turns that may wait for their ticks: as many as the server lets wait. */
const MAX_WAITING = 3;

/** A row of ticks that is longer than this is not predicted: the line is down. */
const MAX_PREDICTED = 20;

/** How a mistake fades: by so much of it each ms, and never faster than a head's own way a few times over. */
const FADE_MS = 110;
const FADE_CELLS_PER_MS = 0.03;

/** A mistake larger than this is shown as the jump that it is. */
const MAX_FADE_CELLS = 12;

/** One's own head, drawn ahead of the server by as much as a turn takes to get there. */
export class Prediction {
  readonly #game: Game;
  readonly #number: number;
  #pending: Intent[] = [];
  #lastN = 0;
  #tick = Number.NaN;
  #raw: Head | undefined;
  #offset = { x: 0, y: 0 };
  /** Times that the head turned out to be elsewhere. */
  corrections = 0;

  constructor(game: Game, seat: number) {
    this.#game = game;
    this.#number = seat;
  }

  /** What has been asked for and is not acknowledged, oldest first. */
  get unacknowledged(): readonly Intent[] {
    const n = this.#game.lastN(this.#number);
    if (this.#pending.some(intent => intent.n <= n))
      this.#pending = this.#pending.filter(intent => intent.n > n);
    return this.#pending;
  }

  /** The heading to show: that of the next turn to come, at once. */
  get heading(): Heading {
    const next = this.unacknowledged.find(intent => intent.at > Math.floor(this.#tick));
    return next ? headingOf(next.turn) : this.#walk(this.#tick).heading;
  }

  /** Plans a turn for the next free tick. Returns whether there is anything to send. */
  press(turn: Turn): boolean {
    const seat = this.#seat;
    if (!seat?.alive || this.#game.phase !== 'play' || Number.isNaN(this.#tick)) return false;
    const waiting = this.unacknowledged.filter(intent => intent.at > Math.floor(this.#tick));
    if (waiting.length >= MAX_WAITING || this.#pending.length >= MAX_INTENTS) return false;
    const last = waiting.at(-1);
    const heading = last ? headingOf(last.turn) : this.#walk(this.#tick).heading;
    const wanted = headingOf(turn);
    if (heading !== REST && wanted % 2 === heading % 2) return false;
    const at = Math.max(Math.floor(this.#tick), this.unacknowledged.at(-1)?.at ?? 0, this.#game.seq) + 1;
    const n = Math.max(this.#lastN, this.#game.lastN(this.#number)) + 1;
    this.#lastN = n;
    this.#pending.push({ n, at, turn });
    return true;
  }

  /** Where the head is drawn at a tick ahead of the server's; mistakes found since the last call begin to fade. */
  draw(tick: number, elapsedMs: number): Head | undefined {
    this.#correct();
    this.#tick = tick;
    this.#raw = this.#position(tick);
    this.#fade(elapsedMs);
    return this.#raw && { x: this.#raw.x + this.#offset.x, y: this.#raw.y + this.#offset.y };
  }

  /** The cells that the head is foreseen to enter after the newest frame, up to the tick drawn. */
  get foreseen(): readonly number[] {
    return this.#walk(this.#tick).cells;
  }

  get #seat(): Seat | undefined {
    return this.#game.seats[this.#number];
  }

  #correct(): void {
    if (!this.#raw) return;
    const now = this.#position(this.#tick);
    if (!now || (now.x === this.#raw.x && now.y === this.#raw.y)) return;
    if (!this.#seat?.away) this.corrections++;
    this.#offset.x += this.#raw.x - now.x;
    this.#offset.y += this.#raw.y - now.y;
  }

  #fade(elapsedMs: number): void {
    const size = Math.hypot(this.#offset.x, this.#offset.y);
    const step = Math.min(size * (1 - Math.exp(-elapsedMs / FADE_MS)), elapsedMs * FADE_CELLS_PER_MS);
    const keep = !this.#raw || size > MAX_FADE_CELLS || size - step < 0.01 ? 0 : (size - step) / size;
    this.#offset = { x: this.#offset.x * keep, y: this.#offset.y * keep };
  }

  #position(tick: number): Head | undefined {
    const seat = this.#seat;
    if (!seat?.alive) return undefined;
    const { cells } = this.#walk(tick);
    const cellAt = (seq: number) =>
      seq > this.#game.seq && cells.length > 0
        ? cells[Math.min(seq - this.#game.seq, cells.length) - 1]
        : seat.cellAt(seq, this.#game.seq);
    const whole = Math.floor(tick);
    return between(cellAt(whole - 1), cellAt(whole), tick - whole, this.#game.width);
  }

  /** Plays the rules on from the newest frame: an intent a tick, a step a tick, until the round ends. */
  #walk(tick: number): { cells: number[]; heading: Heading } {
    const { seq, endsAt, width, height, phase } = this.#game;
    const cells: number[] = [];
    let { cell, heading } = this.#seat ?? { cell: 0, heading: REST as Heading };
    const waiting = phase === 'play' ? [...this.unacknowledged] : [];
    const end = Math.min(Math.floor(tick), seq + MAX_PREDICTED, endsAt);
    for (let next = seq + 1; next <= end; next++) {
      if (waiting.length > 0 && waiting[0].at <= next) {
        const wanted = headingOf((waiting.shift() as Intent).turn);
        if (heading === REST || wanted % 2 !== heading % 2) heading = wanted;
      }
      cell = ahead(cell, heading, width, height);
      cells.push(cell);
    }
    return { cells, heading };
  }
}

function headingOf(turn: Turn): Heading {
  return TURNS.indexOf(turn) as Heading;
}
