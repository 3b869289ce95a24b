import { expect, test } from 'vitest';

const sources = import.meta.glob<string>('../src/**/*.ts', { query: '?raw', import: 'default', eager: true });

/** What each folder may import of ours; everything points downward. */
const ALLOWED: Record<string, string[]> = {
  protocol: [],
  state: ['protocol'],
  transport: ['protocol'],
  render: ['state', 'protocol'],
  scoreboard: ['transport', 'protocol'],
  ui: ['render', 'state', 'scoreboard', 'transport', 'protocol'],
};

function wrongArrows(path: string, source: string): string[] {
  const here = new URL(path, 'file:///test/');
  const folder = folderOf(here);
  const imported = [...source.matchAll(/from '(\.\.\/[^']+)'/g)].map(match =>
    folderOf(new URL(match[1], here)),
  );
  return imported.filter(other => other !== folder && !ALLOWED[folder]?.includes(other));
}

function folderOf({ pathname }: URL): string {
  return pathname.match(/\/src\/(\w+)\//)?.[1] ?? '';
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
