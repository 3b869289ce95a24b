import { beforeEach, expect, test } from 'vitest';
import { Absence, type Return } from '../../src/state/absence';
import { emptyKeyframe, TestRoom } from '../room';

const WIDTH = 60;
const HOME = 20 * WIDTH + 20;

let room: TestRoom;
let absence: Absence;

function tick(parts: Parameters<TestRoom['tick']>[0] = {}): Return | undefined {
  return absence.note(room.tick(parts), room.game);
}

const leave = () => tick({ away: [[1, true]] });
const comeBack = () => tick({ away: [[1, false]] });

beforeEach(() => {
  room = new TestRoom(emptyKeyframe(WIDTH, 40));
  absence = new Absence(1);
  tick({ joins: [1, 2].map(seat => ({ seat, nick: `P${seat}`, bot: false })) });
  tick({ spawns: [{ seat: 1, cell: HOME }] });
});

test('who rests at home and comes back has missed nothing', () => {
  expect(leave()).toBeUndefined();
  expect(tick()).toBeUndefined();
  expect(comeBack()).toEqual({ home: false, change: 0, out: undefined, newRound: false });
  expect(tick()).toBeUndefined();
});

test('the caretaker brings home whoever was outside, and what was claimed on the way counts', () => {
  tick({ intents: [[1, 1, 1]] });
  for (let i = 0; i < 4; i++) tick();
  expect(room.game.seats[1]?.line.length).toBe(3);
  leave();
  tick({ intents: [[1, 2, 2]] });
  tick({ intents: [[1, 3, 3]] });
  for (let i = 0; i < 3; i++) tick();
  tick({ claims: [{ seat: 1, runs: [HOME + 3, 3] }] });
  expect(comeBack()).toEqual({ home: true, change: 3, out: undefined, newRound: false });
});

test('a cut while away is told, with the land that it cost', () => {
  tick({ claims: [{ seat: 1, runs: [HOME + 3, 20] }] });
  leave();
  tick({ outs: [{ seat: 1, by: 2, how: 'cut' }] });
  tick({ spawns: [{ seat: 1, cell: HOME + 600 }] });
  expect(comeBack()).toEqual({
    home: false,
    change: -20,
    out: { seat: 1, by: 2, how: 'cut' },
    newRound: false,
  });
});

test('land that others took is told', () => {
  leave();
  tick({ claims: [{ seat: 2, runs: [HOME - 2, 4] }] });
  expect(comeBack()).toMatchObject({ change: -4, home: false });
});

test('over a new round nothing is compared', () => {
  tick({ claims: [{ seat: 1, runs: [HOME + 3, 20] }] });
  leave();
  tick({ round: { phase: 'play', number: 2, endsAt: 9999 } });
  tick({ spawns: [{ seat: 1, cell: HOME }] });
  expect(comeBack()).toEqual({ home: false, change: 0, out: undefined, newRound: true });
});

test('a keyframe may tell that one left or is back', () => {
  leave();
  const seat = room.game.seats[1];
  if (seat) seat.away = false;
  expect(absence.look(room.game)).toMatchObject({ change: 0 });
  expect(absence.look(room.game)).toBeUndefined();
});

test('others come and go without a word', () => {
  tick({ away: [[2, true]] });
  expect(tick({ away: [[2, false]] })).toBeUndefined();
});
