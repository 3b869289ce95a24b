import { beforeEach, expect, test } from 'vitest';
import type { Hello, Sight } from '../../src/protocol/messages';
import { Journal } from '../../src/transport/journal';
import { Keeper } from '../../src/transport/keeper';
import type { LineEvents, LineName, OpenLine } from '../../src/transport/line';
import { ManualTimers } from './timers';

interface FakeLine {
  readonly name: LineName;
  readonly hello: Hello;
  readonly events: LineEvents;
  closed: boolean;
  pings: number;
  sent: Sight[];
}

let timers: ManualTimers;
let lines: FakeLine[];
let told: string[];
let tally: { frames: number; skipped: number; duplicates: number };
let fault: string | undefined;
let keeper: Keeper;
let journal: Journal;

const open =
  (name: LineName): OpenLine =>
  (hello, events) => {
    const line: FakeLine = { name, hello: hello(), events, closed: false, pings: 0, sent: [] };
    lines.push(line);
    return {
      send: (_, sight) => line.sent.push(sight),
      ping: () => line.pings++,
      close: () => (line.closed = true),
    };
  };

function keep(...names: LineName[]): void {
  keeper = new Keeper(
    {
      rungs: new Map(names.map(name => [name, open(name)])),
      timers,
      now: () => timers.now,
      hello: () => ({ client: 'c1', ...(tally.frames > 0 && { after: `e1:${tally.frames}` }) }),
      tally: () => tally,
      pace: () => ({ tickMs: 80, rttMs: 20 }),
    },
    {
      opened() {},
      frames: frames => {
        const news = frames.filter(frame => (frame as { seq: number }).seq > tally.frames).length;
        tally.frames += news;
        tally.duplicates += frames.length - news;
        return fault;
      },
      pong: () => told.push('pong'),
      up: () => told.push(`up ${keeper.line}`),
      vain: () => told.push('vain'),
      over: ({ code }) => told.push(`over ${code}`),
    },
    journal,
  );
  keeper.climb();
}

beforeEach(() => {
  timers = new ManualTimers();
  lines = [];
  told = [];
  tally = { frames: 0, skipped: 0, duplicates: 0 };
  fault = undefined;
  journal = new Journal();
});

const newest = () => lines[lines.length - 1];
const bring = (line: FakeLine, from: number, to = from) => {
  const frames = Array.from({ length: to - from + 1 }, (_, i) => ({ kind: 'delta', seq: from + i }));
  line.events.frames(frames, 10);
};
const changes = () => journal.at(timers.now).filter(({ kind }) => kind === 'change');
const attempts = () => journal.at(timers.now).filter(({ kind }) => kind === 'attempt');

test('a line is in use when it delivers, not before', () => {
  keep('sse');
  keeper.send([], 0);
  expect(keeper.connected).toBe(false);
  bring(lines[0], 1);
  expect(told).toEqual(['up sse']);
  expect(keeper.connected).toBe(true);
  tally.skipped = 38;
  keeper.send([], 31);
  expect(lines[0].sent).toEqual([{ ageMs: 31, skipped: 38 }]);
});

test('the first line asks for a keyframe, the next goes on from the position', () => {
  keep('sse');
  expect(newest().hello).toEqual({ client: 'c1' });
  bring(newest(), 1, 5);
  newest().events.closed('gone');
  expect(newest().hello).toEqual({ client: 'c1', after: 'e1:5' });
});

test('a climb tells what came twice, and that nothing was skipped', () => {
  keep('longpoll', 'websocket');
  const [below, above] = lines;
  bring(below, 1, 3);
  bring(above, 1, 4);
  expect(above.pings).toBe(1);
  timers.pass(60);
  bring(above, 5);
  expect(told).toEqual(['up longpoll']);
  above.events.pong({ t: 0, seq: 5, sinceMs: 0 });
  expect(told).toEqual(['up longpoll', 'pong', 'up websocket']);
  expect(below.closed).toBe(true);
  expect(changes()).toEqual([
    { kind: 'change', at: 0, to: 'longpoll', replayed: 0, skipped: 0, overlap: 0, gapMs: 0 },
    {
      kind: 'change',
      at: 60,
      from: 'longpoll',
      to: 'websocket',
      replayed: 0,
      skipped: 0,
      overlap: 3,
      gapMs: 60,
    },
  ]);
});

test('a fall tells what the next line replayed, and how long nothing came', () => {
  keep('longpoll', 'websocket');
  bring(lines[0], 1, 3);
  bring(lines[1], 1, 6);
  lines[1].events.pong({ t: 0, seq: 5, sinceMs: 0 });
  timers.pass(100);
  lines[1].events.closed('closed with 1006');
  timers.pass(150);
  bring(newest(), 7, 9);
  expect(changes().at(-1)).toMatchObject({
    from: 'websocket',
    to: 'longpoll',
    replayed: 3,
    skipped: 0,
    overlap: 0,
    gapMs: 250,
  });
  expect(attempts()[1]).toEqual({
    kind: 'attempt',
    at: 0,
    line: 'websocket',
    why: 'climb',
    stage: 'over',
    budgetMs: 2500,
    elapsedMs: 100,
    verdict: 'closed',
    reason: 'closed with 1006',
  });
});

test.each([4400, 4401, 4404, 4409, 4410])('after bye %i it does not come back', code => {
  keep('longpoll', 'websocket');
  bring(lines[0], 1);
  lines[1].events.bye({ code, reason: '' });
  lines[1].events.closed('closed');
  timers.pass(60_000);
  expect(lines.length).toBe(2);
  expect(lines.every(line => line.closed)).toBe(true);
  expect(told.at(-1)).toBe(`over ${code}`);
  expect(keeper.connected).toBe(false);
});

test.each([4000, 4003, 4011, 4029])('after bye %i it comes back, and says why', code => {
  keep('sse');
  bring(newest(), 1, 5);
  newest().events.bye({ code, reason: 'why' });
  newest().events.closed('closed');
  timers.pass(250);
  expect(lines.length).toBe(2);
  expect(attempts()[0]).toMatchObject({ verdict: 'closed', reason: `bye ${code}, why` });
});

test('it leaves alone who asks for it, and for up to half more', () => {
  for (const [random, waits] of [
    [0, 5000],
    [1, 7500],
  ]) {
    timers.random = () => random;
    lines = [];
    keep('sse');
    newest().events.closed('too many', 5000);
    timers.pass(waits - 100);
    expect(lines.length).toBe(1);
    timers.pass(200);
    expect(lines.length).toBe(2);
    keeper.stop();
  }
});

test('each opening in vain is told, so that one can ask why', () => {
  keep('sse');
  newest().events.closed('refused');
  timers.pass(250);
  newest().events.closed('refused');
  expect(told).toEqual(['vain', 'vain']);
});

test('a line that was let go says nothing any more', () => {
  keep('sse');
  bring(newest(), 1);
  keeper.resync('the view stays too old');
  bring(lines[0], 2);
  lines[0].events.closed('closed');
  expect(tally.frames).toBe(1);
});

test('after a fault it asks without a position until frames come', () => {
  keep('sse');
  bring(newest(), 1, 5);
  fault = 'gap';
  bring(newest(), 7);
  expect(lines[0].closed).toBe(true);
  fault = undefined;
  timers.pass(250);
  newest().events.closed('refused');
  timers.pass(500);
  expect(newest().hello).toEqual({ client: 'c1' });
  bring(newest(), 8);
  newest().events.closed('gone');
  timers.pass(2000);
  expect(newest().hello.after).toBeDefined();
});

test('what has come in the meantime is heard before a line is called silent', () => {
  keep('sse');
  bring(newest(), 1, 5);
  const { after } = timers;
  // The timer fires when a message is waiting already: it is delivered first.
  timers.after = (ms, run) =>
    after.call(timers, ms, () => {
      if (ms > 0) timers.after(0, () => bring(lines[0], 6));
      run();
    });
  bring(newest(), 5);
  timers.pass(600 + 250);
  expect(lines.length).toBe(1);
});

test('stopped, it stays away', () => {
  keep('longpoll', 'websocket');
  bring(newest(), 1);
  keeper.stop();
  keeper.online();
  keeper.seen(true);
  timers.pass(60_000);
  expect(lines.every(line => line.closed)).toBe(true);
  expect(lines.length).toBe(2);
});
