import { expect, test } from 'vitest';
import { TURNS, type Turn } from '../../src/protocol/frames';
import type { Head } from '../../src/state/glide';
import { seeded } from '../random';
import { Journey } from './journey';

/** The farthest that the head moved from one picture to the next, in cells. */
function farthestStep(heads: (Head | undefined)[]): number {
  let farthest = 0;
  for (let i = 1; i < heads.length; i++) {
    const [from, to] = [heads[i - 1], heads[i]];
    if (from && to) farthest = Math.max(farthest, Math.hypot(to.x - from.x, to.y - from.y));
  }
  return farthest;
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'with 0 to 200 ms of jitter the own head never jumps a cell (seed %i)',
  seed => {
    const random = seeded(seed);
    const journey = new Journey(() => random() * 200);
    journey.run(3000);
    for (let i = 0; i < 60; i++) {
      journey.press(TURNS[Math.floor(random() * 4)]);
      journey.run(40 + random() * 600);
    }
    expect(journey.heads.length).toBeGreaterThan(500);
    expect(journey.heads.slice(-100).every(head => head)).toBe(true);
    expect(farthestStep(journey.heads)).toBeLessThan(1);
    expect(journey.view.leadMs).toBeGreaterThan(60);
    expect(journey.view.leadMs).toBeLessThan(300);
  },
);

test('on an even line no prediction is ever corrected', () => {
  const random = seeded(11);
  const journey = new Journey(() => 30);
  journey.run(3000);
  for (let i = 0; i < 60; i++) {
    journey.press(TURNS[Math.floor(random() * 4)]);
    journey.run(20 + random() * 400);
  }
  expect(journey.view.prediction?.corrections).toBe(0);
  expect(farthestStep(journey.heads)).toBeLessThan(0.3);
  expect(journey.view.leadMs).toBeLessThan(60);
});

test('a turn shows at once, and the head goes that way within a tick', () => {
  const journey = new Journey(() => 80);
  journey.run(3000);
  journey.press('right');
  expect(journey.view.prediction?.heading).toBe(1);
  journey.run(150);
  const before = journey.heads.at(-1);
  journey.run(160);
  expect(journey.heads.at(-1)?.x).toBeGreaterThan((before?.x ?? 0) + 1);
});

test('two quick turns are taken by two ticks: a way back beside the way there', () => {
  const journey = new Journey(() => 40);
  journey.run(3000);
  journey.press('right');
  journey.run(500);
  expect(journey.press('up')).toBe(true);
  expect(journey.press('left')).toBe(true);
  const row = Math.floor((journey.heads.at(-1)?.y ?? 0) - 0);
  journey.run(600);
  expect(journey.room.game.seats[1]?.heading).toBe(3);
  expect(Math.floor(journey.heads.at(-1)?.y ?? 0)).toBe(row - 1);
  expect(journey.view.prediction?.corrections).toBe(0);
});

test('a turn to where one goes already, or back, is not sent', () => {
  const journey = new Journey(() => 20);
  journey.run(2000);
  expect(journey.press('up')).toBe(true);
  journey.run(500);
  const sent = (turn: Turn) => journey.press(turn);
  expect([sent('up'), sent('down')]).toEqual([false, false]);
  expect(sent('left')).toBe(true);
  expect([sent('right'), sent('left'), sent('down')]).toEqual([false, false, true]);
});

test('at most three turns wait', () => {
  const journey = new Journey(() => 20);
  journey.run(2000);
  const turns: Turn[] = ['up', 'left', 'down', 'right'];
  expect(turns.map(turn => journey.press(turn))).toEqual([true, true, true, false]);
});

test('what is not acknowledged is sent again with its number, and numbers go on from the room', () => {
  const journey = new Journey(() => 20);
  journey.run(2000);
  journey.press('up');
  expect(journey.view.prediction?.unacknowledged.map(({ n }) => n)).toEqual([1]);
  journey.run(1000);
  expect(journey.view.prediction?.unacknowledged).toEqual([]);
  journey.press('left');
  expect(journey.view.prediction?.unacknowledged.map(({ n }) => n)).toEqual([2]);
});

test('others are drawn as old as their frames are late', () => {
  const random = seeded(5);
  const journey = new Journey(() => 20 + random() * 60);
  journey.run(8000);
  expect(journey.view.age(0.5)).toBeGreaterThan(50);
  expect(journey.view.age(0.99)).toBeLessThan(130);
});
