// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { Journal } from '../../src/transport/journal';
import { Guide } from '../../src/ui/guide';
import type { Session } from '../../src/ui/session';
import { emptyKeyframe, TestRoom } from '../room';

const HOME = 20 * 60 + 20;

let room: TestRoom;
let session: { connected: boolean; news: string | undefined; feed: { game: TestRoom['game']; seat: number } };
let guide: Guide;
let now: number;

function tick(parts: Parameters<TestRoom['tick']>[0] = {}): void {
  guide.note(room.tick(parts), now);
}

/** What is read out after a while. */
function heard(): string {
  now += 2000;
  guide.advance(now);
  return guide.announced;
}

beforeEach(() => {
  localStorage.clear();
  now = 0;
  room = new TestRoom(emptyKeyframe(60, 40));
  session = { connected: true, news: undefined, feed: { game: room.game, seat: 1 } };
  const visit = { room: 'K7QF', stage: 'live', spectator: false, journal: new Journal(), ...session };
  guide = new Guide(visit as unknown as Session);
  tick({ joins: ['Ada', 'Grace'].map((nick, i) => ({ seat: i + 1, nick, bot: false })) });
  tick({
    spawns: [
      { seat: 1, cell: HOME },
      { seat: 2, cell: HOME + 600 },
    ],
  });
});

test('own claims, cuts and outs are read out, and why one is out stays until the next life', () => {
  tick({ claims: [{ seat: 2, runs: [0, 9] }] });
  expect(heard()).toBe('');
  tick({ claims: [{ seat: 1, runs: [HOME + 3, 12] }] });
  expect(heard()).toBe('You claimed 12 cells.');
  tick({ outs: [{ seat: 2, by: 1, how: 'cut' }] });
  expect(heard()).toBe('Grace is out: the cut is yours.');
  tick({ outs: [{ seat: 1, by: 2, how: 'cut' }] });
  tick({ round: { phase: 'podium', number: 1, endsAt: 9999 } });
  expect(heard()).toBe('Grace cut your line.');
  expect(guide.out).toBe('Grace cut your line.');
  tick({ spawns: [{ seat: 1, cell: HOME }] });
  expect(guide.out).toBe('');
});

test('the end of a round is read out with its result', () => {
  tick({ claims: [{ seat: 2, runs: [0, 9] }] });
  tick({ round: { phase: 'podium', number: 1, endsAt: 9999 } });
  expect(heard()).toBe('Round 1 is over. Grace holds the most land. You are 2nd of 2.');
  tick({ round: { phase: 'play', number: 2, endsAt: 99_999 } });
  expect(heard()).toBe('Round 2 begins.');
});

test('what happened while away is shown for a while', () => {
  tick({ away: [[1, true]] });
  tick({ claims: [{ seat: 2, runs: [HOME - 2, 4] }] });
  tick({ away: [[1, false]] });
  expect(guide.returned).toBe('While you were away you lost 4 cells.');
  expect(heard()).toBe('While you were away you lost 4 cells.');
  now += 9000;
  guide.advance(now);
  expect(guide.returned).toBe('');
});

test('a browser in which one has claimed is remembered', () => {
  const seat = Object.assign(room.game.seats[1] ?? {}, { heading: 1 as const });
  expect(guide.next(seat as never)).toContain('come home');
  tick({ claims: [{ seat: 1, runs: [HOME + 3, 12] }] });
  expect(guide.next(seat as never)).toBe('');
  expect(localStorage.getItem('landline.claimed')).toBe('yes');
});

test('the arena is told in a sentence', () => {
  tick({ claims: [{ seat: 2, runs: [0, 9] }] });
  expect(guide.arena).toBe('The arena of room K7QF. You hold 1.0%, 2nd of 2.');
});
