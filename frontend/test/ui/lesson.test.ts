import { expect, test } from 'vitest';
import { Seat } from '../../src/state/seat';
import { Lesson } from '../../src/ui/lesson';

const seat = (heading: 1 | 4) => Object.assign(new Seat(1, 'Ada', false), { alive: true, heading });

test('a newcomer hears how to set off, then how to claim, until the first claim', () => {
  const lesson = new Lesson(false);
  expect(lesson.next(seat(4))).toBe('set-off');
  expect(lesson.next(seat(1))).toBe('claim');
  expect(lesson.next(seat(4))).toBe('set-off');
  lesson.claimed();
  expect(lesson.next(seat(4))).toBeUndefined();
  expect(lesson.next(seat(1))).toBeUndefined();
});

test('who has claimed before hears how to set off, once', () => {
  const lesson = new Lesson(true);
  expect(lesson.next(seat(4))).toBe('set-off');
  expect(lesson.next(seat(1))).toBeUndefined();
  expect(lesson.next(seat(4))).toBeUndefined();
});

test('who is out or away hears nothing', () => {
  const lesson = new Lesson(false);
  expect(lesson.next(Object.assign(seat(4), { alive: false }))).toBeUndefined();
  expect(lesson.next(Object.assign(seat(4), { away: true }))).toBeUndefined();
});
