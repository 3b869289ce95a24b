import { expect, test } from 'vitest';
import { Malformed } from '../../src/protocol/frames';
import { Board } from '../../src/scoreboard/board';
import { happening, standings } from './events';

function taken(board: Board, ...events: Parameters<Board['take']>[0][]): number[] {
  return events.map(event => board.take(event)).flatMap(told => (told ? [told.n] : []));
}

test('begins at the standings: what was before is not missed', () => {
  const board = new Board();
  expect(board.position).toBeUndefined();
  expect(taken(board, standings(7), happening(8), happening(9))).toEqual([8, 9]);
  expect(board.position).toBe('e1:9');
  expect(board.counts).toEqual({ taken: 2, repeated: 0, missing: 0 });
  expect(board.standings?.standings[0]).toMatchObject({ nick: 'Radia', line: 'longpoll', ageMs: 83 });
});

test('what comes twice is told once', () => {
  const board = new Board();
  expect(
    taken(board, standings(0), happening(1), happening(2), happening(1), happening(2), happening(3)),
  ).toEqual([1, 2, 3]);
  expect(board.counts).toEqual({ taken: 3, repeated: 2, missing: 0 });
});

test('standings that are ahead of the missed happenings do not hide them', () => {
  const board = new Board();
  taken(board, standings(4), happening(5));
  expect(taken(board, standings(8), happening(6), happening(7), happening(8))).toEqual([6, 7, 8]);
  expect(board.counts.missing).toBe(0);
});

test('what never came is counted', () => {
  const board = new Board();
  taken(board, standings(0), happening(1), happening(5));
  expect(board.counts).toEqual({ taken: 2, repeated: 0, missing: 3 });
});

test('another epoch begins anew', () => {
  const board = new Board();
  taken(board, standings(40), happening(41));
  expect(taken(board, standings(0, 'e2'), happening(1, 'e2'))).toEqual([1]);
  expect(board.position).toBe('e2:1');
  expect(board.counts.missing).toBe(0);
});

test('brings another board up to itself, from its position or from nothing', () => {
  const board = new Board();
  taken(board, standings(1), happening(2), happening(3), standings(3), happening(4));
  const late = new Board();
  expect(taken(late, ...board.after(late.position))).toEqual([4]);
  expect(late.position).toBe(board.position);
  expect(late.counts.missing).toBe(0);
  const slow = new Board();
  taken(slow, standings(1), happening(2));
  expect(taken(slow, ...board.after(slow.position))).toEqual([3, 4]);
  const stranger = new Board();
  taken(stranger, standings(900, 'e0'));
  taken(stranger, ...board.after(stranger.position));
  expect(stranger.position).toBe('e1:3');
});

test('a kind that it does not know is counted and not told', () => {
  const board = new Board();
  taken(board, standings(0));
  expect(board.take(happening(1, 'e1', { kind: 'eclipse' }))).toEqual({ n: 1, kind: 'other' });
});

test('nonsense is refused', () => {
  const board = new Board();
  expect(() => board.take({ ...standings(1), data: '{' })).toThrow(Malformed);
  expect(() => board.take(happening(1, 'e1', { nick: 7 }))).toThrow(Malformed);
  expect(board.position).toBeUndefined();
});
