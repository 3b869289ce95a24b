import { expect, test } from 'vitest';
import type { Told } from '../../../src/protocol/scoreboard';
import { Strip, weightOf } from '../../../src/ui/stage/strip';

const who = (seat: number) => ({ seat, nick: `P${seat}` });
const claim = (n: number, seat = 1): Told => ({ n, kind: 'claim', who: who(seat), cells: 100 });
const joins = (n: number): Told => ({ n, kind: 'join', who: who(n), bot: false });

test('appear one after another, newest first', () => {
  const strip = new Strip();
  strip.add(claim(1), 5, 0);
  strip.add(claim(2), 5, 0);
  expect(strip.advance(0)?.key).toBe(1);
  expect(strip.advance(599)).toBeUndefined();
  expect(strip.advance(600)?.key).toBe(2);
  expect(strip.shown.map(({ key }) => key)).toEqual([2, 1]);
});

test('what weighs more comes first, and what has waited too long is no news', () => {
  const strip = new Strip();
  for (let n = 1; n <= 20; n++) strip.add(claim(n), 1, 0);
  strip.add({ n: 21, kind: 'home', who: who(2) }, 8, 0);
  expect(strip.advance(0)?.key).toBe(21);
  for (let now = 600; now < 20_000; now += 600) strip.advance(now);
  expect(strip.advance(20_000)).toBeUndefined();
});

test('in a storm there are six at most, and the heavy ones get through', () => {
  const strip = new Strip();
  const seen: number[] = [];
  let n = 0;
  for (let now = 0; now < 30_000; now += 100) {
    for (let i = 0; i < 5; i++) strip.add(claim(++n), 1, now);
    if (now % 3000 === 0) strip.add({ n: ++n, kind: 'home', who: who(2) }, 8, now);
    const entry = strip.advance(now);
    if (entry?.told[0].kind === 'home') seen.push(now);
    expect(strip.shown.length).toBeLessThanOrEqual(6);
  }
  expect(seen).toHaveLength(10);
});

test('nothing stays for ever', () => {
  const strip = new Strip();
  strip.add(claim(1), 5, 0);
  strip.advance(0);
  strip.advance(11_999);
  expect(strip.shown).toHaveLength(1);
  strip.advance(12_000);
  expect(strip.shown).toHaveLength(0);
});

test('those who join together are one entry', () => {
  const strip = new Strip();
  for (let n = 1; n <= 5; n++) strip.add(joins(n), 4, 0);
  strip.add({ n: 6, kind: 'leave', who: who(9), bot: false }, 4, 0);
  expect(strip.advance(0)?.told.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5]);
  expect(strip.advance(600)?.told.map(({ n }) => n)).toEqual([6]);
});

test('people weigh more than bots, whose coming and going is nothing to tell', () => {
  const bots = (seat: number) => seat > 10;
  const weigh = (told: Told) => weightOf(told, bots);
  expect(weigh({ n: 1, kind: 'join', who: who(11), bot: true })).toBe(0);
  expect(weigh(claim(1, 11))).toBeLessThan(weigh(claim(1, 1)));
  const cut = (a: number, b: number): Told => ({ n: 1, kind: 'cut', who: who(a), by: who(b) });
  expect(weigh(cut(11, 12))).toBeLessThan(weigh(cut(11, 2)));
  expect(weigh({ n: 1, kind: 'other' })).toBe(0);
});
