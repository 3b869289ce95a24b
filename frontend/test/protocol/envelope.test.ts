import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteTape, textTape } from '../../src/protocol/envelope';
import { Malformed } from '../../src/protocol/frames';

const cuts = fc.array(fc.nat());

function cut(bytes: Uint8Array, at: readonly number[]): Uint8Array[] {
  const places = [0, ...at.map(place => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return places.slice(1).map((end, i) => bytes.subarray(places[i], end));
}

function withLength(message: Uint8Array): number[] {
  const { length } = message;
  return length < 128 ? [length, ...message] : [(length & 127) | 128, length >> 7, ...message];
}

test('binary messages come out whole and in order, wherever the chunks are cut', () => {
  const messages = fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }));
  fc.assert(
    fc.property(messages, cuts, (sent, at) => {
      const tape = byteTape();
      const chunks = cut(Uint8Array.from(sent.flatMap(withLength)), at);
      expect(chunks.flatMap(tape)).toEqual(sent);
    }),
  );
});

test('lines of text do too, also when a letter of several bytes is cut', () => {
  const lines = fc.array(fc.string({ minLength: 1, unit: 'grapheme' }).filter(line => !line.includes('\n')));
  fc.assert(
    fc.property(lines, cuts, (sent, at) => {
      const tape = textTape();
      const bytes = new TextEncoder().encode(sent.map(line => `${line}\n`).join(''));
      expect(cut(bytes, at).flatMap(tape)).toEqual(sent);
    }),
  );
});

test('a tape that promises too much is refused, not kept', () => {
  expect(() => byteTape()(Uint8Array.from([255, 255, 255, 255, 1]))).toThrow(Malformed);
  expect(() => textTape()(new Uint8Array(5_000_000).fill(65))).toThrow(Malformed);
});
