import { beforeEach, expect, test } from 'vitest';
import type { WireFrame } from '../../src/protocol/frames';
import { Feed } from '../../src/state/feed';
import { emptyKeyframe, TestRoom } from '../room';
import { writeDelta, writeKeyframe } from '../writer';

let room: TestRoom;
let feed: Feed;
let told: string[];

const next = (): WireFrame => {
  const before = (seat: number) => feed.game.lastN(seat);
  return writeDelta(room.tick(), 30, before);
};

beforeEach(() => {
  room = new TestRoom(emptyKeyframe(30, 20));
  told = [];
  feed = new Feed({
    delta: ({ seq }) => told.push(`delta ${seq}`),
    loaded: (skipped, restarted) => told.push(`loaded ${skipped} ${restarted}`),
  });
  expect(feed.receive([writeKeyframe(room.keyframe())], 100, 0)).toBeUndefined();
});

test('frames of one message are applied one after the other', () => {
  expect(feed.receive([next(), next(), next()], 60, 10)).toBeUndefined();
  expect(told).toEqual(['loaded 0 false', 'delta 1', 'delta 2', 'delta 3']);
  expect(feed.counts).toMatchObject({ frames: 3, wrongSums: 0, duplicates: 0, skipped: 0 });
  expect(feed.bytesPerTick).toBe(20);
});

test('what comes twice is counted and changes nothing', () => {
  const first = next();
  feed.receive([first], 10, 10);
  expect(feed.receive([first, next()], 20, 20)).toBeUndefined();
  expect(feed.counts).toMatchObject({ frames: 2, duplicates: 1 });
});

test('a gap is a fault, and nothing behind it is applied', () => {
  room.tick();
  expect(feed.receive([next(), next()], 20, 10)).toBe('gap');
  expect(feed.game.seq).toBe(0);
});

test('after a fault a keyframe begins anew, even one that is older', () => {
  const keyframe = writeKeyframe(room.keyframe());
  feed.receive([next()], 10, 10);
  expect(feed.receive([{ ...room.tick(), sum: 7 }], 20, 10)).toBe('wrong-sum');
  expect(feed.receive([keyframe], 100, 20)).toBeUndefined();
  expect(feed.game.seq).toBe(0);
  expect(told.at(-1)).toBe('loaded 0 false');
});

test('a wrong sum is a fault and counted', () => {
  expect(feed.receive([{ ...room.tick(), sum: 7 }], 20, 10)).toBe('wrong-sum');
  expect(feed.counts.wrongSums).toBe(1);
});

test('bytes that mean nothing are a fault and counted', () => {
  expect(feed.receive([Uint8Array.from([9, 9])], 2, 10)).toMatch(/kind/);
  expect(feed.counts.malformed).toBe(1);
});

test('a keyframe of another epoch is a restart: another clock', () => {
  const view = feed.view;
  feed.receive([next()], 10, 10);
  feed.receive([writeKeyframe(emptyKeyframe(30, 20, { epoch: 'e2', seq: 5 }))], 100, 20);
  expect(told.at(-1)).toBe('loaded 0 true');
  expect(feed.view).not.toBe(view);
});

test('a keyframe of the same epoch tells how many ticks it jumped', () => {
  for (let i = 0; i < 9; i++) room.tick();
  feed.receive([writeKeyframe(room.keyframe())], 100, 20);
  expect(feed.counts.skipped).toBe(9);
});

test('what a line brings at first was missed and does not count as delay', () => {
  feed.receive([next()], 10, 1000);
  const before = feed.view.clock.delayMs;
  feed.opened();
  feed.receive([next(), next(), next()], 30, 9000);
  feed.receive([next()], 10, 9001);
  expect(feed.view.clock.delayMs).toBe(before);
});

test('the first keyframe tells the time, and nothing of delay', () => {
  expect(feed.view.clock.knows).toBe(true);
  feed.view.clock.pong(-900, -900, 0, 0);
  expect(feed.view.clock.delayMs).toBe(0);
});

test('frames that come together later are each as late as they are', () => {
  feed.view.clock.pong(1000, 1000, 0, 0);
  const times = [1, 2, 3].map(seq => 1000 + seq * feed.game.tickMs);
  feed.receive([next(), next(), next()], 30, times[2]);
  expect(feed.view.clock.delayMs).toBeCloseTo(2 * feed.game.tickMs);
});
