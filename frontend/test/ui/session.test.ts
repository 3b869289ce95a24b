// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { Hello, Intent } from '../../src/protocol/messages';
import { Rooms } from '../../src/protocol/rooms';
import type { LineEvents, LineName, OpenLine } from '../../src/transport/line';
import { Session } from '../../src/ui/session';
import { told } from '../protocol/told-room';
import { emptyKeyframe, TestRoom } from '../room';
import { ManualTimers } from '../transport/timers';
import { writeDelta, writeKeyframe } from '../writer';

interface FakeLine {
  name: LineName;
  hello: Hello;
  events: LineEvents;
  sent: (readonly Intent[])[];
  pings: number;
}

let lines: FakeLine[];
let answers: Record<string, () => Response>;
let requests: string[];
let timers: ManualTimers;

const json = (status: number, body: object) => new Response(JSON.stringify(body), { status });
const problem = (status: number, word: string) => json(status, { type: `/problems/${word}`, status });
const seat = (token: string) => json(201, { seat: 1, token, nick: 'Ada', room: 'K7QF' });
const SEATS = 'POST /api/rooms/K7QF/seats';
const ROOM = 'GET /api/rooms/K7QF';

function open(name: LineName): OpenLine {
  return (hello, events) => {
    const line: FakeLine = { name, hello: hello(), events, sent: [], pings: 0 };
    lines.push(line);
    return { send: intents => line.sent.push(intents), ping: () => line.pings++, close() {} };
  };
}

function visit(watch = false, names: readonly LineName[] = ['websocket']): Session {
  return new Session('K7QF', {
    rooms: new Rooms((path, init) => {
      const request = `${init?.method} ${path}`;
      requests.push(`${request}${init?.body ? ` ${init.body}` : ''}`);
      const answer = answers[request];
      return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('unreachable'));
    }),
    rungs: () => new Map(names.map(name => [name, open(name)])),
    pin: { line: names.length === 1 ? names[0] : undefined, format: undefined },
    timers,
    now: () => timers.now,
    nick: 'Ada',
    watch,
    delta() {},
    changed() {},
  });
}

const room = () => {
  const room = new TestRoom(emptyKeyframe(60, 40));
  room.tick({ joins: [{ seat: 1, nick: 'Ada', bot: false }] });
  room.tick({ spawns: [{ seat: 1, cell: 20 * 60 + 20 }] });
  return room;
};
const newest = () => lines[lines.length - 1];
const start = (from: TestRoom) => newest().events.frames([writeKeyframe(from.keyframe())], 100);

beforeEach(() => {
  lines = [];
  answers = {
    [SEATS]: () => seat('t1'),
    [ROOM]: () => json(200, { ...told, secondsLeft: 9 }),
  };
  requests = [];
  timers = new ManualTimers();
  timers.now = 1000;
  sessionStorage.clear();
});

test('it takes a seat with the nick and opens a line with the token', async () => {
  const session = visit();
  await session.enter();
  expect(requests[0]).toBe(`${SEATS} {"nick":"Ada"}`);
  expect(newest().hello).toMatchObject({ token: 't1' });
  expect(newest().hello.client).toMatch(/^[\w-]{8,64}$/);
  start(room());
  expect(session).toMatchObject({ stage: 'live', connected: true });
  expect(session.feed.seat).toBe(1);
});

test('a reload keeps the seat, and is another client', async () => {
  await visit().enter();
  await visit().enter();
  expect(requests.filter(request => request.startsWith(SEATS)).length).toBe(1);
  expect(lines[1].hello.token).toBe('t1');
  expect(lines[1].hello.client).not.toBe(lines[0].hello.client);
});

test('a spectator asks for no seat and says hello without a token', async () => {
  const session = visit(true);
  await session.enter();
  expect(requests).toEqual([]);
  expect(newest().hello.token).toBeUndefined();
  start(room());
  expect(newest().sent).toEqual([]);
  expect(newest().pings).toBe(1);
});

test.each([
  [409, 'room-full', 'full'],
  [404, 'unknown-room', 'unknown'],
  [400, 'malformed', 'broken'],
])('refused with %i %s it stops: %s', async (status, word, stage) => {
  answers[SEATS] = () => problem(status, word);
  const session = visit();
  await session.enter();
  expect(session.stage).toBe(stage);
  expect(lines).toEqual([]);
});

test('while the server does not answer it asks again', async () => {
  delete answers[SEATS];
  const session = visit();
  const entered = session.enter();
  await vi.waitFor(() => expect(session.seating.unreachable).toBe(true));
  answers[SEATS] = () => seat('t2');
  timers.pass(1500);
  await entered;
  expect(newest().hello.token).toBe('t2');
});

test('a token that is refused is exchanged for a new seat, and that is said', async () => {
  const session = visit();
  await session.enter();
  start(room());
  answers[SEATS] = () => seat('t2');
  newest().events.bye({ code: 4401, reason: '' });
  await vi.waitFor(() => expect(lines.length).toBe(2));
  expect(newest().hello.token).toBe('t2');
  expect(session.news).toBe('new-seat');
  newest().events.frames([writeKeyframe(emptyKeyframe(60, 40, { epoch: 'e2' }))], 100);
  expect(session.news).toBe('restarted');
});

test('when the room is gone a player opens one of the same code', async () => {
  const session = visit();
  await session.enter();
  start(room());
  await vi.waitFor(() => expect(requests).toContain(ROOM));
  let opened = false;
  answers[SEATS] = () => (opened ? seat('t2') : problem(404, 'unknown-room'));
  answers['POST /api/rooms'] = () => {
    opened = true;
    return answers[ROOM]();
  };
  newest().events.bye({ code: 4404, reason: '' });
  await vi.waitFor(() => expect(lines.length).toBe(2));
  expect(requests).toContain('POST /api/rooms {"code":"K7QF","size":"small"}');
});

test('a room that is missed in two ways at once is opened once, and one seat is taken in it', async () => {
  const session = visit();
  await session.enter();
  start(room());
  await vi.waitFor(() => expect(requests).toContain(ROOM));
  const found = answers[ROOM]();
  answers[ROOM] = () => problem(404, 'unknown-room');
  answers[SEATS] = () => problem(404, 'unknown-room');
  answers['POST /api/rooms'] = () => {
    answers[SEATS] = () => seat('t2');
    return found;
  };
  // One asks whether the room is gone, and is told so before the answer.
  for (let vain = 0; vain < 3; vain++) {
    newest().events.closed('gone', 0);
    timers.pass(2000);
  }
  newest().events.bye({ code: 4404, reason: '' });
  expect(session.news).toBeUndefined();
  await vi.waitFor(() => expect(session.news).toBe('new-seat'));
  await new Promise(done => setTimeout(done));
  expect(session.stage).toBe('live');
  expect(requests.filter(request => request.startsWith(SEATS)).length).toBe(3);
});

test('when another client plays on it stops, and takes the seat back when told, as a new client', async () => {
  const session = visit();
  await session.enter();
  start(room());
  newest().events.bye({ code: 4409, reason: '' });
  expect(session).toMatchObject({ stage: 'taken', connected: false });
  session.playHere();
  expect(session.stage).toBe('live');
  expect(lines[1].hello.client).not.toBe(lines[0].hello.client);
  expect(lines[1].hello).toMatchObject({ token: 't1', after: 'e1:2' });
});

test('when the room has ended it stops', async () => {
  const session = visit();
  await session.enter();
  newest().events.bye({ code: 4410, reason: '' });
  expect(session.stage).toBe('ended');
});

test('a wrong sum leads to a new line without a position', async () => {
  const session = visit();
  await session.enter();
  const there = room();
  start(there);
  newest().events.frames([{ ...there.tick(), sum: 1 }], 10);
  expect(session.resyncs).toBe(1);
  timers.pass(250);
  expect(lines.length).toBe(2);
  expect(newest().hello.after).toBeUndefined();
  start(there);
  expect(session).toMatchObject({ resyncs: 1, connected: true });
});

test('it speaks about once a second, when frames arrive', async () => {
  const session = visit();
  await session.enter();
  const there = room();
  start(there);
  for (let i = 0; i < 60; i++) {
    timers.pass(1000 / 12);
    newest().events.frames([writeDelta(there.tick(), 60, seat => session.feed.game.lastN(seat))], 10);
  }
  expect(newest().sent.length).toBeGreaterThanOrEqual(5);
  expect(newest().sent.length).toBeLessThan(9);
});

test('what was not acknowledged when the line broke is sent again on the next', async () => {
  const session = visit();
  await session.enter();
  start(room());
  for (let i = 1; i <= 5; i++) session.advance(timers.now + i * 16, 16);
  session.turn('right');
  expect(newest().sent.at(-1)).toMatchObject([{ n: 1, turn: 'right' }]);
  newest().events.closed('gone');
  timers.pass(250);
  newest().events.frames([], 0);
  expect(lines[1].sent[0]).toMatchObject([{ n: 1, turn: 'right' }]);
});
