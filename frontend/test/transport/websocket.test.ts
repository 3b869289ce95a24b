import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Line } from '../../src/transport/line';
import { websocket } from '../../src/transport/websocket';

class FakeSocket {
  static readonly OPEN = 1;
  readyState = 0;
  binaryType = '';
  sent: string[] = [];
  closed = false;
  onopen = () => {};
  onmessage = (_: { data: string | ArrayBuffer }) => {};
  onclose = (_: { code: number; reason: string }) => {};
  readonly url: string;
  readonly protocol: string;

  constructor(url: string, protocol: string) {
    this.url = url;
    this.protocol = protocol;
    sockets.push(this);
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.closed = true;
  }

  open(): void {
    this.readyState = FakeSocket.OPEN;
    this.onopen();
  }
}

let sockets: FakeSocket[];
let told: unknown[][];
let line: Line;

function open(format: 'binary' | 'json' = 'binary'): FakeSocket {
  line = websocket(
    'K7QF',
    format,
    'http://10.0.0.2:8080',
  )(() => ({ client: 'c1234567', after: 'e:1' }), {
    frames: (frames, bytes) => told.push(['frames', frames, bytes]),
    pong: pong => told.push(['pong', pong]),
    bye: bye => told.push(['bye', bye]),
    closed: reason => told.push(['closed', reason]),
  });
  return sockets[0];
}

beforeEach(() => {
  sockets = [];
  told = [];
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => vi.unstubAllGlobals());

test('it opens the room’s address with the subprotocol of the format and says hello first', () => {
  const socket = open('json');
  expect([socket.url, socket.protocol]).toEqual([
    'ws://10.0.0.2:8080/api/rooms/K7QF/socket',
    'landline.v1.json',
  ]);
  line.ping(1);
  expect(socket.sent).toEqual([]);
  socket.open();
  expect(socket.sent).toEqual(['{"kind":"hello","client":"c1234567","after":"e:1"}']);
});

test('a binary message holds one or more frames', () => {
  open().onmessage({ data: Uint8Array.from([2, 1, 9, 1, 7]).buffer });
  expect(told).toEqual([['frames', [Uint8Array.from([1, 9]), Uint8Array.from([7])], 5]]);
});

test('a text message holds one or more frames, a pong or a bye', () => {
  const socket = open('json');
  socket.onmessage({ data: '{"kind":"delta","seq":1}\n{"kind":"delta","seq":2}' });
  socket.onmessage({ data: '{"kind":"pong","t":1,"seq":2,"sinceMs":3}' });
  expect(told[0][1]).toEqual([
    { kind: 'delta', seq: 1 },
    { kind: 'delta', seq: 2 },
  ]);
  expect(told[1]).toEqual(['pong', { t: 1, seq: 2, sinceMs: 3 }]);
});

test('a goodbye is told once, whether by message, by close code or by both', () => {
  const socket = open();
  socket.onmessage({ data: '{"kind":"bye","code":4409,"reason":"x"}' });
  socket.onclose({ code: 4409, reason: 'x' });
  expect(told.map(([what]) => what)).toEqual(['bye', 'closed']);
  told = [];
  sockets = [];
  open().onclose({ code: 4401, reason: '' });
  expect(told[0]).toEqual(['bye', { code: 4401, reason: '' }]);
});

test('a line that just breaks says no goodbye', () => {
  open().onclose({ code: 1006, reason: '' });
  expect(told).toEqual([['closed', 'code 1006']]);
});

test('what cannot be read closes the line', () => {
  const socket = open();
  socket.onmessage({ data: Uint8Array.from([9, 1]).buffer });
  expect(socket.closed).toBe(true);
  expect(told[0][0]).toBe('closed');
});
