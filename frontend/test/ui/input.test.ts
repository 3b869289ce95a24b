import { expect, test } from 'vitest';
import type { Turn } from '../../src/protocol/frames';
import { Swipe, turnOfKey } from '../../src/ui/input';

const key = (code: string, held: Partial<KeyboardEvent> = {}) =>
  turnOfKey({ code, ctrlKey: false, metaKey: false, altKey: false, ...held });

test.each([
  ['ArrowUp', 'up'],
  ['ArrowRight', 'right'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['KeyW', 'up'],
  ['KeyD', 'right'],
  ['KeyS', 'down'],
  ['KeyA', 'left'],
])('%s turns %s', (code, turn) => {
  expect(key(code)).toBe(turn);
});

test('other keys, and the browser’s own shortcuts, do not turn', () => {
  expect([key('KeyQ'), key('Enter'), key('constructor')]).toEqual([undefined, undefined, undefined]);
  expect(key('KeyW', { ctrlKey: true })).toBeUndefined();
  expect(key('ArrowLeft', { altKey: true })).toBeUndefined();
  expect(key('KeyA', { metaKey: true })).toBeUndefined();
});

function stroke(...points: [number, number][]): Turn[] {
  const swipe = new Swipe();
  swipe.down(1, points[0][0], points[0][1]);
  return points.slice(1).flatMap(([x, y]) => swipe.move(1, x, y) ?? []);
}

test('a swipe turns as soon as it is 24 px long', () => {
  expect(stroke([100, 100], [123, 100])).toEqual([]);
  expect(stroke([100, 100], [110, 100], [124, 100])).toEqual(['right']);
  expect(stroke([100, 100], [76, 110])).toEqual(['left']);
  expect(stroke([100, 100], [100, 124])).toEqual(['down']);
  expect(stroke([100, 100], [104, 76])).toEqual(['up']);
});

test('one stroke with bends makes several turns', () => {
  expect(stroke([0, 0], [30, 0], [60, 0], [60, 30], [30, 30])).toEqual(['right', 'down', 'left']);
});

test('the same way again takes a new stroke', () => {
  const swipe = new Swipe();
  swipe.down(1, 0, 0);
  expect(swipe.move(1, 30, 0)).toBe('right');
  expect(swipe.move(1, 60, 0)).toBeUndefined();
  swipe.up(1);
  swipe.down(2, 60, 0);
  expect(swipe.move(2, 90, 0)).toBe('right');
});

test('a second finger does not disturb the first', () => {
  const swipe = new Swipe();
  swipe.down(1, 0, 0);
  swipe.down(2, 300, 300);
  expect(swipe.move(2, 300, 200)).toBeUndefined();
  swipe.up(2);
  expect(swipe.move(1, 0, 30)).toBe('down');
});

test('a finger that has been lifted turns nothing', () => {
  const swipe = new Swipe();
  swipe.down(1, 0, 0);
  swipe.up(1);
  expect(swipe.move(1, 100, 0)).toBeUndefined();
});
