import { afterEach, expect, test, vi } from 'vitest';
import { Doors, Refused } from '../../../src/ui/assets/doors';
import type { Way } from '../../../src/ui/assets/load';
import { LoadFailed } from '../../../src/ui/assets/loading';
import { type Outcome, tour } from '../../../src/ui/assets/tour';
import { timings } from './timings';

const ON = new AbortController().signal;
const WAITS = { rtt: 50, work: 200 };
const FRAMES = { path: '/', startMs: 0, firstByteMs: 1, endMs: 2, bytes: 3, pushed: false };
const OWN = {
  frames: FRAMES,
  protocol: 'h2',
  delivery: 'push',
  push: 'allowed',
  connectedMs: 1,
  filesMs: 2,
  readyMs: 3,
  files: [],
};

/** A server with doors that remembers what it was asked, and answers as it is told. */
class FakeServer {
  readonly asked: string[] = [];
  readonly open = new Set<string>();
  webSocketAfterLooks = 0;
  problem: object | undefined;
  /** Looks that get no answer, for each door. */
  silentLooks = 0;
  #looks = 0;
  #doors = 0;

  opened: () => void = () => {};
  load: () => Promise<Response> = async () => Response.json(OWN);

  readonly fetch = async (path: string, init?: RequestInit): Promise<Response> => {
    this.asked.push(`${init?.method} ${path.replace(/\/door\d+/, '/ID')} ${init?.body ?? ''}`.trim());
    if (init?.signal?.aborted) throw new DOMException('', 'AbortError');
    if (this.problem) return Response.json(this.problem, { status: 503 });
    if (path === '/api/assets/loads') return this.load();
    if (init?.method === 'POST') {
      const id = `door${++this.#doors}`;
      this.open.add(id);
      this.opened();
      if (init.signal?.aborted) throw new DOMException('', 'AbortError');
      this.#looks = 0;
      return Response.json({ id, port: 40_000 + this.#doors, openMs: 60_000 }, { status: 201 });
    }
    const id = path.split('/').at(-1) as string;
    if (init?.method === 'DELETE') {
      this.open.delete(id);
      return new Response(null, { status: 204 });
    }
    if (++this.#looks <= this.silentLooks) throw new TypeError('failed to fetch');
    const page = { openedMs: 0, protocol: 'h2', requests: 9, webSocket: false };
    const socket = { openedMs: 700, protocol: 'http/1.1', requests: 1, webSocket: true };
    return Response.json({
      asked: [],
      connections: this.#looks > this.webSocketAfterLooks ? [page, socket] : [page],
    });
  };
}

async function toured(
  server: FakeServer,
  load: (address: string) => Promise<readonly unknown[]>,
  stopped = new AbortController().signal,
) {
  const begun: Way[] = [];
  const outcomes = new Map<Way, Outcome>();
  const rests: number[] = [];
  const doors = new Doors(stopped, server.fetch);
  await tour(WAITS, {
    doors,
    stopped,
    window: { load: address => load(address), rest: () => rests.push(server.open.size) },
    begins: way => begun.push(way),
    ended: (way, outcome) => outcomes.set(way, outcome),
  });
  return { begun, outcomes, rests };
}

afterEach(() => {
  vi.useRealTimers();
});

/** What the browser was sent to, without the ports. */
const sent: string[] = [];
const loads = (more?: object) => async (address: string) => {
  sent.push(address.replace(/:4\d+/, ''));
  return timings(more);
};

test('each way has a door of its own; what the browser refuses is loaded by the server’s client, with push and without', async () => {
  const server = new FakeServer();
  sent.length = 0;
  // In a page’s own world `location` says the host.
  Object.assign(globalThis, { location: { hostname: 'stage.local' } });
  const { begun, outcomes, rests } = await toured(server, loads());
  expect(rests).toEqual([1, 1, 1, 1, 1]); // the page leaves while its door is open
  const page = 'https://stage.local/play/LAND?watch&delivery=';
  expect(sent).toEqual([
    `${page}none&work=0`, // to warm up
    `${page}none&work=200`,
    `${page}none&work=200`,
    `${page}early-hints&work=200`,
    `${page}preload&work=200`,
  ]);
  expect(begun).toEqual(['http1', 'http2', 'push', 'early-hints', 'preload']);
  expect(server.asked.filter(each => each.startsWith('POST'))).toEqual([
    'POST /api/assets/doors {"protocol":"h2","rttMs":0}',
    'POST /api/assets/doors {"protocol":"http/1.1","rttMs":50}',
    'POST /api/assets/doors {"protocol":"h2","rttMs":50}',
    'POST /api/assets/loads {"delivery":"none","rttMs":50,"workMs":200}',
    'POST /api/assets/loads {"delivery":"push","rttMs":50,"workMs":200}',
    'POST /api/assets/doors {"protocol":"h2","rttMs":50}',
    'POST /api/assets/doors {"protocol":"h2","rttMs":50}',
  ]);
  expect(server.open.size).toBe(0);
  expect(outcomes.get('push')).toMatchObject({ load: { by: 'server' }, plain: { by: 'server' } });
  expect(outcomes.get('preload')).toMatchObject({
    load: { by: 'browser' },
    connections: [{}, { webSocket: true }],
  });
});

test('a browser that allows pushes loads that page itself', async () => {
  const server = new FakeServer();
  sent.length = 0;
  const allowed = { serverTiming: [{ name: 'push', description: 'allowed' }] };
  const { outcomes } = await toured(server, loads(allowed));
  expect(sent.filter(address => address.includes('delivery=push'))).toHaveLength(1);
  expect(outcomes.get('push')).toMatchObject({ load: { by: 'browser' } });
});

test('a door is watched until the page’s WebSocket has come through it, but not for ever', async () => {
  vi.useFakeTimers();
  const server = new FakeServer();
  server.webSocketAfterLooks = 3;
  const late = toured(server, loads());
  await vi.runAllTimersAsync();
  expect((await late).outcomes.get('http2')).toMatchObject({ connections: [{}, { webSocket: true }] });
  server.webSocketAfterLooks = 1_000_000;
  const never = toured(server, loads());
  await vi.runAllTimersAsync();
  expect((await never).outcomes.get('http2')).toMatchObject({ connections: [{ webSocket: false }] });
});

test('a look that fails costs nothing that was measured; if all do, it is told', async () => {
  vi.useFakeTimers();
  const server = new FakeServer();
  server.silentLooks = 2;
  const some = toured(server, loads());
  await vi.runAllTimersAsync();
  expect((await some).outcomes.get('http2')).toMatchObject({ connections: [{}, { webSocket: true }] });
  server.silentLooks = 1_000_000;
  const none = toured(server, loads());
  await vi.runAllTimersAsync();
  expect([...(await none).outcomes.values()]).toEqual([{ trouble: { why: 'unreachable', detail: '' } }]);
  expect(server.open.size).toBe(0);
});

const full = (retrySeconds: number) => {
  const problem = { type: '/problems/too-many', status: 429, detail: '4 loads are running already' };
  return Response.json(problem, { status: 429, headers: { 'Retry-After': String(retrySeconds) } });
};

test('what others have taken is asked for again, when the server says so, but not for ever', async () => {
  vi.useFakeTimers();
  const server = new FakeServer();
  let refused = 0;
  server.load = async () => (++refused <= 3 ? full(2) : Response.json(OWN));
  const later = toured(server, loads());
  const begun = performance.now();
  await vi.runAllTimersAsync();
  expect(performance.now() - begun).toBeGreaterThan(3 * 2000);
  expect((await later).outcomes.get('push')).toHaveProperty('load');
  server.load = async () => full(2);
  const never = toured(server, loads());
  await vi.runAllTimersAsync();
  const { outcomes } = await never;
  expect(outcomes.get('push')).toMatchObject({ trouble: { why: 'too-many' } });
  expect(outcomes.get('preload')).toHaveProperty('load');
});

test.each([
  ['a page is loaded', 'early-hints'],
  ['the server’s client loads it', 'push'],
  ['others are waited for', 'full'],
  ['a WebSocket is waited for', 'socket'],
  ['a door is opened', 'door'],
])('who stops it while %s waits for nothing more, and leaves no door open', async (_, when) => {
  const server = new FakeServer();
  const stop = new AbortController();
  server.load = async () => {
    if (when === 'push') stop.abort();
    if (when === 'full') setTimeout(() => stop.abort());
    return when === 'full' ? full(20) : Response.json(OWN);
  };
  const load = async (address: string) => {
    if (!address.includes('early-hints')) return timings();
    if (when === 'socket') {
      server.webSocketAfterLooks = 1_000_000;
      setTimeout(() => stop.abort());
      return timings();
    }
    stop.abort();
    throw new LoadFailed('closed');
  };
  if (when === 'door')
    server.opened = () =>
      server.asked.filter(each => each.startsWith('POST /api/assets/doors')).length === 4 && stop.abort();
  const { outcomes } = await toured(server, load, stop.signal);
  expect([...outcomes].at(-1)).toEqual([
    ['push', 'full'].includes(when) ? 'push' : 'early-hints',
    { trouble: { why: 'stopped', detail: '' } },
  ]);
  expect(outcomes.get('http2')).toHaveProperty('load');
  expect(server.open.size).toBe(0);
});

test('a window that is closed ends the tour, and leaves no door open', async () => {
  const server = new FakeServer();
  let loaded = 0;
  const { begun, outcomes } = await toured(server, async () => {
    if (++loaded === 3) throw new LoadFailed('closed');
    return timings();
  });
  expect(begun).toEqual(['http1', 'http2']);
  expect(outcomes.get('http2')).toEqual({ trouble: { why: 'closed', detail: '' } });
  expect(server.open.size).toBe(0);
});

test('a page that says nothing is one way’s trouble; the others go on', async () => {
  const server = new FakeServer();
  const { outcomes } = await toured(server, async address => {
    if (address.includes('early-hints')) throw new LoadFailed('silent');
    return timings();
  });
  expect(outcomes.get('early-hints')).toEqual({ trouble: { why: 'silent', detail: '' } });
  expect(outcomes.get('preload')).toHaveProperty('load');
});

test('where there are no doors, it is said once', async () => {
  const server = new FakeServer();
  server.problem = { type: '/problems/no-https', status: 503, detail: 'port 8443 is taken' };
  const { begun, outcomes } = await toured(server, loads());
  expect(begun).toEqual([]);
  expect([...outcomes]).toEqual([['http1', { trouble: { why: 'no-https', detail: 'port 8443 is taken' } }]]);
});

test('a report that is none is trouble, not a crash', async () => {
  const { outcomes } = await toured(new FakeServer(), async () => [{ entryType: 'mark' }]);
  expect(outcomes.get('http1')).toMatchObject({ trouble: { why: 'malformed' } });
});

test('the server’s silence and nonsense are told', async () => {
  const silent = new Doors(ON, () => Promise.reject(new TypeError('failed to fetch')));
  await expect(silent.open('http2', WAITS)).rejects.toMatchObject({ problem: { type: 'unreachable' } });
  const nonsense = new Doors(ON, async () => Response.json({ id: 7 }));
  await expect(nonsense.open('http2', WAITS)).rejects.toBeInstanceOf(Refused);
});

test('who stops it while all doors are taken asks for none any more', async () => {
  const stop = new AbortController();
  let asked = 0;
  const doors = new Doors(stop.signal, async () => {
    asked++;
    return full(20);
  });
  const opening = doors.open('http2', WAITS);
  setTimeout(() => stop.abort());
  await expect(opening).rejects.toMatchObject({ problem: { type: 'too-many' } });
  expect(asked).toBe(2);
});
