import type { Attempt } from '../../src/transport/attempt';
import { Ladder } from '../../src/transport/ladder';
import type { LineName } from '../../src/transport/line';

/**
 * How a line fares: it works; it is refused and open ones are cut; nothing passes and nobody says so, and what was open
 * stays so; or it brings what it has held back only every few seconds.
 */
export type Condition = 'works' | 'refused' | 'swallowed' | 'held';

export const RUNGS: readonly LineName[] = ['poll', 'longpoll', 'sse', 'websocket'];
export const ENTERED_AT = 1000;
const TICK_MS = 80;
const STEP_MS = 10;
const HELD_MS = 2500;

/** One way to the server. */
const WAY_MS: Record<LineName, number> = { poll: 100, longpoll: 30, stream: 20, sse: 20, websocket: 20 };
/** Until the first frames. */
const OPENING_MS: Record<LineName, number> = { poll: 40, longpoll: 40, stream: 40, sse: 40, websocket: 80 };

interface OpenedLine {
  readonly attempt: Attempt;
  readonly at: number;
  seq: number;
  stuck: boolean;
  deliversAt: number;
}

/** A network whose conditions change, a room that ticks, and a ladder between them. Time moves when told to. */
export class Network {
  now = ENTERED_AT;
  readonly conditions: Record<LineName, Condition> = {
    poll: 'works',
    longpoll: 'works',
    stream: 'works',
    sse: 'works',
    websocket: 'works',
  };
  /** A WebSocket is cut so long after it was opened. */
  killAfterMs = Number.POSITIVE_INFINITY;
  readonly attempts: Attempt[] = [];
  readonly uses: LineName[] = [];
  readonly open = new Map<number, OpenedLine>();
  /** When frames came last that were new. */
  newestAt = 0;
  newest = 0;
  readonly ladder: Ladder;

  constructor(random: () => number = () => 0.5, rungs = RUNGS) {
    const orders = {
      open: (attempt: Attempt) => {
        this.attempts.push(attempt);
        const line = { attempt, at: this.now, seq: this.newest, stuck: false };
        this.open.set(attempt.id, { ...line, deliversAt: this.now + OPENING_MS[attempt.line] });
      },
      close: ({ id }: Attempt) => void this.open.delete(id),
      use: ({ line }: Attempt) => void this.uses.push(line),
    };
    this.ladder = new Ladder(rungs, orders, () => ({ tickMs: TICK_MS, rttMs: 40 }), random);
  }

  get lines(): LineName[] {
    return [...this.open.values()].map(({ attempt }) => attempt.line);
  }

  get used(): LineName | undefined {
    return this.ladder.used?.line;
  }

  all(condition: Condition): void {
    for (const line of RUNGS) this.conditions[line] = condition;
  }

  enter(): void {
    this.ladder.enter(this.now);
    this.ladder.climb(this.now);
  }

  /** Lets time pass, and calls back after each step of it. */
  pass(ms: number, each: () => void = () => {}): void {
    for (const end = this.now + ms; this.now < end; each()) {
      this.now += STEP_MS;
      for (const line of [...this.open.values()]) if (this.open.has(line.attempt.id)) this.#deliver(line);
      if (this.now >= this.ladder.wakeAt) this.ladder.time(this.now);
    }
  }

  #deliver(opened: OpenedLine): void {
    const { attempt, at } = opened;
    const { line, id } = attempt;
    const condition = this.conditions[line];
    if (condition === 'swallowed') opened.stuck = true;
    const refused = condition === 'refused' && this.now >= at + OPENING_MS[line];
    const killed = line === 'websocket' && this.now >= at + this.killAfterMs;
    if (refused || killed) this.ladder.closed(id, 'cut', this.now);
    else if (!opened.stuck && this.now >= opened.deliversAt) this.#bring(opened, condition);
  }

  #bring(opened: OpenedLine, condition: Condition): void {
    const { line, id } = opened.attempt;
    const made = Math.floor((this.now - WAY_MS[line]) / TICK_MS);
    if (made <= opened.seq) return;
    const first = opened.attempt.firstAt === undefined;
    const count = opened.seq === 0 ? 1 : made - opened.seq;
    const seqs = Array.from({ length: count }, (_, i) => made - count + 1 + i);
    opened.seq = made;
    opened.deliversAt = this.now + (condition === 'held' ? HELD_MS : line === 'poll' ? 250 : 0);
    if (made > this.newest) {
      this.newest = made;
      this.newestAt = this.now;
    }
    this.ladder.frames(id, seqs, this.now);
    if (first) this.ladder.pong(id, this.now);
  }
}
