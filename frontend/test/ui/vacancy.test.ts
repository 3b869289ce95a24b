import { expect, test } from 'vitest';
import type { Result } from '../../src/protocol/problems';
import { UNREACHABLE } from '../../src/protocol/problems';
import type { Room } from '../../src/protocol/rooms';
import { Vacancy } from '../../src/ui/vacancy';

test('a seat is free when people sit on fewer than all; it asks every five seconds', async () => {
  let asked = 0;
  let answer: Result<Room> = { ok: false, problem: UNREACHABLE };
  const vacancy = new Vacancy('K7QF', {
    find: () => {
      asked++;
      return Promise.resolve(answer);
    },
  });
  const room = (people: number) => ({ ok: true, value: { people, bots: 1, seats: 8 } as Room }) as const;
  await vacancy.look(0);
  expect(vacancy.free).toBeUndefined();
  answer = room(8);
  await vacancy.look(4999);
  expect(asked).toBe(1);
  await vacancy.look(5000);
  expect(vacancy.free).toBe(false);
  answer = room(7);
  await vacancy.look(10_000);
  expect(vacancy.free).toBe(true);
});
