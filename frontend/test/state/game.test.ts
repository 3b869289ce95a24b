import { expect, test } from 'vitest';
import type { Delta, Heading } from '../../src/protocol/frames';
import { Game } from '../../src/state/game';
import { seeded } from '../random';
import { emptyDelta, emptyKeyframe, sumFromScratch, TestRoom } from '../room';

const WIDTH = 30;
const at = (x: number, y: number) => y * WIDTH + x;

/** A room with two seats at home: 1 around (5, 5), 2 around (15, 5). */
function twoAtHome(): TestRoom {
  const room = new TestRoom(emptyKeyframe(WIDTH, 20));
  const joins = [
    { seat: 1, nick: 'Ada', bot: false },
    { seat: 2, nick: 'Radia', bot: true },
  ];
  room.tick({ joins });
  room.tick({
    spawns: [
      { seat: 1, cell: at(5, 5) },
      { seat: 2, cell: at(15, 5) },
    ],
  });
  return room;
}

function ticks(room: TestRoom, count: number): void {
  for (let i = 0; i < count; i++) room.tick();
}

test('a spawn gives a home of 25 cells with a head at rest', () => {
  const { game } = twoAtHome();
  expect(game.board.land[1]).toBe(25);
  expect(game.seats[1]).toMatchObject({ alive: true, cell: at(5, 5), heading: 4, peak: 25 });
});

test('a head leaves its line outside its own land only', () => {
  const room = twoAtHome();
  room.tick({ intents: [[1, 1, 1]] });
  ticks(room, 3);
  expect(room.game.seats[1]).toMatchObject({ cell: at(9, 5), n: 1, line: [at(8, 5), at(9, 5)] });
  expect(room.game.board.line[at(8, 5)]).toBe(1);
});

test('the edge blocks a head, and its line does not grow there', () => {
  const room = twoAtHome();
  room.tick({ intents: [[1, 0, 1]] });
  ticks(room, 9);
  expect(room.game.seats[1]).toMatchObject({ cell: at(5, 0), heading: 0 });
  expect(room.game.seats[1]?.line).toEqual([at(5, 2), at(5, 1), at(5, 0)]);
});

test('who is cut loses line, land and head, and the cutter keeps the line that it laid there', () => {
  const room = twoAtHome();
  room.tick({
    intents: [
      [1, 1, 1],
      [2, 2, 1],
    ],
  });
  ticks(room, 3);
  room.tick({ intents: [[2, 3, 2]] });
  room.tick({ outs: [{ seat: 1, by: 2, how: 'cut' }] });
  const { game } = room;
  expect(game.seats[1]).toMatchObject({ alive: false, line: [], returnsAt: game.seq + 24 });
  expect(game.board.land[1]).toBe(0);
  expect(game.seats[2]?.kills).toBe(1);
  expect(game.board.owner.includes(1)).toBe(false);
});

test('a line laid over the line that it cuts stays when that one is taken up', () => {
  const room = twoAtHome();
  room.tick({
    intents: [
      [1, 1, 1],
      [2, 3, 1],
    ],
  });
  ticks(room, 4); // 1 is on (10, 5), 2 on (10, 5): heads in one cell
  room.tick({ outs: [{ seat: 1, by: 2, how: 'cut' }] });
  expect(room.game.seats[2]?.line).toContain(at(9, 5));
  expect(room.game.board.line[at(9, 5)]).toBe(2);
});

test('whoever goes out by its own line gains no kill', () => {
  const room = twoAtHome();
  room.tick({
    outs: [
      { seat: 1, by: 1, how: 'cut' },
      { seat: 2, by: 0, how: 'clash' },
    ],
  });
  expect([room.game.seats[1]?.kills, room.game.seats[2]?.kills]).toEqual([0, 0]);
});

test('claims come after outs, and a later claim takes from an earlier one', () => {
  const room = twoAtHome();
  const runs = [at(12, 5), 4];
  room.tick({
    outs: [{ seat: 2, by: 1, how: 'cut' }],
    claims: [
      { seat: 1, runs },
      { seat: 2, runs: [at(14, 5), 2] },
    ],
  });
  expect([...room.game.board.owner.slice(at(12, 5), at(17, 5))]).toEqual([1, 1, 2, 2, 0]);
});

test('a claim takes up the line of the claimer', () => {
  const room = twoAtHome();
  room.tick({ intents: [[1, 1, 1]] });
  ticks(room, 3);
  room.tick({ claims: [{ seat: 1, runs: [at(8, 5), 3] }] });
  expect(room.game.seats[1]?.line).toEqual([]);
  expect(room.game.board.line.every(line => line === 0)).toBe(true);
  expect(room.game.seats[1]?.peak).toBe(28);
});

test('a seat that leaves is free, and one that joins begins anew', () => {
  const room = twoAtHome();
  room.tick({ intents: [[1, 1, 9]], leaves: [1] });
  expect(room.game.seats[1]).toBeUndefined();
  expect(room.game.lastN(1)).toBe(0);
  room.tick({ joins: [{ seat: 1, nick: 'Grace', bot: false }], away: [[1, true]] });
  expect(room.game.seats[1]).toMatchObject({ nick: 'Grace', n: 0, alive: false, away: true });
});

test('the podium rests all heads; the next round clears the arena', () => {
  const room = twoAtHome();
  room.tick({ intents: [[1, 1, 1]] });
  room.tick({ round: { phase: 'podium', number: 1, endsAt: 99 } });
  expect(room.game.seats[1]?.heading).toBe(4);
  expect(room.game.board.land[1]).toBe(25);
  room.tick({ round: { phase: 'play', number: 2, endsAt: 1539 } });
  expect(room.game).toMatchObject({ phase: 'play', round: 2, endsAt: 1539 });
  expect(room.game.seats[1]).toMatchObject({ alive: false, peak: 0, kills: 0 });
  expect(room.game.board.owner.some(owner => owner > 0)).toBe(false);
});

test('a keyframe in the middle of a game leads to the same game', () => {
  const room = twoAtHome();
  room.tick({
    intents: [
      [1, 1, 1],
      [2, 0, 1],
    ],
  });
  ticks(room, 5);
  const late = new Game();
  expect(late.load(room.keyframe())).toBe(true);
  const delta = room.tick({ intents: [[1, 2, 2]] });
  expect(late.apply(delta)).toBe(true);
  expect(late.seats[1]?.line).toEqual(room.game.seats[1]?.line);
});

test('a wrong sum is noticed', () => {
  const room = twoAtHome();
  const late = new Game();
  const start = room.keyframe();
  expect(late.load({ ...start, sum: start.sum ^ 1 })).toBe(false);
  expect(late.load(start)).toBe(true);
  const delta = room.tick();
  expect(late.apply({ ...delta, intents: [[1, 1, 1]] })).toBe(false);
});

test.each([1, 2, 3, 4, 5, 6])('kept step by step, the sum is the one from scratch (seed %i)', seed => {
  const random = seeded(seed);
  const room = new TestRoom(emptyKeyframe(WIDTH, 20));
  const seatCount = 8;
  const pick = (below: number) => Math.floor(random() * below);
  const sometimes = <T>(share: number, make: () => T): T[] => (random() < share ? [make()] : []);
  for (let i = 0; i < 400; i++) {
    const seat = () => 1 + pick(seatCount);
    const cell = () => pick(WIDTH * 20);
    const run = () => [pick(19) * WIDTH + pick(20), 1 + pick(10)];
    const parts: Partial<Delta> = {
      intents: sometimes(0.6, () => [seat(), pick(4) as Heading, i]),
      outs: sometimes(0.1, () => ({ seat: seat(), by: pick(seatCount + 1), how: 'cut' as const })),
      claims: sometimes(0.2, () => ({ seat: seat(), runs: [...run(), ...run()] })),
      spawns: sometimes(0.2, () => ({ seat: seat(), cell: cell() })),
      joins: sometimes(0.1, () => ({ seat: seat(), nick: 'x', bot: true })).filter(
        j => !room.game.seats[j.seat],
      ),
      leaves: sometimes(0.02, seat),
      round:
        random() < 0.01 ? { phase: random() < 0.5 ? 'play' : 'podium', number: i, endsAt: i } : undefined,
    };
    room.tick(parts);
    expect(room.game.sum, `after tick ${i}`).toBe(sumFromScratch(room.game));
    const counted = new Uint32Array(256);
    for (const owner of room.game.board.owner) if (owner > 0) counted[owner]++;
    expect(counted).toEqual(room.game.board.land);
  }
});

test('an unknown seat in a delta changes nothing and breaks nothing', () => {
  const game = new Game();
  game.load(emptyKeyframe(WIDTH, 20));
  game.apply(emptyDelta(1, { intents: [[9, 1, 1]], outs: [{ seat: 9, by: 8, how: 'cut' }], leaves: [9] }));
  expect(game.sum).toBe(sumFromScratch(game));
});
