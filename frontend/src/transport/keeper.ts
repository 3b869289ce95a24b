import type { WireFrame } from '../protocol/frames';
import type { Bye, Hello, Pong } from '../protocol/messages';
import { comesBack } from '../protocol/problems';
import type { Line, OpenLine } from './line';
import type { Timers } from './timers';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4000;

/** A room ticks at least eight times a second: so much silence is a line that is dead and does not know it. */
const SILENCE_MS = 3000;

/** What a keeper tells its owner. */
export interface KeeperEvents {
  frames(frames: readonly WireFrame[], bytes: number): void;
  pong(pong: Pong): void;
  /** The line delivers, first or again. */
  up(): void;
  /** The line is gone; `attempt` counts the openings that have failed since it last delivered. */
  down(reason: string, attempt: number): void;
  /** A goodbye that does not invite to come back: nothing more will come. */
  over(bye: Bye): void;
}

/** Keeps a line open: when it is gone, opens another that goes on from the position. */
export class Keeper {
  readonly #open: OpenLine;
  readonly #hello: () => Hello;
  readonly #timers: Timers;
  readonly #events: KeeperEvents;
  #line: Line | undefined;
  #delivering = false;
  #attempt = 0;
  #afresh = false;
  #cancelWait = () => {};
  #cancelSilence = () => {};

  /** @param hello who one is and what one has applied, asked anew for each line */
  constructor(open: OpenLine, hello: () => Hello, timers: Timers, events: KeeperEvents) {
    this.#open = open;
    this.#hello = hello;
    this.#timers = timers;
    this.#events = events;
  }

  /** The line, while it delivers. */
  get line(): Line | undefined {
    return this.#delivering ? this.#line : undefined;
  }

  /** Opens a line now, in place of any other. */
  start(): void {
    this.stop();
    const { after, ...who } = this.#hello();
    const hello = this.#afresh || after === undefined ? who : { ...who, after };
    const mine = () => this.#line === line;
    const line: Line = this.#open(hello, {
      frames: (frames, bytes) => mine() && this.#deliver(frames, bytes),
      pong: pong => mine() && this.#events.pong(pong),
      bye: bye => mine() && this.#bye(bye),
      closed: reason => mine() && this.#lost(reason),
    });
    this.#line = line;
    this.#listen();
  }

  /** Closes the line and opens no other. */
  stop(): void {
    this.#cancelWait();
    this.#cancelSilence();
    const line = this.#line;
    this.#line = undefined;
    this.#delivering = false;
    line?.close();
  }

  /** What has been applied is in doubt: asks again, from a keyframe. */
  resync(reason: string): void {
    this.#afresh = true;
    this.#lost(reason);
  }

  #deliver(frames: readonly WireFrame[], bytes: number): void {
    this.#listen();
    this.#afresh = false;
    this.#attempt = 0;
    if (!this.#delivering) {
      this.#delivering = true;
      this.#events.up();
    }
    this.#events.frames(frames, bytes);
  }

  #bye(bye: Bye): void {
    if (comesBack(bye.code)) this.#lost(`bye ${bye.code}, ${bye.reason}`);
    else {
      this.stop();
      this.#events.over(bye);
    }
  }

  #lost(reason: string): void {
    this.stop();
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.#attempt, LONGEST_WAIT_MS);
    this.#attempt++;
    // Half of it by chance, so that a room full of pages does not come back in one moment.
    this.#cancelWait = this.#timers.after(wait * (0.5 + this.#timers.random() / 2), () => this.start());
    this.#events.down(reason, this.#attempt);
  }

  #listen(): void {
    this.#cancelSilence();
    this.#cancelSilence = this.#timers.after(SILENCE_MS, () => this.#lost(`silent for ${SILENCE_MS} ms`));
  }
}
