import { expect, test } from 'vitest';
import { Camera } from '../../src/render/camera';
import { Fallen, isInSight } from '../../src/render/fallen';
import { Life } from '../../src/render/life';
import type { Drawn } from '../../src/state/view';
import { emptyDelta, emptyKeyframe, TestRoom } from '../room';

const head = (heading: 1 | 4): Drawn => ({ x: 5.5, y: 5.5, heading, line: [] });

test('one’s own head is shown for three seconds of a life, or until its first turn', () => {
  const life = new Life();
  expect(life.look(undefined, 0)).toBe(false);
  expect(life.look(head(4), 100)).toBe(true);
  expect(life.look(head(4), 3099)).toBe(true);
  expect(life.look(head(4), 3100)).toBe(false);
  life.look(undefined, 4000);
  expect(life.look(head(4), 5000)).toBe(true);
  expect(life.look(head(1), 5100)).toBe(false);
  expect(life.look(head(4), 5200)).toBe(false);
});

test('a life that began between two pictures is shown too', () => {
  const life = new Life();
  life.look(head(4), 0);
  expect(life.look(head(4), 9000)).toBe(false);
  life.begin();
  expect(life.look(head(4), 9100)).toBe(true);
});

test('a cut is marked where the cutter entered the line, until there is a head again', () => {
  const room = new TestRoom(emptyKeyframe(60, 40));
  room.tick({ joins: [1, 2].map(seat => ({ seat, nick: `P${seat}`, bot: false })) });
  room.tick({
    spawns: [
      { seat: 1, cell: 20 * 60 + 20 },
      { seat: 2, cell: 10 * 60 + 30 },
    ],
  });
  const fallen = new Fallen();
  const drawn = new Map([[1, head(1)]]);
  fallen.note(emptyDelta(3, { outs: [{ seat: 2, by: 1, how: 'cut' }] }), room.game, 1, drawn);
  expect(fallen.place).toBeUndefined();
  fallen.note(emptyDelta(3, { outs: [{ seat: 1, by: 2, how: 'cut' }] }), room.game, 1, drawn);
  expect(fallen.place).toEqual({ x: 30.5, y: 10.5 });
  fallen.look(undefined);
  expect(fallen.place).toBeDefined();
  fallen.look(head(4));
  expect(fallen.place).toBeUndefined();
  fallen.note(emptyDelta(4, { outs: [{ seat: 1, by: 2, how: 'clash' }] }), room.game, 1, drawn);
  expect(fallen.place).toEqual({ x: 20.5, y: 20.5 });
});

test('what stands at a picture’s rim is not in sight', () => {
  const window = { left: 10, top: 20, across: 70, down: 35, cellPx: 10 };
  expect(isInSight({ x: 45, y: 37 }, window)).toBe(true);
  expect(isInSight({ x: 19, y: 37 }, window)).toBe(false);
  expect(isInSight({ x: 45, y: 51 }, window)).toBe(false);
});

test('the camera glides to a new home in 700 ms, slow at both ends, and is there at once without motion', () => {
  const camera = new Camera();
  const canvas = { width: 100, height: 100 };
  const arena = { width: 1000, height: 1000 };
  const left = () => camera.window(canvas, arena, 10).left + 5;
  camera.follow({ x: 100, y: 500 }, 16);
  const ways = Array.from({ length: 44 }, () => {
    const before = left();
    camera.follow({ x: 300, y: 500 }, 16);
    return left() - before;
  });
  expect(Math.max(...ways)).toBeLessThan(8);
  expect(ways[0]).toBeLessThan(1);
  expect(left()).toBeCloseTo(300);
  camera.follow({ x: 100, y: 500 }, 0);
  expect(left()).toBeCloseTo(100);
});
