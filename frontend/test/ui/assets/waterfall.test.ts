// @vitest-environment happy-dom
import { render } from 'lit';
import { expect, test } from 'vitest';
import { axisOf } from '../../../src/ui/assets/axis';
import { browserLoad, type Connection, type Load } from '../../../src/ui/assets/load';
import { figures, grid, waterfall } from '../../../src/ui/assets/waterfall';
import { arena, navigation, resource, script, timings } from './timings';

const host = (what: unknown) => {
  const element = document.createElement('div');
  render(what, element);
  return element;
};
const styles = (element: Element, selector: string) =>
  [...element.querySelectorAll<HTMLElement>(selector)].map(({ style }) =>
    `${style.left} ${style.width}`.trim(),
  );

const load = browserLoad(timings());
const axis = { span: 1000, ticks: [0, 500, 1000] };
const PAGE: Connection = { openedMs: 0, protocol: 'h2', requests: 9, webSocket: false };

test('each file has a row, and each of its times a place on the axis', () => {
  const drawn = host(waterfall({ load, connections: [] }, undefined, axis));
  expect(drawn.querySelectorAll('.row')).toHaveLength(4);
  expect(styles(drawn, '.row:first-of-type i')).toEqual(['0% 30%', '30% 10.1%', '40.1% 0.1%']);
  expect(styles(drawn, '.ready')).toEqual(['65%']);
  expect(drawn.querySelector('.hint')).toBeNull();
});

test('a connection that was used has a cord, and WebSocket’s is told from the others', () => {
  const cords = [PAGE, { ...PAGE, requests: 0 }, { ...PAGE, openedMs: 700, requests: 1, webSocket: true }];
  const drawn = host(waterfall({ load, connections: cords }, undefined, axis));
  expect(styles(drawn, '.cord')).toEqual(['0%', '70%']);
  expect(styles(drawn, '.cord.websocket')).toEqual(['70%']);
  expect(drawn.querySelector('.row:has(.websocket)')?.getAttribute('title')).toContain('WebSocket’s own');
});

test('what was started early is marked, with the moment of the hint', () => {
  const hinted = browserLoad([
    navigation({ firstInterimResponseStart: 305 }),
    resource('/static/a.js', 400, { initiatorType: 'early-hints' }),
    resource('/static/b.js', 420),
    script(525),
    arena(605),
  ]);
  const drawn = host(waterfall({ load: hinted, connections: [] }, undefined, axis));
  expect(drawn.querySelectorAll('.row.early')).toHaveLength(1);
  expect(styles(drawn, '.hint')).toEqual(['30%']);
  expect(
    host(figures([['Early Hints', { load: hinted, connections: [] }]])).querySelector('tr.early')
      ?.textContent,
  ).toContain('hinted');
});

test('the same client without push is a mark of its own', () => {
  const plain: Load = { ...load, readyAt: 900 };
  expect(styles(host(waterfall({ load, connections: [] }, plain, axis)), '.plain')).toEqual(['90%']);
});

test('a name that would not fit behind its moment stands before it', () => {
  const late = { ...load, readyAt: 990 };
  expect(
    host(waterfall({ load: late, connections: [] }, undefined, axis)).querySelector('.ready.turned'),
  ).not.toBeNull();
  expect(host(waterfall({ load, connections: [] }, undefined, axis)).querySelector('.turned')).toBeNull();
});

test('the figures say what the bars show, way by way', () => {
  const socket = { openedMs: 700, protocol: 'http/1.1', requests: 1, webSocket: true };
  const table = host(
    figures([
      [
        'HTTP/1.1',
        { load: { ...load, hintedAt: 300 }, connections: [PAGE, { ...PAGE, requests: 0 }, socket] },
      ],
      ['HTTP/2', { load, connections: [] }],
    ]),
  );
  const rows = [...table.querySelectorAll('tbody:first-of-type tr')].map(row =>
    [...row.children].map(cell => cell.textContent?.trim()),
  );
  expect(rows).toEqual([
    ['HTTP/1.1'],
    ['103', '', '', '300.0', '', ''],
    ['/play/LAND', '0.0', '300.0', '401.0', '402.0', '700'],
    expect.arrayContaining(['/static/play.css']),
    expect.arrayContaining(['/static/play.js']),
    expect.arrayContaining(['/api/rooms/LAND/frames']),
    ['Connection by h2, 9 requests', '0.0', '', '', '', ''],
    ['WebSocket’s own connection', '700.0', '', '', '', ''],
    ['painted', '', '', '', '650.0', ''],
  ]);
  expect(table.querySelectorAll('[scope=rowgroup]')).toHaveLength(2);
});

test('the axis is written once, and its lines run through each waterfall', () => {
  const real = axisOf([412]);
  expect([...host(grid(real, true)).querySelectorAll('i')].map(one => one.textContent)).toEqual([
    '0',
    '100',
    '200',
    '300',
    '400',
  ]);
  expect(host(grid(real)).textContent?.trim()).toBe('');
});
