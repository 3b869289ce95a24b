import { beforeEach, expect, test } from 'vitest';
import type { Hello } from '../../src/protocol/messages';
import { Keeper } from '../../src/transport/keeper';
import type { LineEvents } from '../../src/transport/line';
import { ManualTimers } from './timers';

let timers: ManualTimers;
let lines: { hello: Hello; events: LineEvents; closed: boolean; at: number }[];
let told: string[];
let position: string | undefined;
let keeper: Keeper;

beforeEach(() => {
  timers = new ManualTimers();
  lines = [];
  told = [];
  position = undefined;
  keeper = new Keeper(
    (hello, events) => {
      const line = { hello, events, closed: false, at: timers.now };
      lines.push(line);
      return { send() {}, ping() {}, close: () => (line.closed = true) };
    },
    () => ({ client: 'c1', after: position }),
    timers,
    {
      frames: frames => {
        position = `e1:${frames.length}`;
        told.push('frames');
      },
      pong: () => told.push('pong'),
      up: () => told.push('up'),
      down: (_, attempt) => told.push(`down ${attempt}`),
      over: ({ code }) => told.push(`over ${code}`),
    },
  );
  keeper.start();
});

const newest = () => lines[lines.length - 1];
const frame = () => newest().events.frames([{}], 1);

test('a line is up when it delivers, not before', () => {
  expect(keeper.line).toBeUndefined();
  frame();
  frame();
  expect(told).toEqual(['up', 'frames', 'frames']);
  expect(keeper.line).toBeDefined();
});

test('the first line asks for a keyframe, the next goes on from the position', () => {
  expect(newest().hello).toEqual({ client: 'c1' });
  frame();
  newest().events.closed('gone');
  timers.pass(250);
  expect(newest().hello).toEqual({ client: 'c1', after: 'e1:1' });
});

test('it waits longer after each failure, up to four seconds, and starts anew after a success', () => {
  const waits: number[] = [];
  for (let i = 0; i < 6; i++) {
    const lost = timers.now;
    newest().events.closed('refused');
    while (lines.length === i + 1) timers.pass(1);
    waits.push(timers.now - lost);
  }
  expect(waits).toEqual([250, 500, 1000, 2000, 4000, 4000]);
  frame();
  const before = timers.now;
  newest().events.closed('gone');
  timers.pass(300);
  expect(newest().at - before).toBe(250);
});

test('up to half of a wait is left to chance', () => {
  timers.random = () => 0;
  newest().events.closed('refused');
  timers.pass(125);
  expect(lines.length).toBe(2);
});

test.each([4400, 4401, 4404, 4409, 4410])('after bye %i it does not come back', code => {
  frame();
  newest().events.bye({ code, reason: '' });
  newest().events.closed('closed');
  timers.pass(60_000);
  expect(lines.length).toBe(1);
  expect(told.at(-1)).toBe(`over ${code}`);
});

test.each([4000, 4003, 4011, 4029])('after bye %i it comes back, once', code => {
  frame();
  newest().events.bye({ code, reason: '' });
  newest().events.closed('closed');
  timers.pass(250);
  expect(lines.length).toBe(2);
  expect(told).toEqual(['up', 'frames', 'down 1']);
});

test('a line that falls silent is dropped', () => {
  frame();
  timers.pass(2900);
  frame();
  timers.pass(2900);
  expect(lines.length).toBe(1);
  timers.pass(100);
  expect(lines[0].closed).toBe(true);
  expect(told.at(-1)).toBe('down 1');
});

test('a line that never answers is dropped too', () => {
  timers.pass(3000);
  expect(told).toEqual(['down 1']);
});

test('a line that was let go says nothing any more', () => {
  frame();
  const old = newest();
  keeper.resync('gap');
  old.events.frames([{}], 1);
  old.events.closed('closed');
  expect(told).toEqual(['up', 'frames', 'down 1']);
});

test('a resync asks without a position until frames come', () => {
  frame();
  keeper.resync('gap');
  timers.pass(250);
  newest().events.closed('refused');
  timers.pass(500);
  expect(newest().hello).toEqual({ client: 'c1' });
  frame();
  newest().events.closed('gone');
  timers.pass(500);
  expect(newest().hello.after).toBe('e1:1');
});

test('stopped, it stays away', () => {
  frame();
  keeper.stop();
  timers.pass(60_000);
  expect(newest().closed).toBe(true);
  expect(lines.length).toBe(1);
});
