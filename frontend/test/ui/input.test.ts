// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Turn } from '../../src/protocol/frames';
import { listenToSwipes, Swipes, turnOfKey } from '../../src/ui/input';

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
  const swipe = new Swipes();
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
  const swipe = new Swipes();
  swipe.down(1, 0, 0);
  expect(swipe.move(1, 30, 0)).toBe('right');
  expect(swipe.move(1, 60, 0)).toBeUndefined();
  swipe.up(1);
  swipe.down(2, 60, 0);
  expect(swipe.move(2, 90, 0)).toBe('right');
});

test('two thumbs turn by turns, and one that rests does not disturb the other', () => {
  const swipe = new Swipes();
  swipe.down(1, 0, 0);
  swipe.down(2, 300, 300);
  expect(swipe.move(2, 300, 270)).toBe('up');
  expect(swipe.move(1, 30, 0)).toBe('right');
  swipe.up(2);
  expect(swipe.move(1, 30, 30)).toBe('down');
});

test('a slanting stroke turns once; a bend that is clear turns again', () => {
  expect(stroke([0, 0], [30, 28], [60, 60], [88, 90], [120, 118])).toEqual(['right']);
  expect(stroke([0, 0], [30, 5], [55, 25], [58, 60])).toEqual(['right', 'down']);
});

test('a finger that has been lifted turns nothing', () => {
  const swipe = new Swipes();
  swipe.down(1, 0, 0);
  swipe.up(1);
  expect(swipe.move(1, 100, 0)).toBeUndefined();
});

function listening(): { finger: (type: string, x: number, y: number, more?: object) => void; made: Turn[] } {
  const element = document.createElement('div');
  const made: Turn[] = [];
  listenToSwipes(element, turn => made.push(turn));
  const finger = (type: string, clientX: number, clientY: number, more: object = {}) => {
    const event = new Event(type);
    element.dispatchEvent(
      Object.assign(event, { pointerId: 1, pointerType: 'touch', clientX, clientY }, more),
    );
  };
  return { finger, made };
}

test('a stroke so fast that only its end is told still turns', () => {
  const { finger, made } = listening();
  finger('pointerdown', 0, 0);
  finger('pointerup', 80, 6);
  finger('pointermove', 80, 90);
  expect(made).toEqual(['right']);
});

test('the points between two animation frames count, so that a fast bend is not cut short', () => {
  const { finger, made } = listening();
  const between = [
    { clientX: 40, clientY: 0 },
    { clientX: 44, clientY: 40 },
  ];
  finger('pointerdown', 0, 0);
  finger('pointermove', 44, 80, { getCoalescedEvents: () => between });
  expect(made).toEqual(['right', 'down']);
});

test('a mouse does not swipe, and a stroke that the browser takes away is over', () => {
  const { finger, made } = listening();
  finger('pointerdown', 0, 0, { pointerType: 'mouse' });
  finger('pointermove', 90, 0, { pointerType: 'mouse' });
  finger('pointerdown', 0, 0);
  finger('pointercancel', 0, 0);
  finger('pointermove', 90, 0);
  expect(made).toEqual([]);
});
