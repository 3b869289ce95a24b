import { describe, expect, test } from 'vitest';
import { settled } from '../transport/web';
import { Tabs } from './tabs';

/** Long enough for tabs without locks to agree. */
const AGREED_MS = 10_000;

describe.each([
  { locked: true, by: 'locks' },
  { locked: false, by: 'voice' },
])('tabs that agree by $by', ({ locked }) => {
  function seven(): Tabs {
    const tabs = new Tabs(locked);
    for (let i = 0; i < 7; i++) tabs.open();
    tabs.timers.pass(AGREED_MS);
    return tabs;
  }

  test('seven have one stream, and all are told everything once', () => {
    const tabs = seven();
    expect(tabs.leaders).toHaveLength(1);
    expect(tabs.server.open.size).toBe(1);
    for (let i = 0; i < 5; i++) tabs.server.happens();
    for (const { told, scoreboard } of tabs.all) {
      expect(told).toEqual([1, 2, 3, 4, 5]);
      expect(scoreboard.state).toBe('open');
    }
  });

  test.each(['close', 'crash'] as const)(
    'when the leader is gone (%s) another goes on, and nothing is missing or doubled',
    async how => {
      const tabs = seven();
      const expected: number[] = [];
      for (let round = 0; round < 6; round++) {
        tabs.server.happens();
        tabs.leaders[0][how]();
        // Nobody listens now.
        tabs.server.happens();
        await settled();
        tabs.timers.pass(AGREED_MS);
        tabs.server.happens();
        expect(tabs.leaders).toHaveLength(1);
        expect(tabs.server.open.size).toBe(1);
        expected.push(3 * round + 1, 3 * round + 2, 3 * round + 3);
        for (const { told } of tabs.all) expect(told).toEqual(expected);
      }
      expect(tabs.all).toHaveLength(1);
      expect(tabs.all[0].scoreboard.board.counts.missing).toBe(0);
    },
  );

  test('a tab that comes late has the standings at once', () => {
    const tabs = seven();
    tabs.server.happens();
    const late = tabs.open();
    expect(late.scoreboard.board.standings?.people).toBe(1);
    expect(late.scoreboard.state).toBe('open');
    tabs.server.happens();
    expect(late.told.at(-1)).toBe(2);
    expect(late.scoreboard.board.counts.missing).toBe(0);
  });
});

test('with locks a tab leads at once', () => {
  const tabs = new Tabs(true);
  expect(tabs.open().scoreboard.leads).toBe(true);
});

test('without them a leader that is closed says so, and nobody has to wait long', () => {
  const tabs = new Tabs(false);
  for (let i = 0; i < 3; i++) tabs.open();
  tabs.timers.pass(AGREED_MS);
  tabs.leaders[0].close();
  tabs.timers.pass(1000);
  expect(tabs.leaders).toHaveLength(1);
});

test('without them of two leaders one gives way', () => {
  const tabs = new Tabs(false);
  // Both ask before either could answer.
  tabs.open();
  tabs.open();
  tabs.timers.pass(2000);
  expect(tabs.leaders).toHaveLength(1);
  expect(tabs.server.open.size).toBe(1);
});
