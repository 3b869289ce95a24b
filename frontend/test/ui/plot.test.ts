import { expect, test } from 'vitest';
import { HEIGHT, Plot, POINTS, WIDTH } from '../../src/ui/plot';

test('a point each half second, the newest at the right edge', () => {
  const plot = new Plot();
  for (let now = 0; now <= 1000; now += 100) plot.note(now, 50, 'websocket');
  expect(plot.paths.length).toBe(1);
  const points = plot.paths[0].d.slice(1).split('L');
  expect(points.length).toBe(3);
  expect(points[2]).toBe(`${WIDTH}.0 ${HEIGHT / 2}.0`);
});

test('it remembers a minute', () => {
  const plot = new Plot();
  for (let now = 0; now < 200_000; now += 500) plot.note(now, 50, 'websocket');
  const points = plot.paths[0].d.slice(1).split('L');
  expect(points.length).toBe(POINTS);
  expect(points[0]).toBe(`0.0 ${HEIGHT / 2}.0`);
});

test('its height is the smallest that holds all', () => {
  const plot = new Plot();
  expect(plot.scaleMs).toBe(100);
  plot.note(0, 90, 'sse');
  expect(plot.scaleMs).toBe(100);
  plot.note(500, 120, 'sse');
  expect(plot.scaleMs).toBe(250);
  plot.note(1000, 60_000, 'sse');
  expect(plot.scaleMs).toBe(10_000);
  expect(plot.paths[0].d.endsWith(`L${WIDTH}.0 0.0`)).toBe(true);
});

test('each line has its own stretch, and they meet', () => {
  const plot = new Plot();
  plot.note(0, 10, 'websocket');
  plot.note(500, 20, 'longpoll');
  plot.note(1000, 30, 'longpoll');
  const [first, second] = plot.paths;
  expect([first.line, second.line]).toEqual(['websocket', 'longpoll']);
  expect(first.d.split('L')[1]).toBe(second.d.slice(1).split('L')[0]);
});
