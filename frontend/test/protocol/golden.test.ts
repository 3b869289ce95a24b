import { expect, test } from 'vitest';
import { decodeBinary } from '../../src/protocol/binary';
import type { Base } from '../../src/protocol/frames';
import { decodeJson } from '../../src/protocol/json';
import { Game } from '../../src/state/game';
import { receive } from '../../src/state/receive';
import { sumFromScratch } from '../room';

/** What the server's tests read too: each frame in both forms, and a recorded game. */
const files = import.meta.glob<string>('../../../src/test/resources/golden/*', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function golden(name: string): string {
  const path = Object.keys(files).find(path => path.endsWith(`/${name}`));
  if (!path) throw new Error(`src/test/resources/golden/${name} is missing`);
  return files[path];
}

const lines = (name: string) => golden(name).split('\n').filter(Boolean);
const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], pair => Number.parseInt(pair, 16));

interface Vector {
  name: string;
  kind: string;
  width: number;
  height: number;
  json: Record<string, unknown>;
  binary: string;
  base?: Record<string, number>;
}

test('each frame reads the same in JSON and in binary', () => {
  const vectors = JSON.parse(golden('frames.json')) as Vector[];
  const kinds = new Set(vectors.map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(['keyframe', 'delta']));
  for (const { name, width, height, json, binary, base } of vectors) {
    const follows: Base = {
      epoch: String(json.epoch),
      width,
      height,
      lastN: seat => base?.[seat] ?? 0,
    };
    expect(decodeBinary(bytes(binary), follows), name).toEqual(decodeJson(json, follows));
  }
});

test.each(['JSON', 'binary'])('the recorded game in %s has the right sum after every frame', format => {
  const frames = lines('replay.ndjson').map(line => JSON.parse(line));
  const wire = format === 'JSON' ? frames : lines('replay.bin.hex').map(bytes);
  expect(wire.length).toBe(frames.length);
  expect(wire.length).toBeGreaterThan(100);
  const game = new Game();
  wire.forEach((frame, i) => {
    expect(receive(game, frame).kind, `frame ${i}`).toBe(i === 0 ? 'loaded' : 'applied');
    expect(game.sum, `after frame ${i}`).toBe(frames[i].sum);
  });
  expect(sumFromScratch(game)).toBe(game.sum);
});

test('a page that joins in the middle of the recorded game goes on like one that saw its beginning', () => {
  const vectors = JSON.parse(golden('frames.json')) as Vector[];
  const middle = vectors.find(({ name }) => name.startsWith('the recorded game'))?.json as { seq: number };
  const frames = lines('replay.ndjson').map(line => JSON.parse(line));
  const late = new Game();
  expect(receive(late, middle).kind).toBe('loaded');
  for (const frame of frames.slice(middle.seq + 1)) expect(receive(late, frame).kind).toBe('applied');
  expect(late.sum).toBe(frames.at(-1).sum);
});
