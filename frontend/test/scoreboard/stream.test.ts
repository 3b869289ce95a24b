import { beforeEach, expect, test } from 'vitest';
import { type BoardEvent, boardStream, type StreamState } from '../../src/scoreboard/events';
import { ManualTimers } from '../transport/timers';
import { standings } from './events';

class Source {
  readonly CLOSED = 2;
  readyState = 0;
  closed = false;
  onopen = () => {};
  onerror = () => {};
  readonly url: string;
  readonly #listeners: Record<string, (event: { data: string; lastEventId: string }) => void> = {};

  constructor(url: string) {
    this.url = url;
    sources.push(this);
  }

  addEventListener(type: string, listener: (event: { data: string; lastEventId: string }) => void): void {
    this.#listeners[type] = listener;
  }

  comes({ type, data, id }: BoardEvent): void {
    this.#listeners[type]({ data, lastEventId: id });
  }

  /** @param closed whether the browser gives up */
  breaks(closed: boolean): void {
    this.readyState = closed ? 2 : 0;
    this.onerror();
  }

  close(): void {
    this.closed = true;
  }
}

let sources: Source[];
let timers: ManualTimers;
let position: string | undefined;
let events: BoardEvent[];
let states: StreamState[];

beforeEach(() => {
  sources = [];
  timers = new ManualTimers();
  timers.random = () => 0.5;
  position = undefined;
  events = [];
  states = [];
});

function open() {
  return boardStream(
    'K7QF',
    timers,
    Source as unknown as typeof EventSource,
  )(() => position, {
    event: event => events.push(event),
    state: state => states.push(state),
  });
}

test('begins from now on, or after a position', () => {
  open();
  position = 'e1:7';
  open();
  expect(sources.map(({ url }) => url)).toEqual([
    '/api/rooms/K7QF/scoreboard/events',
    '/api/rooms/K7QF/scoreboard/events?after=e1%3A7',
  ]);
  sources[0].onopen();
  sources[0].comes(standings(7));
  expect(states).toEqual(['open']);
  expect(events).toEqual([standings(7)]);
});

test('after a break it is the browser that comes back', () => {
  open();
  sources[0].onopen();
  sources[0].breaks(false);
  timers.pass(5000);
  expect(sources).toHaveLength(1);
  expect(states).toEqual(['open', 'waiting']);
});

test('whoever is refused asks again, less and less often, and goes on from where it was', () => {
  open();
  const asked: number[] = [];
  for (let i = 0; i < 6; i++) {
    sources[i].breaks(true);
    const before = sources.length;
    while (sources.length === before) timers.pass(50);
    asked.push(timers.now);
  }
  expect(states.every(state => state === 'refused')).toBe(true);
  expect(asked.map((at, i) => at - (asked[i - 1] ?? 0))).toEqual([400, 800, 1600, 2000, 2000, 2000]);
  position = 'e1:9';
  sources[6].breaks(true);
  timers.pass(2000);
  expect(sources[7].url).toContain('after=e1%3A9');
  sources[7].onopen();
  sources[7].breaks(true);
  timers.pass(400);
  expect(sources).toHaveLength(9);
});

test('a connection that has gone silent is opened anew', () => {
  open();
  sources[0].onopen();
  timers.pass(9000);
  sources[0].comes(standings(1));
  timers.pass(9000);
  expect(sources).toHaveLength(1);
  timers.pass(1000);
  expect(sources).toHaveLength(2);
  expect(sources[0].closed).toBe(true);
});

test('when it is closed nothing is opened any more', () => {
  const stream = open();
  sources[0].breaks(true);
  stream.close();
  timers.pass(60_000);
  expect(sources).toHaveLength(1);
});
