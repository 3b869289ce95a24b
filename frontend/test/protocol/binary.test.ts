import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBinary, peekBinary } from '../../src/protocol/binary';
import { splitBytes, splitText } from '../../src/protocol/envelope';
import type { Base, Delta, Heading, Keyframe } from '../../src/protocol/frames';
import { Malformed } from '../../src/protocol/frames';
import { writeDelta, writeKeyframe } from '../writer';

const base: Base = { epoch: 'e1', width: 20, height: 10, lastN: seat => seat * 3 };
const seat = fc.integer({ min: 1, max: 255 });
const cell = fc.integer({ min: 0, max: 199 });
const big = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const heading = fc.integer({ min: 0, max: 4 }).map(value => value as Heading);
const run = fc
  .tuple(cell, fc.integer({ min: 1, max: 20 }))
  .map(([at, n]) => [at, Math.min(n, 20 - (at % 20))]);

const delta: fc.Arbitrary<Delta> = fc.record({
  kind: fc.constant('delta' as const),
  epoch: fc.constant('e1'),
  seq: big,
  sum: fc.integer({ min: 0, max: 0xffffffff }),
  intents: fc.array(fc.tuple(seat, heading, fc.nat(9)).map(([s, h, n]) => [s, h, s * 3 + n] as const)),
  outs: fc.array(
    fc.record({
      seat,
      by: fc.nat(255),
      how: fc.constantFrom('cut' as const, 'clash' as const, 'enclosed' as const),
    }),
  ),
  claims: fc.array(fc.record({ seat, runs: fc.array(run).map(runs => runs.flat()) })),
  spawns: fc.array(fc.record({ seat, cell })),
  joins: fc.array(fc.record({ seat, nick: fc.string({ unit: 'grapheme' }), bot: fc.boolean() })),
  leaves: fc.array(seat),
  away: fc.array(fc.tuple(seat, fc.boolean())),
  round: fc.option(
    fc.record({ phase: fc.constantFrom('play' as const, 'podium' as const), number: big, endsAt: big }),
    { nil: undefined },
  ),
});

const keyframe: Keyframe = {
  kind: 'keyframe',
  epoch: 'mi8a2k3f',
  seq: 1042,
  sum: 0xfedcba98,
  width: 20,
  height: 10,
  tickHz: 12,
  phase: 'podium',
  round: 4,
  endsAt: 2880,
  seats: [
    {
      seat: 1,
      nick: 'Adélie',
      bot: false,
      away: true,
      n: 300,
      peak: 412,
      kills: 2,
      head: { cell: 63, heading: 2 },
      returnsAt: 0,
      line: [25, 22, 62, 63],
    },
    {
      seat: 255,
      nick: '',
      bot: true,
      away: false,
      n: 0,
      peak: 25,
      kills: 0,
      head: undefined,
      returnsAt: 1060,
      line: [],
    },
  ],
  owners: [0, 100, 255, 3, 1, 97],
};

test('a delta comes back as it was written', () => {
  fc.assert(
    fc.property(delta, frame => {
      const bytes = writeDelta(frame, base.width, base.lastN);
      expect(decodeBinary(bytes, base)).toEqual(frame);
      expect(peekBinary(bytes)).toEqual({ kind: 'delta', seq: frame.seq });
    }),
  );
});

test('a keyframe comes back as it was written', () => {
  const bytes = writeKeyframe(keyframe);
  expect(decodeBinary(bytes, base)).toEqual(keyframe);
  expect(peekBinary(bytes)).toEqual({ kind: 'keyframe', seq: 1042 });
});

test('a frame that is cut short anywhere is refused', () => {
  const bytes = writeKeyframe(keyframe);
  for (let end = 0; end < bytes.length; end++)
    expect(() => decodeBinary(bytes.subarray(0, end), base), `${end} bytes`).toThrow(Malformed);
});

test('bytes at random never do worse than being refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom(1, 2), (bytes, kind) => {
      try {
        decodeBinary(Uint8Array.from([kind, ...bytes]), base);
      } catch (error) {
        expect(error).toBeInstanceOf(Malformed);
      }
    }),
  );
});

test.each([
  ['a kind that there is not', [3, 1]],
  ['bytes after the end', [1, 5, 0, 0, 0, 0, 0, 9]],
  ['seat 0', [1, 5, 0, 0, 0, 0, 32, 1, 0]],
  ['heading 5', [1, 5, 0, 0, 0, 0, 1, 1, 1, 5]],
  ['a spawn outside the arena', [1, 5, 0, 0, 0, 0, 8, 1, 1, 200, 1]],
  ['a run across the end of its row', [1, 5, 0, 0, 0, 0, 4, 1, 1, 1, 38, 2]],
  ['a nick that is not UTF-8', [1, 5, 0, 0, 0, 0, 16, 1, 1, 0, 1, 0xff]],
  ['a number of 54 bits', [1, 255, 255, 255, 255, 255, 255, 255, 31]],
])('%s is refused', (_, bytes) => {
  expect(() => decodeBinary(Uint8Array.from(bytes), base)).toThrow(Malformed);
});

test('a message is split into its frames', () => {
  expect(splitBytes(Uint8Array.from([2, 7, 8, 0, 1, 9])).map(frame => [...frame])).toEqual([[7, 8], [], [9]]);
  expect(() => splitBytes(Uint8Array.from([3, 1, 2]))).toThrow(Malformed);
  expect(splitText('{"a":1}\n{"b":2}\n')).toEqual(['{"a":1}', '{"b":2}']);
});
