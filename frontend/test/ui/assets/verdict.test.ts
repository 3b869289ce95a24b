import { expect, test } from 'vitest';
import { browserLoad, type Connection, type Load, type Way } from '../../../src/ui/assets/load';
import type { Loaded, Outcome } from '../../../src/ui/assets/tour';
import { headline, verdict } from '../../../src/ui/assets/verdict';
import { arena, navigation, resource, script, timings } from './timings';

const PAGE: Connection = { openedMs: 0, protocol: 'h2', requests: 9, webSocket: false };
const SOCKET: Connection = { openedMs: 700, protocol: 'http/1.1', requests: 1, webSocket: true };
const UNUSED: Connection = { openedMs: 250, protocol: undefined, requests: 0, webSocket: false };

function told(way: Way, outcome: Outcome, work = 0) {
  return verdict(new Map([[way, outcome]]), { rtt: 100, work });
}

function hinted(files: number, at = 306): Outcome {
  const early = { initiatorType: 'early-hints' };
  const load = browserLoad([
    navigation({
      firstInterimResponseStart: at,
      finalResponseHeadersStart: 506,
      serverTiming: [{ name: 'delivery', description: 'early-hints' }],
    }),
    ...Array.from({ length: files }, (_, i) => resource(`/static/${i}.js`, 480, early)),
    script(525),
    arena(655),
  ]);
  return { load, connections: [] };
}

test('before anything was measured, nothing is claimed', () => {
  const { protocol, push, hints, webSocket, happened } = verdict(new Map(), { rtt: 100, work: 0 });
  expect(new Set([protocol, push, hints, webSocket])).toEqual(new Set(['Not measured yet.']));
  expect(happened).toContain('Nothing yet');
});

test('trouble claims nothing either', () => {
  expect(told('http2', { trouble: { why: 'silent', detail: '' } }).push).toBe('Not measured yet.');
});

test('the protocol is told with its connections, without WebSocket’s and those that were never used', () => {
  const six = Array.from({ length: 6 }, () => ({ ...PAGE, protocol: 'http/1.1', requests: 2 }));
  const outcomes = new Map<Way, Outcome>([
    ['http1', { load: browserLoad(timings({ nextHopProtocol: 'http/1.1' })), connections: [...six, SOCKET] }],
    ['http2', { load: browserLoad(timings()), connections: [PAGE, UNUSED, SOCKET] }],
  ]);
  expect(verdict(outcomes, { rtt: 100, work: 0 }).protocol).toBe(
    'It spoke h2: the page and what it waits for, 4 answers, came on 1 connection. Over HTTP/1.1 it used 6 connections for the same page.',
  );
});

test('whether pushes are refused is what the server read in the settings', () => {
  const older = browserLoad(timings({ nextHopProtocol: 'http/1.1' }));
  expect(told('http2', { load: older, connections: [] }).push).toContain('not HTTP/2');
  const allowed = browserLoad(timings({ serverTiming: [{ name: 'push', description: 'allowed' }] }));
  expect(told('http2', { load: browserLoad(timings()), connections: [] }).push).toMatch(
    /^Refused: .*ENABLE_PUSH is 0/,
  );
  expect(told('http2', { load: allowed, connections: [] }).push).toMatch(/^Allowed: .*ENABLE_PUSH is 1/);
});

test('a hint counts as used only if the browser names a file that it started', () => {
  expect(told('early-hints', hinted(7)).hints).toBe(
    'Used: the 103 came 200 ms before the page, and started 7 files.',
  );
  expect(told('early-hints', hinted(7, 0)).hints).toBe('Used: the 103 started 7 files.');
  expect(told('early-hints', hinted(0)).hints).toContain(
    'the 103 came 200 ms before the page, and started no file',
  );
  expect(told('early-hints', hinted(7, 506)).hints).toContain('came together with the page');
  expect(told('early-hints', hinted(0, 0)).hints).toContain('no 103');
  expect(told('early-hints', { load: browserLoad(timings()), connections: [] }).hints).toContain('Not sent');
});

test('the connection that WebSocket took is counted among those that were used', () => {
  const socket = (connections: readonly Connection[]) =>
    told('http2', { load: browserLoad(timings()), connections }).webSocket;
  expect(socket([PAGE, UNUSED, SOCKET])).toContain('a second connection');
  expect(socket([PAGE, PAGE, SOCKET])).toContain('a third connection');
  expect(socket([PAGE])).toBe('None was opened while this was measured.');
});

test('what happened compares like with like, and says why a hint gained nothing', () => {
  const at = (time: number, more?: Partial<Load>) => ({ ...browserLoad(timings()), readyAt: time, ...more });
  const served = (time: number, more?: Partial<Load>) =>
    at(time, { by: 'server', delivery: 'push', ...more });
  const painted = (time: number, files = 7): Outcome => {
    const { load } = hinted(files) as Loaded;
    return { load: { ...load, readyAt: time }, connections: [] };
  };
  const said = (push: number, hints: Outcome, work = 0, more?: Partial<Load>) => {
    const outcomes = new Map<Way, Outcome>([
      ['http2', { load: at(600), connections: [] }],
      ['push', { load: served(push, more), connections: [], plain: served(500) }],
      ['early-hints', hints],
    ]);
    return verdict(outcomes, { rtt: 100, work }).happened;
  };
  expect(said(400, painted(450), 200)).toBe(
    'Push had the page ready 100 ms before the same client without it; your browser painted 150 ms sooner with Early Hints than without.',
  );
  expect(said(560, painted(660), 200)).toMatch(
    /^Push .* 60 ms after .* painted 60 ms later with Early Hints/,
  );
  const near = said(480, painted(610));
  expect(near).toContain('about as soon as the same client without it (480 ms and 500 ms)');
  expect(near).toContain('about as soon with Early Hints (610 ms) as without (600 ms)');
  expect(near).toContain('let the server take 200 ms');
  expect(said(480, painted(450))).not.toContain('leaves nothing for a hint');
  // A gain is nobody's if no hint was used, and pushes are none where HTTP/2 is switched off.
  expect(said(400, painted(450, 0))).toBe(
    'Push had the page ready 100 ms before the same client without it.',
  );
  expect(said(400, painted(450), 200, { delivery: 'none' })).toMatch(/^Your browser painted 150 ms sooner/);
  expect(said(400, painted(450, 0), 200, { delivery: 'none' })).toContain(
    'Nothing was loaded that could be compared',
  );
});

test('the headline names what was painted first, and all that one load cannot tell from it', () => {
  const painted = (time: number): Outcome => ({
    load: { ...browserLoad(timings()), readyAt: time },
    connections: [],
  });
  const pushed: Outcome = {
    load: { ...browserLoad(timings()), by: 'server', readyAt: 300 },
    connections: [],
  };
  const outcomes = new Map<Way, Outcome>([
    ['http1', painted(900)],
    ['http2', painted(649)],
    ['push', pushed],
    ['early-hints', painted(500)],
    ['preload', painted(700)],
  ]);
  expect(headline(outcomes, { rtt: 100, work: 200 })).toBe(
    'All are loaded at a round trip of 100 ms, the page made in 200 ms. First painted: HTTP/2 + 103 Early Hints, after 500 ms.',
  );
  outcomes.set('early-hints', painted(600));
  expect(headline(outcomes, { rtt: 100, work: 0 })).toBe(
    'All are loaded at a round trip of 100 ms. First painted, too close to tell apart: HTTP/2, HTTP/2 + 103 Early Hints, after some 600 ms.',
  );
  outcomes.set('push', { trouble: { why: 'too-many', detail: '' } });
  expect(headline(outcomes, { rtt: 100, work: 0 })).toMatch(/^HTTP\/2 \+ push was not loaded\. Too many/);
});

test('the headline of a tour that ended early says why', () => {
  const stopped = new Map<Way, Outcome>([
    ['http1', hinted(0)],
    ['http2', { trouble: { why: 'stopped', detail: '' } }],
  ]);
  expect(headline(stopped, { rtt: 0, work: 0 })).toBe('Stopped.');
  stopped.set('http1', { trouble: { why: 'silent', detail: '' } });
  expect(headline(stopped, { rtt: 0, work: 0 })).toBe('Stopped.');
  stopped.set('http2', { trouble: { why: 'malformed', detail: 'script should be a number' } });
  expect(headline(stopped, { rtt: 0, work: 0 })).toBe('That did not work: script should be a number');
});
