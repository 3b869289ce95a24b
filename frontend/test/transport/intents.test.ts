import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Intent } from '../../src/protocol/messages';
import type { Line } from '../../src/transport/line';
import { longPoll } from '../../src/transport/longpoll';
import { FakeWeb, PROBLEMS, problem, settled } from './web';

let web: FakeWeb;
let line: Line;

const SIGHT = { ageMs: undefined, skipped: 0 };
const intent = (n: number): Intent => ({ n, at: 9, turn: 'left' });
const posts = () => web.asked.filter(({ init }) => init.method === 'POST');
const sentIn = (post: number) =>
  JSON.parse(String(posts()[post].init.body)).intents.map((sent: Intent) => sent.n);

beforeEach(() => {
  web = new FakeWeb();
  line = longPoll('K7QF', web.wire)(() => ({ client: 'c1234567', token: 't1' }), web.events);
});
afterEach(() => vi.unstubAllGlobals());

test('a post says who speaks, what they want, and what they see', () => {
  line.send([intent(1)], { ageMs: 31.4, skipped: 38 });
  const { address, init } = posts()[0];
  expect(address).toBe('/api/rooms/K7QF/intents');
  expect(init.headers).toEqual({ 'Content-Type': 'application/json', Authorization: 'Bearer t1' });
  expect(JSON.parse(String(init.body))).toEqual({
    client: 'c1234567',
    intents: [{ n: 1, at: 9, turn: 'left' }],
    line: 'longpoll',
    age: 31,
    skipped: 38,
  });
});

test('the answer is the clock, counted from when it was asked', async () => {
  web.timers.pass(500);
  line.send([], SIGHT);
  web.timers.pass(40);
  await posts()[0].answer(200, '{"seq":1043,"sinceMs":12.4}');
  expect(web.told).toEqual([['pong', { t: 500, seq: 1043, sinceMs: 12.4 }]]);
});

test('two posts are under way at most, and of those that wait the newest goes next', async () => {
  for (const n of [1, 2, 3, 4]) line.send([intent(n)], SIGHT);
  expect(posts().length).toBe(2);
  await posts()[0].answer(200, '{"seq":1,"sinceMs":0}');
  expect(posts().length).toBe(3);
  expect(sentIn(2)).toEqual([4]);
  await posts()[1].answer(200, '{"seq":1,"sinceMs":0}');
  expect(posts().length).toBe(3);
});

test('a post that is lost, or that nobody answers, makes room and leaves the line open', async () => {
  line.send([intent(1)], SIGHT);
  await posts()[0].fail();
  line.send([intent(2)], SIGHT);
  line.send([intent(3)], SIGHT);
  line.send([intent(4)], SIGHT);
  web.timers.pass(3000);
  await settled();
  expect(posts().length).toBe(4);
  expect(web.told).toEqual([]);
});

test.each(PROBLEMS)('a problem %i %s is the bye %i, and closes the line', async (status, type, code) => {
  line.send([], SIGHT);
  await posts()[0].answer(status, problem(type));
  expect(web.words).toEqual([`bye ${code}`, 'closed']);
  expect(web.asked[0].init.signal?.aborted).toBe(true);
});

test('a spectator posts nothing', () => {
  longPoll('K7QF', web.wire)(() => ({ client: 'c1234567' }), web.events).send([], SIGHT);
  expect(posts()).toEqual([]);
});

test('closed, it aborts what is under way and sends nothing more', async () => {
  for (const n of [1, 2, 3]) line.send([intent(n)], SIGHT);
  line.close();
  await settled();
  expect(posts().map(({ init }) => init.signal?.aborted)).toEqual([true, true]);
});
