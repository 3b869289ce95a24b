import { type Delta, Malformed, type WireFrame } from '../protocol/frames';
import { Game } from './game';
import { type Outcome, receive } from './receive';
import { View } from './view';

/** How many frames the figure of bytes per tick looks back, about. */
const BYTES_MEMORY = 40;

/** For so long after the first frames of a line there may come what was missed before it. */
const CATCH_UP_MS = 250;

/** What has come over the lines, counted. */
export interface Counts {
  /** Deltas applied. */
  frames: number;
  /** Ticks that a keyframe jumped. */
  skipped: number;
  duplicates: number;
  wrongSums: number;
  malformed: number;
}

/** What a feed tells its owner, each time after the game has changed. */
export interface FeedEvents {
  delta?(delta: Delta): void;
  /** A keyframe was loaded; `restarted` if it begins another epoch than before. */
  loaded?(skipped: number, restarted: boolean): void;
}

/** A game and the view of it, fed by whatever line there is. */
export class Feed {
  readonly game = new Game();
  /** One's own seat, or 0 for a spectator. */
  seat = 0;
  readonly counts: Counts = { frames: 0, skipped: 0, duplicates: 0, wrongSums: 0, malformed: 0 };
  view = new View(this.game, 0);
  bytesPerTick = 0;
  readonly #events: FeedEvents;
  #flowsFrom = Number.NaN;
  #inDoubt = false;

  constructor(events: FeedEvents = {}) {
    this.#events = events;
  }

  /** What is known of time, in ms. */
  get pace(): { tickMs: number; rttMs: number } {
    return { tickMs: this.game.tickMs, rttMs: this.view.clock.rttMs };
  }

  /** Sees the game from a seat, or from none. */
  sit(seat: number): void {
    if (seat === this.seat) return;
    this.seat = seat;
    this.view = new View(this.game, seat);
  }

  /** Another line goes on. What it brings first was missed, and says nothing of how long a frame is on its way. */
  opened(): void {
    this.#flowsFrom = Number.NaN;
  }

  /** Takes the frames of one message. Returns what went wrong, for which only a keyframe helps. */
  receive(frames: readonly WireFrame[], bytes: number, now: number): string | undefined {
    const before = this.counts.frames;
    if (Number.isNaN(this.#flowsFrom)) this.#flowsFrom = now + CATCH_UP_MS;
    for (const frame of frames) {
      const fault = this.#take(frame, now);
      if (fault) {
        this.#inDoubt = true;
        return fault;
      }
    }
    const applied = this.counts.frames - before;
    if (applied === frames.length && applied > 0) this.#weigh(bytes / applied);
    this.view.clock.start(this.game.seq, now);
    return undefined;
  }

  #take(wire: WireFrame, now: number): string | undefined {
    const epoch = this.game.epoch;
    const outcome = this.#receive(wire);
    if (typeof outcome === 'string') return outcome;
    if (outcome.kind === 'applied') {
      this.counts.frames++;
      if (now >= this.#flowsFrom) this.view.clock.arrival(this.game.seq, now);
      this.#events.delta?.(outcome.delta);
    } else if (outcome.kind === 'loaded') {
      this.#inDoubt = false;
      this.counts.skipped += outcome.skipped;
      // Another epoch may have another pace, and surely another clock.
      if (epoch !== this.game.epoch) this.view = new View(this.game, this.seat);
      this.#events.loaded?.(outcome.skipped, epoch !== '' && epoch !== this.game.epoch);
    } else if (outcome.kind === 'duplicate') this.counts.duplicates++;
    else if (outcome.kind !== 'known') {
      if (outcome.kind === 'wrong-sum') this.counts.wrongSums++;
      return outcome.kind;
    }
    return undefined;
  }

  #receive(wire: WireFrame): Outcome | string {
    try {
      return receive(this.game, wire, this.#inDoubt);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      this.counts.malformed++;
      return error.message;
    }
  }

  #weigh(bytes: number): void {
    const share = this.bytesPerTick === 0 ? 1 : 1 / BYTES_MEMORY;
    this.bytesPerTick += (bytes - this.bytesPerTick) * share;
  }
}
