import { expect, test } from 'vitest';
import { Camera, playingCell, watchingCell } from '../../src/render/camera';
import { DARK, LIGHT, patternOf } from '../../src/render/palette';
import css from '../../src/ui/base.css?raw';

const arena = { width: 240, height: 135 };

test('a phone shows about 18 cells across, a desk up to 64', () => {
  expect(390 / playingCell(390, 1)).toBeCloseTo(18, 0);
  expect((390 * 3) / playingCell(390, 3)).toBeCloseTo(18, 0);
  expect(1440 / playingCell(1440, 1)).toBeCloseTo(64, -1);
  expect(2560 / playingCell(2560, 1)).toBeCloseTo(64, -1);
});

test('a spectator at a desk sees the whole arena, in tiles of whole pixels', () => {
  const large = { width: 384, height: 216 };
  const cell = watchingCell({ width: 1440, height: 900 }, 1, large);
  expect(cell * large.width).toBeLessThanOrEqual(1440);
  expect(cell * large.width).toBeGreaterThan(1300);
  expect((cell * 16) % 1).toBe(0);
});

test('the camera has its point in the middle, and no more than a fifth of emptiness at an edge', () => {
  const camera = new Camera();
  const canvas = { width: 1000, height: 500 };
  camera.follow({ x: 120, y: 60 }, 0);
  expect(camera.window(canvas, arena, 20)).toMatchObject({ left: 95, top: 47.5, across: 50, down: 25 });
  camera.follow({ x: 0.5, y: 134.5 }, 0);
  const corner = camera.window(canvas, arena, 20);
  expect(corner.left).toBeCloseTo(-11);
  expect(corner.top + corner.down).toBeCloseTo(140.5);
});

test('an arena that fits is in the middle', () => {
  const window = new Camera().window({ width: 3000, height: 2000 }, arena, 10);
  expect([window.left, window.top]).toEqual([-30, -32.5]);
});

test('the camera follows smoothly', () => {
  const camera = new Camera();
  const canvas = { width: 400, height: 400 };
  camera.follow({ x: 100, y: 60 }, 16);
  camera.follow({ x: 110, y: 60 }, 16);
  const { left } = camera.window(canvas, arena, 20);
  expect(left).toBeGreaterThan(90);
  expect(left).toBeLessThan(92);
});

test('the first 50 seats differ in colour or pattern', () => {
  const looks = Array.from({ length: 50 }, (_, i) => `${i % LIGHT.players.length} ${patternOf(i + 1)}`);
  expect(new Set(looks).size).toBe(50);
});

/** Relative luminance, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (high + 0.05) / (low + 0.05);
}

/** The colours that the pages' styles name, light ones first. */
const [light, dark] = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, block]) =>
  Object.fromEntries([...block.matchAll(/--(\w+): (#\w{6})/g)].map(([, name, colour]) => [name, colour])),
);

test.each([
  ['light', LIGHT, light],
  ['dark', DARK, dark],
])(
  'text has AA contrast on paper and card, and the arena has the page’s colours (%s)',
  (_, palette, tokens) => {
    for (const name of ['paper', 'card', 'ink', 'soft'] as const) expect(tokens[name]).toBe(palette[name]);
    for (const ground of [palette.paper, palette.card]) {
      for (const text of ['ink', 'soft']) expect(contrast(tokens[text], ground), text).toBeGreaterThan(4.5);
      // Large letters, marks and borders.
      for (const mark of ['websocket', 'sse', 'stream', 'longpoll', 'poll'])
        expect(contrast(tokens[mark], ground), mark).toBeGreaterThan(3);
    }
    // The badge's words and the clock stand on cards; a long poll's have a colour of their own.
    for (const text of ['websocket', 'sse', 'stream', 'warn', 'poll'])
      expect(contrast(tokens[text], palette.card), text).toBeGreaterThan(4.5);
  },
);

test.each([
  ['light', LIGHT],
  ['dark', DARK],
])('lines and heads can be seen: each has an outline, and with it three to one (%s)', (_, palette) => {
  for (const player of palette.players)
    expect(Math.max(contrast(player, palette.card), contrast(palette.outline, palette.card))).toBeGreaterThan(
      3,
    );
});
