import type { WireFrame } from '../protocol/frames';
import type { Bye, Hello, Intent, Pong } from '../protocol/messages';
import { peek } from '../protocol/peek';
import { comesBack } from '../protocol/problems';
import type { Attempt, Standing } from './attempt';
import { Journal } from './journal';
import { Ladder } from './ladder';
import type { Line, LineName, OpenLine } from './line';
import type { Pace } from './silence';
import type { Timers } from './timers';

/** The lines that may be used, lowest rung first, and how each is opened. */
export type Rungs = ReadonlyMap<LineName, OpenLine>;

/** What has come so far, in ticks. */
export interface Tally {
  readonly frames: number;
  readonly skipped: number;
  readonly duplicates: number;
}

/** What a keeper needs of its owner. */
export interface KeeperNeeds {
  readonly rungs: Rungs;
  readonly timers: Timers;
  now(): number;
  /** Who one is and what one has applied, asked anew for each line. */
  hello(): Hello;
  tally(): Tally;
  pace(): Pace;
}

/** What a keeper tells its owner. */
export interface KeeperEvents {
  /** A line delivers for the first time: what it brings first was missed before. */
  opened(): void;
  /** Frames of one message. Returns what went wrong, for which only a keyframe helps. */
  frames(frames: readonly WireFrame[], bytes: number): string | undefined;
  pong(pong: Pong): void;
  /** A line is in use: the first, or another. */
  up(): void;
  /** The surest line could not be opened. */
  vain(): void;
  /** A goodbye that does not invite to come back: nothing more will come. */
  over(bye: Bye): void;
}

interface Kept {
  readonly line: Line;
  readonly attempt: Attempt;
  /** What had come when it was opened. */
  readonly before: Tally;
}

/** Keeps the lines to a room that the ladder wants, and brings what they deliver to one place. */
export class Keeper {
  readonly #needs: KeeperNeeds;
  readonly #events: KeeperEvents;
  readonly #ladder: Ladder;
  readonly #journal: Journal;
  readonly #kept = new Map<number, Kept>();
  #inUse: Attempt | undefined;
  #afresh = false;
  #heardAt = 0;
  #missed = 0;
  #gapMs = 0;
  #cancelWake = () => {};

  /** @param journal where the attempts are noted; they go on where another keeper has stopped */
  constructor(needs: KeeperNeeds, events: KeeperEvents, journal = new Journal()) {
    this.#needs = needs;
    this.#journal = journal;
    this.#events = events;
    const orders = {
      open: (attempt: Attempt) => this.#open(attempt),
      close: (attempt: Attempt) => this.#close(attempt),
      use: (attempt: Attempt) => this.#use(attempt),
    };
    this.#ladder = new Ladder([...needs.rungs.keys()], orders, needs.pace, needs.timers.random);
  }

  /** The name of the line in use, or of the last one. */
  get line(): LineName | undefined {
    return this.#inUse?.line;
  }

  /** How each rung stands, highest first. */
  get rungs(): Standing[] {
    return this.#ladder.stands(this.#needs.now());
  }

  /** Whether a line delivers. */
  get connected(): boolean {
    return this.#inUse !== undefined && !this.#ladder.offline;
  }

  /** Opens the surest line. */
  start(): void {
    this.#tell(now => this.#ladder.enter(now));
  }

  /** Goes for the best line, once the surest is being opened. */
  climb(): void {
    if (!this.#ladder.entered) this.start();
    this.#tell(now => this.#ladder.climb(now));
  }

  /** Closes all lines and opens no other. */
  stop(): void {
    this.#inUse = undefined;
    this.#ladder.leave(this.#needs.now());
    this.#cancelWake();
  }

  /** What has been applied is in doubt: asks again, from a keyframe. */
  resync(reason: string): void {
    this.#afresh = true;
    this.#tell(now => this.#ladder.doubt(reason, now));
  }

  /** The page can be seen again, or cannot any more. */
  seen(visible: boolean): void {
    this.#tell(now => (visible ? this.#ladder.show(now) : this.#ladder.hide(now)));
  }

  /** The browser says that there is a network. */
  online(): void {
    this.#tell(now => this.#ladder.online(now));
  }

  /** Speaks on the line in use, if there is one. */
  send(intents: readonly Intent[], ageMs: number | undefined): void {
    const { skipped } = this.#needs.tally();
    this.#lineInUse?.send(intents, { ageMs, skipped });
  }

  /** Asks for the clock. */
  ping(): void {
    this.#lineInUse?.ping(this.#needs.now());
  }

  get #lineInUse(): Line | undefined {
    return this.#inUse && this.#kept.get(this.#inUse.id)?.line;
  }

  #open(attempt: Attempt): void {
    const { rungs, tally } = this.#needs;
    const { id } = attempt;
    let farewell = '';
    const mine = () => this.#kept.has(id);
    const open = rungs.get(attempt.line) as OpenLine;
    const line = open(() => this.#hello(), {
      frames: (frames, bytes) => mine() && this.#frames(id, frames, bytes),
      pong: pong => mine() && this.#pong(id, pong),
      bye: bye => {
        if (!mine()) return;
        if (comesBack(bye.code)) farewell = `bye ${bye.code}, ${bye.reason}`;
        else this.#over(bye);
      },
      closed: (reason, retryMs) =>
        mine() && this.#tell(now => this.#ladder.closed(id, farewell || reason, now, retryMs)),
    });
    this.#kept.set(id, { line, attempt, before: { ...tally() } });
    this.#journal.add(attempt);
  }

  #hello(): Hello {
    const { after, ...who } = this.#needs.hello();
    return this.#afresh || after === undefined ? who : { ...who, after };
  }

  #close({ id, firstAt, why }: Attempt): void {
    const line = this.#kept.get(id)?.line;
    this.#kept.delete(id);
    line?.close();
    if (firstAt === undefined && why !== 'climb') this.#events.vain();
  }

  #frames(id: number, frames: readonly WireFrame[], bytes: number): void {
    const now = this.#needs.now();
    const before = this.#needs.tally().frames;
    const kept = this.#kept.get(id) as Kept;
    const first = kept.attempt.firstAt === undefined;
    if (first) this.#events.opened();
    const fault = this.#events.frames(frames, bytes);
    if (fault !== undefined) {
      this.resync(fault);
      return;
    }
    this.#afresh = false;
    this.#missed = this.#needs.tally().frames - before;
    this.#gapMs = Math.round(now - this.#heardAt);
    this.#heardAt = now;
    // A line that is being tried has to prove that it listens, too.
    if (first) kept.line.ping(now);
    const seqs = frames.map(frame => peek(frame).seq);
    this.#tell(() => this.#ladder.frames(id, seqs, now));
  }

  #pong(id: number, pong: Pong): void {
    this.#events.pong(pong);
    this.#tell(now => this.#ladder.pong(id, now));
  }

  #over(bye: Bye): void {
    this.stop();
    this.#events.over(bye);
  }

  #use(attempt: Attempt): void {
    const from = this.#inUse;
    const before = this.#kept.get(attempt.id)?.before as Tally;
    const { skipped, duplicates } = this.#needs.tally();
    this.#inUse = attempt;
    this.#journal.add({
      kind: 'change',
      at: Math.round(this.#needs.now()),
      from: from?.line,
      to: attempt.line,
      // Whoever climbs has missed nothing.
      replayed: !from || from.verdict === 'let go' ? 0 : this.#missed,
      skipped: skipped - before.skipped,
      overlap: duplicates - before.duplicates,
      gapMs: from ? this.#gapMs : 0,
    });
    this.#events.up();
  }

  /** Tells the ladder something, and sees to it that it is woken when it wants to be. */
  #tell(what: (now: number) => void): void {
    what(this.#needs.now());
    this.#cancelWake();
    const { timers, now } = this.#needs;
    const waitMs = this.#ladder.wakeAt - now();
    if (waitMs === Number.POSITIVE_INFINITY) return;
    // What has come in the meantime is heard first.
    const soon = () => {
      this.#cancelWake = timers.after(0, () => this.#tell(at => this.#ladder.time(at)));
    };
    this.#cancelWake = timers.after(Math.max(0, waitMs), soon);
  }
}
