import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUDGET_MS } from '../../src/transport/ladder';
import type { LineName } from '../../src/transport/line';
import { seeded } from '../random';
import { type Condition, ENTERED_AT, Network, RUNGS } from './network';

const RUNS = { numRuns: 200 };

/** So long it may take to find the one line that works: two openings that are stuck, and the waits between. */
const FIND_MS = 10_000;

/** So long it may take to climb: a hold-off, and the attempts in between. */
const CLIMB_MS = 9000;

interface Weather {
  readonly ms: number;
  readonly conditions: Record<LineName, Condition>;
  killAfterMs: number;
  readonly event: 'none' | 'hide' | 'show' | 'online' | 'doubt';
}

const condition = fc.constantFrom<Condition>('works', 'refused', 'swallowed', 'held');
const weather: fc.Arbitrary<Weather> = fc.record({
  ms: fc.integer({ min: 10, max: 9000 }),
  conditions: fc.record({
    poll: condition,
    longpoll: condition,
    stream: condition,
    sse: condition,
    websocket: condition,
  }),
  killAfterMs: fc.constantFrom(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 100, 700, 2000),
  event: fc.constantFrom('none', 'none', 'none', 'hide', 'show', 'online', 'doubt'),
});
const story = fc.tuple(fc.integer(), fc.array(weather, { minLength: 1, maxLength: 8 }));

/** A story that only the network tells. */
const quiet = story.map(([seed, weathers]): [number, Weather[]] => [
  seed,
  weathers.map(each => ({ ...each, conditions: { ...each.conditions }, event: 'none' })),
]);

/** Lives through some weather, and looks at the network after each step of time. */
function live(seed: number, weathers: readonly Weather[], look: (network: Network) => void): Network {
  const network = new Network(seeded(seed));
  network.enter();
  for (const { ms, conditions, killAfterMs, event } of weathers) {
    Object.assign(network.conditions, conditions);
    network.killAfterMs = killAfterMs;
    if (event === 'doubt') network.ladder.doubt('wrong-sum', network.now);
    else if (event !== 'none') network.ladder[event](network.now);
    network.pass(ms, () => look(network));
  }
  return network;
}

test('there are never more than two lines, and no two for longer than one may take to prove itself', () => {
  fc.assert(
    fc.property(story, ([seed, weathers]) => {
      let pair = '';
      let since = 0;
      let most = 0;
      let longest = 0;
      live(seed, weathers, ({ open, now }) => {
        const ids = [...open.keys()].join();
        if (ids !== pair) since = now;
        pair = ids;
        most = Math.max(most, open.size);
        if (open.size > 1) longest = Math.max(longest, now - since);
      });
      expect(most).toBeLessThanOrEqual(2);
      expect(longest).toBeLessThanOrEqual(BUDGET_MS + 20);
    }),
    RUNS,
  );
});

test('while a line works there is one: the first that is tried, or soon another', () => {
  fc.assert(
    fc.property(quiet, fc.constantFrom(...RUNGS), ([seed, weathers], good) => {
      const findMs = good === 'poll' || good === 'longpoll' ? FIND_MS : CLIMB_MS;
      for (const weather of weathers) {
        weather.conditions[good] = 'works';
        weather.killAfterMs = Number.POSITIVE_INFINITY;
      }
      let longest = 0;
      live(seed, weathers, ({ now, newestAt }) => {
        longest = Math.max(longest, now - Math.max(newestAt, ENTERED_AT));
      });
      expect(longest).toBeLessThan(findMs);
    }),
    RUNS,
  );
});

test('when everything works again it is on WebSocket soon, and stays there', () => {
  fc.assert(
    fc.property(story, ([seed, weathers]) => {
      const network = live(seed, weathers, () => {});
      network.all('works');
      network.killAfterMs = Number.POSITIVE_INFINITY;
      network.ladder.show(network.now);
      network.pass(CLIMB_MS);
      expect(network.lines).toEqual(['websocket']);
      const { length } = network.attempts;
      network.pass(20_000);
      expect(network.attempts.length).toBe(length);
    }),
    RUNS,
  );
});

test('nothing is opened over and over, whatever the weather', () => {
  fc.assert(
    fc.property(quiet, ([seed, weathers]) => {
      const { attempts } = live(seed, weathers, () => {});
      attempts.forEach((attempt, i) => {
        const later = attempts[i + 40];
        if (later) expect(later.openedAt - attempt.openedAt).toBeGreaterThan(10_000);
      });
    }),
    RUNS,
  );
});
