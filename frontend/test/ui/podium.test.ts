// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { returnSentence } from '../../src/ui/notes';
import { resultOf } from '../../src/ui/podium';
import { emptyKeyframe, TestRoom } from '../room';

test('a podium tells who holds the most land, and one’s own place if that is another', () => {
  const room = new TestRoom(emptyKeyframe(60, 40));
  expect(resultOf(room.game, 0)).toEqual({ won: 'Nobody holds any land.', mine: '' });
  room.tick({ joins: ['Ada', 'Grace'].map((nick, i) => ({ seat: i + 1, nick, bot: false })) });
  room.tick({ spawns: [{ seat: 2, cell: 605 }] });
  expect(resultOf(room.game, 2)).toEqual({ won: 'You hold the most land.', mine: '' });
  expect(resultOf(room.game, 1)).toEqual({ won: 'Grace holds the most land.', mine: 'You are 2nd of 2.' });
  expect(resultOf(room.game, 0)).toEqual({ won: 'Grace holds the most land.', mine: '' });
});

test('what one missed is told in a sentence; nothing is told of nothing', () => {
  const back = { home: false, change: 0, out: undefined, newRound: false };
  expect(returnSentence(back, undefined)).toBe('');
  expect(returnSentence({ ...back, change: 12 }, undefined)).toBe('');
  expect(returnSentence({ ...back, home: true }, undefined)).toBe('The caretaker brought you home.');
  expect(returnSentence({ ...back, home: true, change: 1 }, undefined)).toContain('with 1 cell more.');
  expect(returnSentence({ ...back, change: -30 }, undefined)).toBe('While you were away you lost 30 cells.');
  expect(returnSentence({ ...back, change: -30 }, 'Ada cut your line.')).toContain(
    'away: Ada cut your line.',
  );
  expect(returnSentence({ ...back, newRound: true }, 'Ada cut your line.')).toContain('a new round began');
});
