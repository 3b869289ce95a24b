import { expect, test } from 'vitest';
import { Malformed } from '../../../src/protocol/frames';
import { browserLoad, seen, serverLoad, startedEarly, withSeen } from '../../../src/ui/assets/load';
import { arena, navigation, resource, script, timings } from './timings';

test('a browser’s timings count from when the page was asked for', () => {
  const load = browserLoad(timings());
  expect(load).toMatchObject({ by: 'browser', protocol: 'h2', delivery: 'none', push: 'refused' });
  expect(load).toMatchObject({ filesAt: 515, readyAt: 650, hintedAt: undefined });
  expect(load.files[0]).toEqual({
    path: '/play/LAND',
    start: 0,
    asked: 300,
    firstByte: 401,
    end: 402,
    bytes: 700,
    early: undefined,
  });
});

test('the page comes first, then its files, then the frames; what came after the arena is no part of it', () => {
  expect(browserLoad(timings()).files.map(({ path }) => path)).toEqual([
    '/play/LAND',
    '/static/play.css',
    '/static/play.js',
    '/api/rooms/LAND/frames',
  ]);
});

test('files that a hint started are told from others, and the 103 from the answer', () => {
  const hinted = { initiatorType: 'early-hints', startTime: 310, requestStart: 311 };
  const load = browserLoad([
    navigation({ firstInterimResponseStart: 306, responseStart: 306, finalResponseHeadersStart: 506 }),
    resource('/static/play.css', 480, hinted),
    resource('/static/play.js', 520),
    script(525),
    arena(655),
  ]);
  expect(load.hintedAt).toBe(301);
  expect(load.files[0].firstByte).toBe(501);
  expect(startedEarly(load).map(({ path, early }) => `${path} ${early}`)).toEqual(['/static/play.css hint']);
});

test('a browser that does not know the newer fields is read all the same', () => {
  const old = { firstInterimResponseStart: undefined, finalResponseHeadersStart: undefined };
  const load = browserLoad([navigation(old), script(525), arena(655)]);
  expect(load.hintedAt).toBeUndefined();
  expect(load.files[0].firstByte).toBe(401);
});

test('a request that never waited for a connection was asked for at once', () => {
  const load = browserLoad([
    navigation(),
    resource('/static/a.js', 500, { requestStart: 0 }),
    script(525),
    arena(655),
  ]);
  expect(load.files[1]).toMatchObject({ start: 405, asked: 405 });
});

test.each([
  ['no navigation', [script(525), arena(600)]],
  ['no arena', [navigation(), script(525)]],
  ['no script', [navigation(), arena(600)]],
  ['no time', [navigation({ requestStart: 'soon' }), script(525), arena(600)]],
  ['no object', ['navigation', script(525), arena(600)]],
])('%s is refused', (_, told) => {
  expect(() => browserLoad(told)).toThrow(Malformed);
});

const PUSHED = {
  path: '/static/play.css',
  startMs: 300.5,
  firstByteMs: 300.9,
  endMs: 301.4,
  bytes: 4000,
  pushed: true,
};

const FRAMES = {
  path: '/api/rooms/LAND/frames',
  startMs: 302,
  firstByteMs: 401,
  endMs: 402,
  bytes: 900,
  pushed: false,
};

const SERVED = {
  protocol: 'h2',
  delivery: 'push',
  push: 'allowed',
  connectedMs: 200,
  filesMs: 301.4,
  readyMs: 402,
  frames: FRAMES,
  files: [
    { path: '/play/LAND', startMs: 0.1, firstByteMs: 300, endMs: 302, bytes: 700, pushed: false },
    PUSHED,
  ],
};

test('what the server’s own client measured begins with its connection', () => {
  const load = serverLoad(SERVED);
  expect(load).toMatchObject({
    by: 'server',
    delivery: 'push',
    push: 'allowed',
    filesAt: 301.4,
    readyAt: 402,
  });
  expect(load.files[0]).toMatchObject({ start: 0.1, asked: 200 });
  expect(load.files.at(-1)).toMatchObject({
    path: '/api/rooms/LAND/frames',
    start: 302,
    asked: 302,
    end: 402,
  });
  expect(load.files[1]).toMatchObject({ start: 300.5, asked: 300.5, early: 'push' });
  expect(startedEarly(load)).toHaveLength(1);
});

test.each([
  ['a word for a time', { ...SERVED, filesMs: 'soon' }],
  ['a word that is none', { ...SERVED, push: 'maybe' }],
  ['no list', { ...SERVED, files: 7 }],
  ['no load', null],
])('%s is refused', (_, body) => {
  expect(() => serverLoad(body)).toThrow(Malformed);
});

test('connections are read as the server saw them, and when a path was first asked for', () => {
  const one = { openedMs: 0, protocol: 'h2', requests: 9, webSocket: false };
  const asked = [
    { path: '/static/a.js', atMs: 310 },
    { path: '/static/a.js', atMs: 900 },
  ];
  expect(seen({ asked, connections: [one, { ...one, protocol: null, requests: 0 }] })).toEqual({
    connections: [one, { ...one, protocol: undefined, requests: 0 }],
    asked: new Map([['/static/a.js', 310]]),
  });
  expect(() => seen({ asked, connections: [{ ...one, webSocket: 1 }] })).toThrow(Malformed);
  expect(() => seen({ asked: [{ path: 7 }], connections: [] })).toThrow(Malformed);
});

const HINTED = [
  navigation(),
  resource('/static/a.js', 480, { initiatorType: 'early-hints', startTime: 470, requestStart: 471 }),
  resource('/static/b.js', 480, { startTime: 470, requestStart: 471 }),
  script(525),
  arena(655),
];
const CONNECTION = { openedMs: 0, protocol: 'h2', requests: 9, webSocket: false };

/** What the server saw, by a clock that was begun so long before the page was asked for. */
const seenBefore = (ms: number) => ({
  asked: new Map([
    ['/play/LAND', 350 + ms],
    ['/static/a.js', 360 + ms],
    ['/static/b.js', 360 + ms],
  ]),
  connections: [CONNECTION, { ...CONNECTION, openedMs: 700 + ms, webSocket: true }],
});

test('a hinted file begins when it was asked for, not when the page took it; no other file does', () => {
  const [, hinted, other] = withSeen(browserLoad(HINTED), seenBefore(0), 100).load.files;
  expect(hinted).toMatchObject({ start: 310, asked: 310, firstByte: 473, end: 475 });
  expect(other).toMatchObject({ start: 465, asked: 466 });
});

test.each([
  ['with the page', 0, [0, 700]],
  ['ahead of it, as browsers do', 40, [0, 700]],
  ['long before, for a certificate that somebody had to let through', 8000, [0, 700]],
  ['after it, behind a proxy', -20, [20, 700]],
])('a door whose first connection came %s tells the same times', (_, ms, opened) => {
  const { load, connections } = withSeen(browserLoad(HINTED), seenBefore(ms), 100);
  expect(load.files[1].asked).toBe(310);
  expect(connections.map(({ openedMs }) => openedMs)).toEqual(opened);
});

test('where the server does not tell of the page, its first connection is the page’s', () => {
  const load = browserLoad([navigation({ connectStart: 15 }), script(525), arena(655)]);
  const { connections } = withSeen(load, { asked: new Map(), connections: [CONNECTION] }, 100);
  expect(connections[0].openedMs).toBe(10);
});
