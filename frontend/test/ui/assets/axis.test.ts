import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf, percent } from '../../../src/ui/assets/axis';
import { addressOf, waitsOf } from '../../../src/ui/assets/settings';

test.each([
  [7, [0, 1, 2, 3, 4, 5, 6, 7]],
  [95, [0, 20, 40, 60, 80]],
  [412, [0, 100, 200, 300, 400]],
  [2400, [0, 500, 1000, 1500, 2000]],
])('%d ms are marked by round figures', (last, ticks) => {
  expect(axisOf([3, last]).ticks).toEqual(ticks);
});

test('an axis has room for every time, and not for too many marks', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 60_000, noNaN: true }), { minLength: 1 }), times => {
      const axis = axisOf(times);
      expect(axis.ticks.length).toBeLessThanOrEqual(10);
      expect(axis.ticks.at(-1)).toBeLessThanOrEqual(axis.span);
      for (const time of times) expect(percent(axis, time)).toBeLessThan(100);
    }),
  );
});

test('what is out of reach is drawn at the rim', () => {
  const axis = axisOf([100]);
  expect([percent(axis, -5), percent(axis, 0), percent(axis, 52), percent(axis, 900)]).toEqual([
    0, 0, 50, 100,
  ]);
});

test('an address keeps the choice; what it misspells is as usual', () => {
  expect(waitsOf(addressOf({ rtt: 300, work: 200 }))).toEqual({ rtt: 300, work: 200 });
  expect(waitsOf('?rtt=7&work=often')).toEqual({ rtt: 100, work: 0 });
  expect(waitsOf('?rtt=0')).toEqual({ rtt: 0, work: 0 });
});
