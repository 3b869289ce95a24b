import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Line } from '../../src/transport/line';
import { sse } from '../../src/transport/sse';
import { FakeWeb, frame, settled } from './web';

type Listener = (event: { type: string; data: string; lastEventId: string }) => void;

class FakeEventSource {
  closed = false;
  onerror = () => {};
  readonly url: string;
  readonly #listeners: Record<string, Listener> = {};

  constructor(url: string) {
    this.url = url;
    sources.push(this);
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners[type] = listener;
  }

  close(): void {
    this.closed = true;
  }

  comes(type: string, data: string, lastEventId = ''): Promise<void> {
    this.#listeners[type]({ type, data, lastEventId });
    return settled();
  }
}

let sources: FakeEventSource[];
let web: FakeWeb;
let line: Line;

beforeEach(() => {
  sources = [];
  web = new FakeWeb();
  vi.stubGlobal('EventSource', FakeEventSource);
  line = sse('K7QF', web.wire)(() => ({ client: 'c1234567', after: 'e1:4' }), web.events);
});
afterEach(() => vi.unstubAllGlobals());

test('each event is a frame, in order, and weighs what it is on the wire', async () => {
  expect(sources[0].url).toBe('/api/rooms/K7QF/frames/events?after=e1:4');
  const data = JSON.stringify(frame(5));
  await sources[0].comes('keyframe', JSON.stringify({ ...frame(4), kind: 'keyframe' }), 'e1:4');
  await sources[0].comes('delta', data, 'e1:5');
  expect(web.told.map(([, frames]) => frames)).toEqual([[{ ...frame(4), kind: 'keyframe' }], [frame(5)]]);
  expect(web.told[1][2]).toBe(`id: e1:5\nevent: delta\ndata: ${data}\n\n`.length);
  expect(web.requests).toBe(1);
});

test('without a position it asks for a keyframe', () => {
  sse('K7QF', web.wire)(() => ({ client: 'c1234567' }), web.events);
  expect(sources[1].url).toBe('/api/rooms/K7QF/frames/events');
});

test('after the bye it does not let the browser come back by itself', async () => {
  await sources[0].comes('bye', '{"kind":"bye","code":4410,"reason":"x"}');
  expect(web.words).toEqual(['bye 4410', 'closed']);
  expect(sources[0].closed).toBe(true);
});

test('neither does it after an error', async () => {
  sources[0].onerror();
  await settled();
  expect(web.words).toEqual(['closed']);
  expect(sources[0].closed).toBe(true);
});

test('an event that cannot be read closes', async () => {
  await sources[0].comes('delta', 'no json');
  expect(web.words).toEqual(['closed']);
  expect(sources[0].closed).toBe(true);
});

test('closed, it stops listening', () => {
  line.close();
  expect(sources[0].closed).toBe(true);
  expect(web.words).toEqual(['closed']);
});
