import { expect, test } from 'vitest';

const sources = import.meta.glob<string>('../src/**/*.ts', { query: '?raw', import: 'default', eager: true });

/** What each folder may import of ours; everything points downward. */
const ALLOWED: Record<string, string[]> = {
  protocol: [],
  state: ['protocol'],
  transport: ['protocol'],
  render: ['state', 'protocol'],
  ui: ['render', 'state', 'transport', 'protocol'],
};

function wrongArrows(path: string, source: string): string[] {
  const folder = path.match(/src\/(\w+)\//)?.[1] ?? '';
  const imported = [...source.matchAll(/from '(?:\.\.\/)+(\w+)\//g)].map(match => match[1]);
  return imported.filter(other => !ALLOWED[folder]?.includes(other));
}

test('imports point downward only', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(10);
  for (const [path, source] of Object.entries(sources)) expect(wrongArrows(path, source), path).toEqual([]);
});

test('an arrow that points upward is found', () => {
  expect(wrongArrows('../src/protocol/json.ts', "import { Game } from '../state/game';")).toEqual(['state']);
});

test('no source file has grown too long to be read in one go', () => {
  for (const [path, source] of Object.entries(sources))
    expect(source.split('\n').length, path).toBeLessThanOrEqual(320);
});
