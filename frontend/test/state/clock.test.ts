import { expect, test } from 'vitest';
import { ServerClock } from '../../src/state/clock';
import { Playhead } from '../../src/state/playhead';
import { Samples } from '../../src/state/samples';
import { seeded } from '../random';

const TICK_MS = 1000 / 12;

test('before the first pong the soonest frame is the clock', () => {
  const clock = new ServerClock(TICK_MS);
  clock.arrival(100, 5000);
  clock.arrival(101, 5000 + TICK_MS + 40);
  expect(clock.tickAt(5000)).toBeCloseTo(100);
  expect(clock.delayMs).toBeCloseTo(40);
});

test('the quickest round trip tells the tick, however slow the others are', () => {
  const clock = new ServerClock(TICK_MS);
  clock.pong(0, 400, 10, 5);
  clock.pong(1000, 1020, 20, 30);
  clock.pong(2000, 2900, 30, 0);
  expect(clock.rttMs).toBe(20);
  expect(clock.tickAt(1020)).toBeCloseTo(20 + 40 / TICK_MS);
});

test('a server whose ticks have slipped is believed after a few pongs', () => {
  const clock = new ServerClock(TICK_MS);
  clock.pong(0, 10, 0, 5);
  for (let i = 1; i <= 6; i++) clock.pong(i * 1000, i * 1000 + 30, i * 12 - 6, 0);
  expect(clock.tickAt(6015)).toBeCloseTo(66);
});

test('the delay of frames is what 95 of 100 do not exceed', () => {
  const random = seeded(7);
  const clock = new ServerClock(TICK_MS);
  clock.pong(0, 20, 0, 10);
  for (let seq = 1; seq <= 100; seq++) clock.arrival(seq, seq * TICK_MS + 10 + random() * 100);
  expect(clock.delayMs).toBeGreaterThan(85);
  expect(clock.delayMs).toBeLessThan(111);
});

test('a playhead runs evenly, bends towards its target and never runs back', () => {
  const playhead = new Playhead();
  playhead.advance(100, 16, TICK_MS);
  let target = 101;
  let before = playhead.tick;
  for (let i = 0; i < 300; i++) {
    target += 16 / TICK_MS;
    playhead.advance(target, 16, TICK_MS);
    const rate = (playhead.tick - before) / (16 / TICK_MS);
    expect(rate).toBeGreaterThan(0.84);
    expect(rate).toBeLessThan(1.16);
    before = playhead.tick;
  }
  expect(playhead.tick).toBeCloseTo(target);
});

test('a playhead that is far off jumps', () => {
  const playhead = new Playhead();
  playhead.advance(100, 16, TICK_MS);
  expect(playhead.advance(500, 16, TICK_MS)).toBe(500);
});

test('quantiles are of the newest samples only', () => {
  const samples = new Samples(4);
  for (const value of [1000, 1, 4, 2, 3]) samples.add(value);
  expect([samples.quantile(0), samples.quantile(0.5), samples.quantile(1)]).toEqual([1, 3, 4]);
});
