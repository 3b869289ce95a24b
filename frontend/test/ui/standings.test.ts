import { expect, test } from 'vitest';
import { landText, standingsOf, topAndOwn } from '../../src/ui/standings';
import { emptyKeyframe, TestRoom } from '../room';

test('land is a share of the arena; below one percent, in cells', () => {
  expect(landText(25, 240 * 135)).toBe('25 cells');
  expect(landText(1, 9216)).toBe('1 cell');
  expect(landText(0, 9216)).toBe('0 cells');
  expect(landText(92, 9216)).toBe('92 cells');
  expect(landText(93, 9216)).toBe('1.0%');
  expect(landText(9216, 9216)).toBe('100.0%');
});

test('standings tell it for everybody, most land first, and one’s own place is always there', () => {
  const room = new TestRoom(emptyKeyframe(60, 40));
  room.tick({ joins: [1, 2, 3].map(seat => ({ seat, nick: `P${seat}`, bot: false })) });
  room.tick({
    spawns: [
      { seat: 2, cell: 605 },
      { seat: 3, cell: 1230 },
    ],
  });
  room.tick({ claims: [{ seat: 3, runs: [1400, 10] }] });
  const all = standingsOf(room.game);
  expect(all.map(({ seat, held }) => `${seat.nick} ${held}`)).toEqual(['P3 1.5%', 'P2 1.0%', 'P1 0 cells']);
  expect(topAndOwn(all, 1, 1).map(({ place }) => place)).toEqual([1, 3]);
});
