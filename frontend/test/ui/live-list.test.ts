// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { Result } from '../../src/protocol/problems';
import type { Room } from '../../src/protocol/rooms';
import { LiveList } from '../../src/ui/lobby/live-list';
import { told } from '../protocol/told-room';
import { ManualTimers } from '../transport/timers';

class Stream extends EventTarget {
  readyState = 0;
  closed = false;

  close(): void {
    this.closed = true;
    this.readyState = 2;
  }

  says(kind: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data) }));
  }

  breaks(readyState: 0 | 2): void {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }
}

let timers: ManualTimers;
let streams: Stream[];
let asked: number;
let answer: Result<Room[]>;
let list: LiveList;

const settle = () => new Promise<void>(resolve => queueMicrotask(() => queueMicrotask(resolve)));
const pass = async (ms: number) => {
  for (let passed = 0; passed < ms; passed += 500) {
    timers.pass(500);
    await settle();
  }
};
const down: Result<Room[]> = {
  ok: false,
  problem: { type: 'unreachable', status: 0, detail: '', retryMs: 0 },
};

beforeEach(() => {
  timers = new ManualTimers();
  streams = [];
  asked = 0;
  answer = { ok: true, value: [told as Room] };
  list = new LiveList(
    {
      timers,
      now: () => timers.now,
      stream: () => {
        const stream = new Stream();
        streams.push(stream);
        return stream as unknown as EventSource;
      },
      ask: async () => {
        asked++;
        return answer;
      },
    },
    () => {},
  );
  list.start();
});

const newest = () => streams[streams.length - 1];

test('rooms come, change and go, and keep the thumb that an event leaves out', () => {
  newest().says('rooms', [{ ...told, thumb: [2, 576] }]);
  expect(list.rooms.get('K7QF')).toMatchObject({ people: 1, endsAt: 70_250 });
  timers.pass(1000);
  newest().says('room', { ...told, people: 2 });
  expect(list.rooms.get('K7QF')).toMatchObject({ people: 2, endsAt: 71_250 });
  expect(list.rooms.get('K7QF')?.thumb?.[0]).toBe(2);
  newest().says('gone', { id: 'K7QF' });
  expect(list.rooms.size).toBe(0);
  expect([asked, streams.length]).toEqual([0, 1]);
});

test('a stream that breaks is left to the browser, and the list asked for meanwhile', async () => {
  newest().says('rooms', []);
  newest().breaks(0);
  await settle();
  expect([asked, list.rooms.size, list.failing]).toEqual([1, 1, false]);
  newest().says('rooms', []);
  await pass(10_000);
  expect([asked, streams.length, list.rooms.size]).toEqual([1, 1, 0]);
});

test('a stream that is refused is opened anew', async () => {
  answer = down;
  newest().breaks(2);
  await settle();
  expect([list.failing, list.heardAt]).toEqual([true, undefined]);
  await pass(4000);
  expect(streams).toHaveLength(2);
  expect(streams[0].closed).toBe(true);
  newest().says('rooms', [told]);
  expect([list.failing, list.rooms.size]).toEqual([false, 1]);
});

test('what a list last said stays while nobody answers, and one knows how old it is', async () => {
  newest().says('rooms', [told]);
  answer = down;
  newest().breaks(2);
  await pass(9000);
  expect([list.failing, list.heardAt, list.rooms.size]).toEqual([true, 0, 1]);
});

test('a stream that is held back on its way leaves one asking every two seconds', async () => {
  await pass(3000);
  expect([asked, streams.length]).toEqual([1, 2]);
  expect(list.rooms.has('K7QF')).toBe(true);
  await pass(4000);
  expect(asked).toBe(3);
});

test('a stream that falls silent is opened anew', async () => {
  newest().says('rooms', [told]);
  await pass(19_500);
  expect(streams).toHaveLength(1);
  await pass(500);
  expect(streams).toHaveLength(2);
});

test('an event that is none of ours is not believed', async () => {
  newest().says('rooms', [{ id: 'K7QF' }]);
  await settle();
  expect([asked, list.rooms.size]).toEqual([1, 1]);
});

test('a list that is stopped holds no stream and asks for nothing', async () => {
  newest().breaks(2);
  await settle();
  list.stop();
  expect([list.running, streams[0].closed]).toEqual([false, true]);
  await pass(30_000);
  expect([asked, streams.length]).toEqual([1, 1]);
  streams[0].says('rooms', []);
  expect(list.rooms.size).toBe(1);
});
