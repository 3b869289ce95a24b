// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Turn, WireFrame } from '../../src/protocol/frames';
import type { Intent } from '../../src/protocol/messages';
import { Rooms } from '../../src/protocol/rooms';
import type { LineEvents, LineName, OpenLine } from '../../src/transport/line';
import { Session } from '../../src/ui/session';
import { seeded } from '../random';
import { emptyKeyframe, TestRoom } from '../room';
import { ManualTimers } from '../transport/timers';
import { writeKeyframe } from '../writer';

const TICK_MS = 1000 / 12;
const WAY_MS = 20;
const RUNGS: readonly LineName[] = ['poll', 'longpoll', 'sse', 'websocket'];

type Condition = 'works' | 'refused' | 'swallowed';
type Weather = Record<LineName, Condition>;

interface Opened {
  readonly name: LineName;
  readonly events: LineEvents;
  readonly after: () => string | undefined;
  seq: number | undefined;
  stuck: boolean;
}

const CLEAR: Weather = {
  poll: 'works',
  longpoll: 'works',
  stream: 'works',
  sse: 'works',
  websocket: 'works',
};

/** A server with a room that keeps all its frames, and the lines to it in changing weather. */
class Server {
  readonly timers = new ManualTimers();
  readonly room = new TestRoom(emptyKeyframe(60, 40));
  readonly applied: number[] = [];
  weather = CLEAR;
  readonly #log: WireFrame[] = [];
  readonly #lines = new Set<Opened>();

  constructor(seed: number) {
    this.timers.random = seeded(seed);
    this.#log.push(this.room.tick({ joins: [{ seat: 1, nick: 'Ada', bot: false }] }));
    this.#log.push(this.room.tick({ spawns: [{ seat: 1, cell: 20 * 60 + 20 }] }));
  }

  open(name: LineName): OpenLine {
    return (hello, events) => {
      const line = { name, events, after: () => hello().after, seq: undefined, stuck: false };
      this.#lines.add(line);
      return {
        send: intents => this.#send(name, intents),
        ping: t =>
          this.#later(2 * WAY_MS, name, () => events.pong({ t, seq: this.room.game.seq, sinceMs: 0 })),
        close: () => this.#lines.delete(line),
      };
    };
  }

  /** A tick, and what the lines make of it. */
  tick(): void {
    const delta = this.room.tick();
    this.#log.push(delta);
    this.applied.push(...delta.intents.map(([, , n]) => n));
    for (const line of [...this.#lines]) if (this.#lines.has(line)) this.#bring(line);
  }

  #send(name: LineName, intents: readonly Intent[]): void {
    this.#later(WAY_MS, name, () => this.room.submit(intents));
  }

  #later(ms: number, name: LineName, run: () => void): void {
    this.timers.after(ms, () => {
      if (this.weather[name] === 'works') run();
    });
  }

  #bring(line: Opened): void {
    if (this.weather[line.name] === 'refused') line.events.closed('refused');
    line.stuck ||= this.weather[line.name] === 'swallowed';
    if (line.stuck || !this.#lines.has(line)) return;
    const from = line.seq ?? Number(line.after()?.split(':')[1] ?? Number.NaN);
    const { seq } = this.room.game;
    const frames = Number.isNaN(from) ? [writeKeyframe(this.room.keyframe())] : this.#log.slice(from);
    line.seq = seq;
    if (frames.length > 0) line.events.frames(frames, 10);
  }
}

beforeEach(() => sessionStorage.clear());

const condition = fc.constantFrom<Condition>('works', 'refused', 'swallowed');
const weather: fc.Arbitrary<Weather> = fc.record({
  poll: condition,
  longpoll: condition,
  stream: condition,
  sse: condition,
  websocket: condition,
});
const turn = fc.constantFrom<Turn>('up', 'right', 'down', 'left');
const spell = fc.record({
  ticks: fc.integer({ min: 1, max: 60 }),
  weather,
  turns: fc.array(turn, { maxLength: 4 }),
});

test('whatever the weather, each turn is applied once and in order, and nothing is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.array(spell, { minLength: 1, maxLength: 6 }), async (seed, spells) => {
      sessionStorage.setItem('landline.seat.K7QF', JSON.stringify({ seat: 1, token: 't1', nick: 'Ada' }));
      const server = new Server(seed);
      const session = new Session('K7QF', {
        rooms: new Rooms(() => Promise.reject(new TypeError('unreachable'))),
        rungs: () => new Map(RUNGS.map(name => [name, server.open(name)])),
        pin: { line: undefined, format: undefined },
        timers: server.timers,
        now: () => server.timers.now,
        nick: 'Ada',
        watch: false,
        delta() {},
        changed() {},
      });
      await session.enter();
      let _pressed = 0;
      const live = (ticks: number, turns: readonly Turn[] = []) => {
        for (let i = 0; i < ticks; i++) {
          server.timers.pass(TICK_MS);
          server.tick();
          session.advance(server.timers.now, TICK_MS);
          const before = session.feed.view.prediction?.unacknowledged.length ?? 0;
          if (turns[i]) session.turn(turns[i]);
          _pressed += (session.feed.view.prediction?.unacknowledged.length ?? 0) - before;
        }
      };
      live(12);
      for (const { ticks, weather, turns } of spells) {
        server.weather = weather;
        live(ticks, turns);
      }
      server.weather = CLEAR;
      live(150);
      expect(session.feed.game.sum).toBe(server.room.game.sum);
      expect(session.feed.counts).toMatchObject({ wrongSums: 0, malformed: 0, skipped: 0 });
      expect(session.resyncs).toBe(0);
      expect(session.line).toBe('websocket');
      await session.leave();
    }),
    { numRuns: 60 },
  );
});
