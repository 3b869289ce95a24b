// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Turn } from '../../src/protocol/frames';
import { Gamepads, listenToGamepads } from '../../src/ui/controls/gamepads';
import { Stick } from '../../src/ui/controls/stick';

const push = (...ways: [number, number][]): Turn[] => {
  const stick = new Stick(0.5);
  return ways.flatMap(([x, y]) => stick.push(x, y) ?? []);
};

test('within the dead zone a stick turns nothing', () => {
  expect(push([0.49, 0], [-0.3, 0.49], [0, 0])).toEqual([]);
  expect(push([0.5, 0])).toEqual(['right']);
  expect(push([0, -0.9])).toEqual(['up']);
  expect(push([-0.6, 0.2])).toEqual(['left']);
  expect(push([0.1, 1])).toEqual(['down']);
});

test('a direction that is held turns once, and again after the stick was let go', () => {
  expect(push([1, 0], [1, 0.1], [0.9, 0])).toEqual(['right']);
  expect(push([1, 0], [0, 0], [1, 0])).toEqual(['right', 'right']);
});

test('a stick that trembles on the diagonal does not zigzag', () => {
  expect(push([0.7, 0.68], [0.68, 0.7], [0.7, 0.68], [0.66, 0.72])).toEqual(['right']);
  expect(push([0.7, 0.68], [0.5, 0.8], [0.68, 0.7])).toEqual(['right', 'down']);
});

const pad = (axes: number[], pressed: number[] = [], index = 0) => ({
  index,
  axes,
  buttons: Array.from({ length: 16 }, (_, i) => ({ pressed: pressed.includes(i) }) as GamepadButton),
});

test('the d-pad turns, whatever the stick does', () => {
  const gamepads = new Gamepads();
  gamepads.connect(0);
  expect([12, 13, 14, 15].flatMap(button => gamepads.poll([pad([0.6, 0], [button])]))).toEqual([
    'up',
    'down',
    'left',
    'right',
  ]);
  expect(gamepads.poll([pad([0, 0], [15])])).toEqual([]);
});

test('two pads do not disturb each other, nor do empty places and pads without sticks', () => {
  const gamepads = new Gamepads();
  gamepads.connect(1);
  gamepads.connect(2);
  expect(gamepads.poll([null, pad([1, 0], [], 1), pad([0, 1], [], 2)])).toEqual(['right', 'down']);
  expect(gamepads.poll([null, pad([1, 0], [], 1), pad([0, 0], [], 2)])).toEqual([]);
  expect(gamepads.poll([null, { index: 1, axes: [], buttons: [] }])).toEqual([]);
});

let frames: (() => void)[];
let pads: ReturnType<typeof pad>[];

beforeEach(() => {
  frames = [];
  pads = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('navigator', { getGamepads: () => pads });
});
afterEach(() => vi.unstubAllGlobals());

const plug = (type: string) => dispatchEvent(Object.assign(new Event(type), { gamepad: { index: 0 } }));
const runFrame = () => frames.shift()?.();

test('gamepads are asked per animation frame, and only while one is connected', () => {
  const turns: Turn[] = [];
  listenToGamepads(turn => turns.push(turn));
  expect(frames).toHaveLength(0);
  plug('gamepadconnected');
  pads = [pad([-1, 0])];
  runFrame();
  runFrame();
  expect(turns).toEqual(['left']);
  plug('gamepaddisconnected');
  runFrame();
  expect(frames).toHaveLength(0);
  plug('gamepadconnected');
  plug('gamepadconnected');
  expect(frames).toHaveLength(1);
});
