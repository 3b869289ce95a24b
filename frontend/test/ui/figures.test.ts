import { expect, test } from 'vitest';
import { happeningsOf, textOf } from '../../src/ui/happenings';
import { standingsOf, topAndOwn } from '../../src/ui/standings';
import { words } from '../../src/ui/words';
import { emptyDelta, emptyKeyframe, TestRoom } from '../room';

function room(): TestRoom {
  const room = new TestRoom(emptyKeyframe(100, 50));
  room.tick({
    joins: [1, 2, 3].map(seat => ({ seat, nick: ['Ada', 'Grace', 'Vint'][seat - 1], bot: seat > 1 })),
  });
  room.tick({ spawns: [1, 2].map(seat => ({ seat, cell: 1010 + seat * 20 })) });
  return room;
}

test('standings are by land, then by seat, in words that say something', () => {
  const { game } = room();
  const standings = standingsOf(game);
  expect(standings.map(({ place, seat, held }) => [place, seat.nick, held])).toEqual([
    [1, 'Ada', '25 cells'],
    [2, 'Grace', '25 cells'],
    [3, 'Vint', '0 cells'],
  ]);
  expect(topAndOwn(standings, 1, 3).map(({ place }) => place)).toEqual([1, 3]);
});

test('happenings are told as sentences', () => {
  const { game } = room();
  const delta = emptyDelta(3, {
    outs: [
      { seat: 3, by: 2, how: 'cut' },
      { seat: 1, by: 1, how: 'cut' },
      { seat: 1, by: 0, how: 'clash' },
      { seat: 1, by: 2, how: 'enclosed' },
    ],
    claims: [{ seat: 2, runs: [0, 60, 100, 40] }],
    joins: [{ seat: 4, nick: 'Linus', bot: false }],
  });
  expect(happeningsOf(delta, game, 1).map(textOf)).toEqual([
    'Grace cut Vint’s line',
    'Ada crossed their own line',
    'Ada crashed',
    'Grace took the last land of Ada',
    'Grace claimed 100',
    'Linus joined',
  ]);
});

test('small claims are told of oneself only, and bots join silently', () => {
  const { game } = room();
  const delta = emptyDelta(3, {
    claims: [1, 2].map(seat => ({ seat, runs: [0, 3] })),
    joins: [{ seat: 4, nick: 'Bot', bot: true }],
  });
  expect(happeningsOf(delta, game, 1).map(textOf)).toEqual(['Ada claimed 3']);
});

test('places are told as one says them', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(words.play.place)).toEqual(
    '1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 111th'.split(' '),
  );
});
