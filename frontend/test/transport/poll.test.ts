import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Line } from '../../src/transport/line';
import { poll } from '../../src/transport/poll';
import { answerOf, FakeWeb, frame, PROBLEMS, problem, settled } from './web';

let web: FakeWeb;
let line: Line;

beforeEach(() => {
  web = new FakeWeb();
  line = poll('K7QF', web.wire)(() => ({ client: 'c1234567', after: 'e1:4' }), web.events);
});
afterEach(() => vi.unstubAllGlobals());

test('it asks four times a second, each time for what comes after the newest frame', async () => {
  expect(web.newest.address).toBe('/api/rooms/K7QF/frames?after=e1:4');
  await web.newest.answer(200, answerOf(5, 6));
  expect(web.told).toEqual([['frames', [frame(5), frame(6)], answerOf(5, 6).length]]);
  web.timers.pass(249);
  await settled();
  expect(web.asked.length).toBe(1);
  web.timers.pass(1);
  await settled();
  expect(web.newest.address).toBe('/api/rooms/K7QF/frames?after=e1:6');
  await web.newest.answer(200, answerOf());
  web.timers.pass(250);
  await settled();
  expect(web.newest.address).toBe('/api/rooms/K7QF/frames?after=e1:6');
  expect([web.told.length, web.requests]).toEqual([1, 3]);
});

test('an answer that takes longer than the interval is followed by the next request at once', async () => {
  web.timers.pass(900);
  await settled();
  expect(web.asked.length).toBe(1);
  await web.newest.answer(200, answerOf(5));
  expect(web.asked.length).toBe(2);
});

test('without a position it asks for a keyframe', () => {
  poll('K7QF', web.wire)(() => ({ client: 'c1234567' }), web.events);
  expect(web.newest.address).toBe('/api/rooms/K7QF/frames');
});

test.each(PROBLEMS)('a problem %i %s is the bye %i', async (status, type, code) => {
  await web.newest.answer(status, problem(type));
  expect(web.words).toEqual([`bye ${code}`, 'closed']);
});

test('a problem that is not of the catalogue, as a proxy’s, just closes', async () => {
  await web.newest.answer(502, '<html>');
  expect(web.told).toEqual([['closed', 'http-502']]);
});

test('no answer closes', async () => {
  await web.newest.fail();
  expect(web.told).toEqual([['closed', 'unreachable']]);
  web.timers.pass(1000);
  await settled();
  expect(web.asked.length).toBe(1);
});

test.each(['no json', '[]', '{"frames":7}', '{"frames":[{"seq":"x"}]}'])(
  'an answer that means nothing closes: %s',
  async body => {
    await web.newest.answer(200, body);
    expect(web.words).toEqual(['closed']);
  },
);

test('closed, it aborts the request, asks no more and says so once', async () => {
  line.close();
  line.close();
  await settled();
  expect(web.newest.init.signal?.aborted).toBe(true);
  web.timers.pass(1000);
  await settled();
  expect(web.asked.length).toBe(1);
  expect(web.told).toEqual([['closed', 'closed']]);
});
