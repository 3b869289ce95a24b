import { expect, test } from 'vitest';
import type { LiveRoom } from '../../src/protocol/live-rooms';
import { arranged, sorted } from '../../src/ui/lobby/order';

test('a visitor meets the rooms with most people first', () => {
  const room = (id: string, people: number, bots: number) => ({ id, people, bots }) as LiveRoom;
  const rooms = [room('ZZZZ', 0, 9), room('K7QF', 3, 0), room('AAAA', 0, 9), room('LAND', 0, 14)];
  expect(sorted(rooms)).toEqual(['K7QF', 'LAND', 'AAAA', 'ZZZZ']);
});

test('cards stay where they are, new ones come last, and those that are gone leave', () => {
  expect(arranged([], ['B', 'A'], false)).toEqual(['B', 'A']);
  expect(arranged(['B', 'A'], ['C', 'A', 'B'], false)).toEqual(['B', 'A', 'C']);
  expect(arranged(['B', 'A', 'C'], ['C', 'A'], false)).toEqual(['A', 'C']);
});

test('none moves under a pointer, though its room is gone', () => {
  expect(arranged(['B', 'A'], ['A', 'C'], true)).toEqual(['B', 'A', 'C']);
});
