import { beforeEach, expect, test } from 'vitest';
import { type Condition, Network } from './network';

let network: Network;

beforeEach(() => {
  network = new Network();
});

function longestGap(ms: number): number {
  let gap = 0;
  network.pass(ms, () => {
    gap = Math.max(gap, network.now - network.newestAt);
  });
  return gap;
}

test('it starts on long poll and on WebSocket at once, and lets long poll go when WebSocket is proved', () => {
  network.enter();
  expect(network.lines).toEqual(['longpoll', 'websocket']);
  network.pass(300);
  expect(network.used).toBe('longpoll');
  network.pass(500);
  expect(network.lines).toEqual(['websocket']);
  expect(network.uses).toEqual(['longpoll', 'websocket']);
  network.pass(60_000);
  expect(network.attempts.length).toBe(2);
});

test('before it is told to climb it opens the surest line only', () => {
  network.ladder.enter(network.now);
  network.pass(5000);
  expect(network.lines).toEqual(['longpoll']);
});

test.each<[string, Partial<Record<string, Condition>>, string]>([
  ['refuses WebSockets', { websocket: 'refused' }, 'sse'],
  ['swallows WebSockets', { websocket: 'swallowed' }, 'sse'],
  ['refuses WebSockets and holds SSE back', { websocket: 'refused', sse: 'held' }, 'longpoll'],
  ['swallows all but long poll', { websocket: 'swallowed', sse: 'swallowed', poll: 'swallowed' }, 'longpoll'],
  ['refuses all but poll', { websocket: 'refused', sse: 'refused', longpoll: 'refused' }, 'poll'],
  ['swallows all but poll', { websocket: 'swallowed', sse: 'swallowed', longpoll: 'swallowed' }, 'poll'],
  ['refuses all but WebSockets', { sse: 'refused', longpoll: 'refused', poll: 'refused' }, 'websocket'],
  [
    'swallows all but WebSockets',
    { sse: 'swallowed', longpoll: 'swallowed', poll: 'swallowed' },
    'websocket',
  ],
])(
  'where the network %s it ends up on the best line that works, and climbs when it can',
  (_, faults, line) => {
    Object.assign(network.conditions, faults);
    network.enter();
    network.pass(10_000);
    expect(network.used).toBe(line);
    network.pass(20_000);
    expect(network.used).toBe(line);
    network.all('works');
    network.pass(8000);
    expect(network.lines).toEqual(['websocket']);
  },
);

test('when the line is cut, another goes on at once', () => {
  network.enter();
  network.pass(2000);
  network.conditions.websocket = 'refused';
  expect(longestGap(3000)).toBeLessThan(200);
  expect(network.uses).toEqual(['longpoll', 'websocket', 'longpoll', 'sse']);
  expect(network.ladder.offline).toBe(false);
});

test('when the line falls silent, the surest is asked', () => {
  network.enter();
  network.pass(2000);
  network.conditions.websocket = 'swallowed';
  expect(longestGap(3000)).toBeLessThan(1000);
  const [, silent, asked] = network.attempts;
  expect(silent.verdict).toBe('silent');
  expect(asked).toMatchObject({ line: 'longpoll', why: 'silence' });
});

test('a line that was only late stays, and is given more time', () => {
  network.enter();
  network.pass(2000);
  const asked = () => network.attempts.filter(({ why }) => why === 'silence').length;
  const late = (ms: number) => {
    network.conditions.longpoll = 'swallowed';
    const socket = [...network.open.values()][0];
    socket.deliversAt = network.now + ms;
    network.pass(ms + 100);
    expect(network.used).toBe('websocket');
    expect(network.lines).toEqual(['websocket']);
  };
  late(1000);
  expect(asked()).toBe(1);
  late(1000);
  expect(asked()).toBe(1);
  late(1500);
  expect(asked()).toBe(2);
});

test('a WebSocket that speaks but does not listen is not proved', () => {
  const { ladder } = network;
  ladder.pong = () => {};
  network.enter();
  network.pass(3000);
  expect(network.attempts.find(({ line }) => line === 'websocket')?.verdict).toBe('not proved');
  expect(network.used).toBe('sse');
});

test('without any line it is offline, and asks again and again', () => {
  network.enter();
  network.pass(2000);
  network.all('swallowed');
  network.pass(1500);
  expect(network.ladder.offline).toBe(false);
  network.pass(1500);
  expect(network.ladder.offline).toBe(true);
  const before = network.attempts.length;
  network.pass(20_000);
  expect(network.attempts.length - before).toBeGreaterThan(6);
  expect(network.attempts.length - before).toBeLessThan(30);
  network.all('works');
  network.pass(4500);
  expect(network.ladder.offline).toBe(false);
});

test('when the network is back it does not wait', () => {
  network.all('refused');
  network.enter();
  network.pass(30_000);
  network.all('works');
  network.ladder.online(network.now);
  network.pass(100);
  expect(network.used).toBeDefined();
});

test('the time between climbs grows to a minute, and the tab that becomes visible forgets it', () => {
  network.conditions.websocket = 'refused';
  network.enter();
  const starts: number[] = [];
  network.pass(600_000);
  for (const { line, openedAt } of network.attempts) if (line === 'websocket') starts.push(openedAt);
  const waits = starts.map((start, i) => start - (starts[i - 1] ?? start)).slice(1);
  const early = waits.filter((_, i) => starts[i + 1] < 120_000);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(500);
  expect(Math.max(...early)).toBeLessThanOrEqual(4100);
  expect(waits.at(-1)).toBeGreaterThanOrEqual(30_000);
  expect(Math.max(...waits)).toBeLessThanOrEqual(61_000);
  network.conditions.websocket = 'works';
  network.ladder.hide(network.now);
  network.ladder.show(network.now);
  network.pass(1000);
  expect(network.used).toBe('websocket');
});

test('a WebSocket that is proved for half a minute has made up for its failures', () => {
  network.conditions.websocket = 'refused';
  network.enter();
  network.pass(100_000);
  network.conditions.websocket = 'works';
  network.pass(40_000);
  network.conditions.websocket = 'refused';
  network.pass(100);
  network.conditions.websocket = 'works';
  network.pass(2000);
  expect(network.used).toBe('websocket');
});

test('a WebSocket that is cut again and again is tried less and less', () => {
  network.killAfterMs = 2000;
  network.enter();
  network.pass(120_000);
  const tried = network.attempts.filter(({ line }) => line === 'websocket');
  expect(tried.length).toBeLessThan(32);
  expect(longestGap(10_000)).toBeLessThan(300);
});

test('hidden, it does not climb, nothing is silent, and what is closed is replaced', () => {
  network.enter();
  network.pass(2000);
  network.ladder.hide(network.now);
  network.conditions.websocket = 'swallowed';
  network.pass(60_000);
  expect(network.lines).toEqual(['websocket']);
  network.conditions.websocket = 'refused';
  network.pass(1000);
  expect(network.lines).toEqual(['longpoll']);
  network.conditions.websocket = 'works';
  network.pass(10_000);
  expect(network.lines).toEqual(['longpoll']);
  network.ladder.show(network.now);
  network.pass(1000);
  expect(network.lines).toEqual(['websocket']);
});

test('who has slept does not call others silent', () => {
  network.enter();
  network.pass(2000);
  const before = network.attempts.length;
  network.now += 10_000;
  network.ladder.time(network.now);
  expect(network.attempts.length).toBe(before);
});

test('in doubt, all lines end and the surest begins again', () => {
  network.enter();
  network.pass(2000);
  network.ladder.doubt('wrong-sum', network.now);
  expect(network.lines).toEqual(['sse']);
  network.pass(400);
  expect(network.attempts.map(({ line }) => line)).toContain('longpoll');
  expect(network.attempts[1]).toMatchObject({ verdict: 'doubt', reason: 'wrong-sum' });
});

test('who asks to be left alone is left alone', () => {
  network.enter();
  network.ladder.closed(network.attempts[0].id, 'too many', network.now, 3000);
  network.pass(2000);
  expect(network.attempts.filter(({ line }) => line === 'longpoll').length).toBe(1);
});

test('whoever has no line and was asked to wait says so', () => {
  network.enter();
  network.pass(2000);
  network.all('refused');
  network.ladder.closed(network.attempts[1].id, 'going down', network.now, 5000);
  expect(network.ladder.offline).toBe(true);
});

test('a single rung is opened again, after longer and longer waits', () => {
  network = new Network(() => 1, ['sse']);
  network.conditions.sse = 'refused';
  network.enter();
  network.pass(20_000);
  const starts = network.attempts.map(({ openedAt }) => openedAt);
  const waits = starts.slice(1).map((start, i) => start - starts[i] - 40);
  expect(waits.slice(0, 5)).toEqual([250, 500, 1000, 2000, 2000]);
  expect(network.ladder.offline).toBe(true);
  network.conditions.sse = 'works';
  network.pass(3000);
  expect(network.lines).toEqual(['sse']);
});

test('after leaving there is nothing open, and nothing opens', () => {
  network.enter();
  network.pass(300);
  network.ladder.leave(network.now);
  network.ladder.online(network.now);
  network.pass(10_000);
  expect(network.open.size).toBe(0);
  expect(network.attempts.length).toBe(2);
});
