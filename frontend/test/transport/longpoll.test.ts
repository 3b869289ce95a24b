import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Line } from '../../src/transport/line';
import { longPoll } from '../../src/transport/longpoll';
import { answerOf, FakeWeb, frame, problem, settled } from './web';

let web: FakeWeb;
let line: Line;

beforeEach(() => {
  web = new FakeWeb();
  line = longPoll('K7QF', web.wire)(() => ({ client: 'c1234567', after: 'e1:4' }), web.events);
});
afterEach(() => vi.unstubAllGlobals());

test('it waits on the server, and asks again at once after each answer', async () => {
  expect(web.newest.address).toBe('/api/rooms/K7QF/frames?after=e1:4');
  expect(web.newest.init.headers).toEqual({ Prefer: 'wait=20' });
  await web.newest.answer(200, answerOf(5));
  await web.newest.answer(200, answerOf(6, 7));
  expect(web.asked.map(({ address }) => address.split('=')[1])).toEqual(['e1:4', 'e1:5', 'e1:7']);
  expect(web.told.map(([, frames]) => frames)).toEqual([[frame(5)], [frame(6), frame(7)]]);
});

test('a window that ends without a frame is followed by another from the same place', async () => {
  await web.newest.answer(204);
  expect(web.asked.map(({ address }) => address.split('=')[1])).toEqual(['e1:4', 'e1:4']);
  expect(web.told).toEqual([]);
});

test('where the preference is swallowed it does not ask without end', async () => {
  await web.newest.answer(200, answerOf());
  expect(web.asked.length).toBe(1);
  web.timers.pass(250);
  await settled();
  expect(web.asked.length).toBe(2);
});

test('a problem is a bye, and no answer closes', async () => {
  await web.newest.answer(404, problem('unknown-room'));
  expect(web.words).toEqual(['bye 4404', 'closed']);
  longPoll('K7QF', web.wire)(() => ({ client: 'c1234567' }), web.events);
  await web.newest.fail();
  expect(web.words).toEqual(['bye 4404', 'closed', 'closed']);
});

test('closed, it aborts the request that waits', async () => {
  line.close();
  await settled();
  expect(web.newest.init.signal?.aborted).toBe(true);
  expect(web.asked.length).toBe(1);
  expect(web.words).toEqual(['closed']);
});
