import { beforeEach, expect, test } from 'vitest';
import type { Delta } from '../../../src/protocol/frames';
import { type Actor, Director, type Scenery } from '../../../src/ui/stage/director';

const WIDTH = 384;
const HEIGHT = 216;
const NOTHING = {
  intents: [],
  outs: [],
  claims: [],
  spawns: [],
  joins: [],
  leaves: [],
  away: [],
} as unknown as Delta;

let actors: Map<number, Actor & { alive: boolean }>;
let scenery: Scenery;
let director: Director;

beforeEach(() => {
  actors = new Map();
  scenery = {
    width: WIDTH,
    height: HEIGHT,
    get seats() {
      return Array.from({ length: 20 }, (_, seat) => actors.get(seat));
    },
    living: () => [...actors.values()].filter(({ alive }) => alive),
  };
  director = new Director();
});

function enters(seat: number, { x = 0, bot = true, line = 0, alive = true } = {}): void {
  actors.set(seat, { seat, bot, cell: x, line: Array(line).fill(0), alive });
}

const cut = (by: number, seat: number) => ({ ...NOTHING, outs: [{ seat, by, how: 'cut' as const }] });
const claim = (seat: number, cells: number) => ({ ...NOTHING, claims: [{ seat, runs: [0, cells] }] });

test('follows whoever dares most until something happens, people first', () => {
  enters(1, { line: 30 });
  enters(2, { line: 12, bot: false });
  expect(director.look(scenery, 0).seat).toBe(2);
});

test('a cut is followed where it was made, but no shot is shorter than four seconds', () => {
  enters(1, { line: 30 });
  enters(2);
  enters(3);
  const first = director.look(scenery, 0);
  expect(first.seat).toBe(1);
  director.note(cut(2, 3), scenery, 1000);
  expect(director.look(scenery, 1000)).toBe(first);
  // By then it is over, and nothing to be seen.
  expect(director.look(scenery, 4000)).toBe(first);
  director.note(cut(2, 3), scenery, 4100);
  expect(director.look(scenery, 4200).seat).toBe(2);
  expect(director.look(scenery, 8100).seat).toBe(2);
});

test('never changes more often than every four seconds, whatever happens', () => {
  for (let seat = 1; seat < 20; seat++) enters(seat, { x: 17 * seat });
  let changes = 0;
  let before = director.look(scenery, 0);
  for (let now = 0; now < 60_000; now += 50) {
    director.note(cut(1 + ((now / 50) % 19), 1 + ((now / 50 + 7) % 19)), scenery, now);
    const shot = director.look(scenery, now);
    if (shot !== before) changes++;
    before = shot;
  }
  expect(changes).toBeGreaterThan(5);
  expect(changes).toBeLessThanOrEqual(15);
});

test('a large claim is worth a look, a small one is not', () => {
  enters(1, { line: 30 });
  enters(2);
  director.look(scenery, 0);
  director.note(claim(2, 200), scenery, 5000);
  expect(director.look(scenery, 5000).seat).toBe(1);
  director.note(claim(2, 400), scenery, 5100);
  expect(director.look(scenery, 5100).seat).toBe(2);
});

test('what people do is looked at before what bots do', () => {
  enters(1, { line: 30 });
  enters(2);
  enters(3, { bot: false });
  enters(4);
  director.look(scenery, 0);
  director.note(cut(2, 4), scenery, 5000);
  director.note(cut(3, 4), scenery, 5000);
  expect(director.look(scenery, 5000).seat).toBe(3);
});

test('stays for a moment with whoever is out, then turns to another', () => {
  enters(1, { line: 30 });
  enters(2, { line: 3 });
  director.look(scenery, 0);
  enters(1, { alive: false });
  expect(director.look(scenery, 3000).seat).toBe(1);
  expect(director.look(scenery, 4000).seat).toBe(2);
});

test('who leaves the room is left at once', () => {
  enters(1, { line: 30 });
  enters(2, { line: 3 });
  director.look(scenery, 0);
  actors.delete(1);
  expect(director.look(scenery, 100)).toEqual({ seat: 2, jump: true });
});

test('pans to what is near and jumps to what is far', () => {
  enters(1, { line: 30, x: 100 });
  enters(2, { x: 140 });
  enters(3, { x: 380 });
  director.look(scenery, 0);
  director.note(cut(2, 1), scenery, 5000);
  expect(director.look(scenery, 5000)).toEqual({ seat: 2, jump: false });
  director.note(cut(3, 1), scenery, 10_000);
  expect(director.look(scenery, 10_000)).toEqual({ seat: 3, jump: true });
});

test('an empty arena has no shot', () => {
  expect(director.look(scenery, 0).seat).toBe(0);
});
