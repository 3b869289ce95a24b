import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Format, Line } from '../../src/transport/line';
import { stream } from '../../src/transport/stream';
import { FakeWeb, frame, problem, settled } from './web';

let web: FakeWeb;
let line: Line;
let tape: ReadableStreamDefaultController<Uint8Array>;

const utf8 = new TextEncoder();
const BYE = '{"kind":"bye","code":4410,"reason":"x"}';

async function open(format: Format): Promise<void> {
  line = stream('K7QF', format, web.wire)(() => ({ client: 'c1234567', after: 'e1:4' }), web.events);
  const body = new ReadableStream<Uint8Array>({
    start: controller => {
      tape = controller;
    },
  });
  await web.newest.answer(200, body);
}

function comes(chunk: string | number[]): Promise<void> {
  tape.enqueue(typeof chunk === 'string' ? utf8.encode(chunk) : Uint8Array.from(chunk));
  return settled();
}

beforeEach(() => {
  web = new FakeWeb();
});
afterEach(() => vi.unstubAllGlobals());

test('lines of JSON are told as they become whole, however the chunks are cut', async () => {
  await open('json');
  expect(web.newest.address).toBe('/api/rooms/K7QF/frames/stream?after=e1:4');
  expect(web.newest.init.headers).toEqual({ Accept: 'application/x-ndjson' });
  const one = `${JSON.stringify(frame(5))}\n`;
  await comes(one + one.slice(0, 9));
  await comes(one.slice(9) + one);
  expect(web.told).toEqual([
    ['frames', [frame(5)], one.length],
    ['frames', [frame(5), frame(5)], 2 * one.length],
  ]);
});

test('binary frames come after their lengths', async () => {
  await open('binary');
  expect(web.newest.init.headers).toEqual({ Accept: 'application/octet-stream' });
  await comes([2, 1, 9, 3, 1]);
  await comes([8, 7]);
  expect(web.told).toEqual([
    ['frames', [Uint8Array.from([1, 9])], 3],
    ['frames', [Uint8Array.from([1, 8, 7])], 4],
  ]);
});

test('the bye is the last line, after the frames that came with it', async () => {
  await open('json');
  await comes(`${JSON.stringify(frame(5))}\n${BYE}\n`);
  tape.close();
  await settled();
  expect(web.words).toEqual(['frames', 'bye 4410', 'closed']);
});

test('in binary the bye is JSON after its length', async () => {
  await open('binary');
  await comes([2, 1, 9, BYE.length, ...utf8.encode(BYE)]);
  tape.close();
  await settled();
  expect(web.told[0]).toEqual(['frames', [Uint8Array.from([1, 9])], 3]);
  expect(web.words).toEqual(['frames', 'bye 4410', 'closed']);
});

test('an answer that ends or breaks closes', async () => {
  await open('json');
  tape.close();
  await settled();
  expect(web.told).toEqual([['closed', 'the answer has ended']]);
  await open('json');
  tape.error(new TypeError('network error'));
  await settled();
  expect(web.told[1]).toEqual(['closed', 'network error']);
});

test('what cannot be read closes', async () => {
  await open('json');
  await comes('no json\n');
  expect(web.words).toEqual(['closed']);
  expect(web.newest.init.signal?.aborted).toBe(true);
});

test('a problem is a bye, and no answer closes', async () => {
  stream('K7QF', 'json', web.wire)(() => ({ client: 'c1234567' }), web.events);
  expect(web.newest.address).toBe('/api/rooms/K7QF/frames/stream');
  await web.newest.answer(503, problem('draining'));
  stream('K7QF', 'json', web.wire)(() => ({ client: 'c1234567' }), web.events);
  await web.newest.fail();
  expect(web.words).toEqual(['bye 4003', 'closed', 'closed']);
});

test('closed, it aborts the answer', async () => {
  await open('json');
  line.close();
  expect(web.newest.init.signal?.aborted).toBe(true);
  expect(web.words).toEqual(['closed']);
});
