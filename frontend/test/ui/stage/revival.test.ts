import { expect, test } from 'vitest';
import type { Result } from '../../../src/protocol/problems';
import type { Room } from '../../../src/protocol/rooms';
import { Revival } from '../../../src/ui/stage/revival';
import type { Stage } from '../../../src/ui/stages';

const there = { ok: true, value: { size: 'large' } as Room } as const;
const gone = { ok: false, problem: { type: 'unknown-room', status: 404, detail: '', retryMs: 0 } } as const;

function visiting() {
  const opened: object[] = [];
  const session = {
    room: 'K7QF',
    stage: 'live' as Stage,
    playHere: () => {
      session.stage = 'live';
    },
  };
  const rooms = {
    answer: there as Result<Room>,
    find: () => Promise.resolve(rooms.answer),
    open: (wishes: object) => {
      opened.push(wishes);
      rooms.answer = there;
      return Promise.resolve(there);
    },
  };
  return { session, rooms, opened, revival: new Revival(session, rooms) };
}

test('after a restart the room is opened again, as large as it was', async () => {
  const { session, rooms, opened, revival } = visiting();
  await revival.look(0);
  session.stage = 'ended';
  rooms.answer = gone;
  await revival.look(1000);
  expect(opened).toEqual([{ code: 'K7QF', size: 'large' }]);
  expect(session.stage).toBe('live');
});

test('a room that has said goodbye itself is not opened, but followed when others open it', async () => {
  const { session, rooms, opened, revival } = visiting();
  await revival.look(0);
  session.stage = 'ended';
  revival.roomEnded = true;
  rooms.answer = gone;
  await revival.look(1000);
  await revival.look(2000);
  expect(opened).toEqual([]);
  expect(session.stage).toBe('ended');
  rooms.answer = there;
  await revival.look(3000);
  expect(session.stage).toBe('live');
});

test('a stage that was open before its room waits for it', async () => {
  const { session, rooms, opened, revival } = visiting();
  session.stage = 'unknown';
  rooms.answer = gone;
  await revival.look(0);
  expect(opened).toEqual([]);
  rooms.answer = there;
  await revival.look(999);
  expect(session.stage).toBe('unknown');
  await revival.look(1000);
  expect(session.stage).toBe('live');
});
