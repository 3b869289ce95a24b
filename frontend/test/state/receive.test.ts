import { expect, test } from 'vitest';
import { Malformed } from '../../src/protocol/frames';
import { Game } from '../../src/state/game';
import { receive } from '../../src/state/receive';
import { emptyKeyframe, TestRoom } from '../room';
import { writeDelta, writeKeyframe } from '../writer';

function begun(): { room: TestRoom; game: Game } {
  const room = new TestRoom(emptyKeyframe(30, 20));
  room.tick({ joins: [{ seat: 1, nick: 'Ada', bot: false }] });
  room.tick({ spawns: [{ seat: 1, cell: 155 }] });
  const game = new Game();
  expect(receive(game, writeKeyframe(room.keyframe()))).toEqual({ kind: 'loaded', skipped: 0 });
  return { room, game };
}

const lastN = (game: Game) => (seat: number) => game.lastN(seat);

test.each(['binary', 'json'])('deltas in %s are applied one after the other', format => {
  const { room, game } = begun();
  for (const intents of [[[1, 1, 4]], [], [[1, 2, 5]]] as const) {
    const before = lastN(game);
    const delta = room.tick({ intents });
    const wire = format === 'json' ? delta : writeDelta(delta, 30, before);
    expect(receive(game, wire)).toEqual({ kind: 'applied', delta });
  }
  expect(game.lastN(1)).toBe(5);
});

test('what is there already is left aside', () => {
  const { room, game } = begun();
  const first = room.tick();
  const second = room.tick();
  expect(receive(game, first).kind).toBe('applied');
  expect(receive(game, first).kind).toBe('duplicate');
  expect(receive(game, second).kind).toBe('applied');
  expect(receive(game, writeDelta(first, 30, lastN(game))).kind).toBe('duplicate');
  expect(game.seq).toBe(second.seq);
});

test('a gap is not applied', () => {
  const { room, game } = begun();
  room.tick();
  expect(receive(game, room.tick()).kind).toBe('gap');
  expect(game.seq).toBe(2);
});

test('a delta of another epoch is not applied', () => {
  const { room, game } = begun();
  expect(receive(game, { ...room.tick(), epoch: 'e2' }).kind).toBe('gap');
});

test('nothing is applied before a keyframe', () => {
  const { room } = begun();
  expect(receive(new Game(), room.tick()).kind).toBe('gap');
});

test('a keyframe tells how many ticks it jumped', () => {
  const { room, game } = begun();
  for (let i = 0; i < 7; i++) room.tick();
  expect(receive(game, writeKeyframe(room.keyframe()))).toEqual({ kind: 'loaded', skipped: 7 });
  expect(receive(game, { ...emptyKeyframe(30, 20, { epoch: 'e2', seq: 500 }) })).toEqual({
    kind: 'loaded',
    skipped: 0,
  });
});

test('a keyframe of what is known already is left aside, unless the game is in doubt', () => {
  const { room, game } = begun();
  const keyframe = room.keyframe();
  expect(receive(game, room.tick()).kind).toBe('applied');
  for (const known of [keyframe, room.keyframe()])
    expect(receive(game, writeKeyframe(known))).toEqual({ kind: 'known' });
  expect(game.seq).toBe(3);
  expect(receive(game, writeKeyframe(keyframe), true)).toEqual({ kind: 'loaded', skipped: 0 });
  expect(game.seq).toBe(2);
});

test('a wrong sum is told', () => {
  const { room, game } = begun();
  expect(receive(game, { ...room.tick(), sum: 1 }).kind).toBe('wrong-sum');
});

test.each([
  ['no frame at all', {}],
  ['a text for a number', { kind: 'delta', epoch: 'e1', seq: 3, sum: '5' }],
  ['a list for an object', { kind: 'delta', epoch: 'e1', seq: 3, sum: 5, outs: [[1]] }],
  [
    'a run out of the arena',
    { kind: 'delta', epoch: 'e1', seq: 3, sum: 5, claims: [{ seat: 1, runs: [599, 2] }] },
  ],
  ['owners that do not cover', { ...emptyKeyframe(4, 4), owners: [0, 15] }],
])('%s is refused', (_, wire) => {
  expect(() => receive(begun().game, wire)).toThrow(Malformed);
});
