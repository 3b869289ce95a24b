import { expect, test } from 'vitest';
import { cellTerm, headTerm, mix } from '../../src/state/sum';

test('mix is the finalizer of MurmurHash3', () => {
  expect(mix(0)).toBe(0);
  expect(mix(1) >>> 0).toBe(0x514e28b7);
  expect(mix(0xffffffff) >>> 0).toBe(0x81f16f39);
});

test('an empty cell adds nothing, any other something', () => {
  expect(cellTerm(7, 0, 0)).toBe(0);
  expect(cellTerm(0, 0, 1)).toBe(mix(1));
  expect(cellTerm(7, 1, 0)).not.toBe(cellTerm(7, 0, 1));
});

test('a head is told apart by seat, cell and heading', () => {
  const terms = [headTerm(1, 5, 0), headTerm(2, 5, 0), headTerm(1, 6, 0), headTerm(1, 5, 1)];
  expect(new Set(terms).size).toBe(4);
});
