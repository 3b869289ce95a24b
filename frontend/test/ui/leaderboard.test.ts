// @vitest-environment happy-dom
import { html, render } from 'lit';
import { expect, test } from 'vitest';
import { addressOf, ask, type Row, viewOf } from '../../src/ui/leaderboard/ask';
import { type Link, lineTable, pager, ranking } from '../../src/ui/leaderboard/tables';

const link: Link = (view, name) => html`<a href=${addressOf(view)}>${name}</a>`;
const host = (what: unknown) => {
  const element = document.createElement('div');
  render(what, element);
  return element;
};
const texts = (element: Element, selector: string) =>
  [...element.querySelectorAll(selector)].map(one => one.textContent?.replace(/\s+/g, ' ').trim());
const row = (nick: string, rank = 1): Row => ({ rank, nick, land: 1204, wins: 3, kills: 9, rounds: 12 });

test('an address names a view, and what it misspells is this week by land', () => {
  expect(viewOf('?window=day&by=wins&page=3')).toEqual({ window: 'day', by: 'wins', page: 3 });
  expect(viewOf('')).toEqual({ window: 'week', by: 'land', page: 1 });
  expect(viewOf('?window=year&by=luck&page=1e9')).toEqual({ window: 'week', by: 'land', page: 1 });
  expect(viewOf(addressOf({ window: 'all', by: 'kills', page: 2 }))).toEqual({
    window: 'all',
    by: 'kills',
    page: 2,
  });
});

test('a nick is text, and one’s own row is marked in whatever case one types', () => {
  const table = host(ranking([row('<b>Ada'), row('Bea', 2)], viewOf('?by=wins'), { nick: 'bea' }, link));
  expect(texts(table, 'tbody th')).toEqual(['<b>Ada', 'Bea you']);
  expect(texts(table, '.mine th')).toEqual(['Bea you']);
  expect(texts(table, '[aria-sort=descending]')).toEqual(['Wins']);
  expect(table.querySelector('tbody td.sorted')?.textContent).toBe('3');
});

test('pages are turned where there are more than one', () => {
  expect(texts(host(pager(viewOf(''), false, link)), 'a')).toEqual([]);
  expect(texts(host(pager(viewOf(''), true, link)), 'a')).toEqual(['Next']);
  expect(texts(host(pager(viewOf('?page=2'), true, link)), 'a')).toEqual(['Previous', 'Next']);
});

test('lines come by their rounds, and few rounds are called few', () => {
  const line = (name: 'sse' | 'poll', rounds: number) =>
    ({ line: name, rounds, wins: 0.25, place: 1.96, kills: 2.5, land: 311.6 }) as const;
  const table = host(lineTable([line('poll', 29), line('sse', 30)]));
  expect(texts(table, 'tbody th')).toEqual(['SSE', 'Poll']);
  expect(texts(table, 'tbody tr:first-child td')).toEqual(['30', '25%', '2.0', '2.5', '312']);
  expect(texts(table, '.few')).toEqual(['Only 29 rounds: chance says more here than the line.']);
});

test('what the server says is read, and what it refuses is a problem', async () => {
  const paths: string[] = [];
  const answer =
    (body: object, status = 200) =>
    (path: string) => {
      paths.push(path);
      return Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'Retry-After': '5' } }));
    };
  const body = { since: '2026-11-16T00:00:00Z', more: true, rows: [row('Ada')], own: null, lines: [] };
  const board = await ask(viewOf(''), 'A&B', answer(body));
  expect(paths).toEqual(['/api/leaderboard?window=week&by=land&nick=A%26B']);
  expect(board.ok && board.value.since?.getTime()).toBe(Date.UTC(2026, 10, 16));
  expect(board.ok && board.value.rows).toEqual([row('Ada')]);
  const away = await ask(viewOf(''), '', answer({ type: '/problems/database-away', detail: 'x' }, 503));
  expect(!away.ok && away.problem).toMatchObject({ type: 'database-away', retryMs: 5000 });
  const strange = await ask(viewOf(''), '', answer({ rows: 3 }));
  expect(!strange.ok && strange.problem.type).toBe('unreachable');
});
