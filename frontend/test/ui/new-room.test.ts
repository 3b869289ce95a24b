import { describe, expect, test } from 'vitest';
import { chosen, faultsOf, fieldOf, wishesOf } from '../../src/ui/lobby/wishes';
import { words } from '../../src/ui/lobby/words';

const nobody = () => false;

describe('a room is asked for', () => {
  test('with what is sensible where nothing was chosen', () => {
    expect(wishesOf({})).toEqual({ size: 'medium', tickHz: 12, minPlayers: 14, roundSeconds: 120 });
  });

  test("with a size's own pace and bots unless they were chosen", () => {
    expect(chosen({ size: 'hall' })).toMatchObject({ tickHz: 8, minPlayers: 40 });
    expect(chosen({ size: 'hall', tickHz: 20, minPlayers: 3 })).toMatchObject({ tickHz: 20, minPlayers: 3 });
    expect(chosen({ size: 'small', minPlayers: 40 }).minPlayers).toBe(8);
  });

  test('by name and code as typed, the code in upper case', () => {
    expect(wishesOf({ name: 'Friday', code: ' talk ' })).toMatchObject({ name: 'Friday', code: 'TALK' });
    expect(wishesOf({ name: '  ' })).not.toHaveProperty('name');
  });

  test('with a size of ours, whatever a former page has kept', () => {
    expect(chosen({ size: 'toString' as never }).size).toBe('medium');
  });
});

describe('a fault is told', () => {
  const code = (typed: string, done = false, live: (id: string) => boolean = nobody) =>
    faultsOf({ code: typed }, live, done).code;

  test('of a code, as one types', () => {
    expect(code('')).toBeUndefined();
    expect(code('k7')).toBeUndefined();
    expect(code('k7', true)).toBe(words.create.shortCode);
    expect(code('k7o')).toBe(words.create.badLetters);
    expect(code('ABCDEFGHJ')).toBe(words.create.badLetters);
    expect(code('k7qf', true)).toBeUndefined();
    expect(code('k7qf', false, id => id === 'K7QF')).toBe(words.create.taken('K7QF'));
  });

  test('of a name', () => {
    expect(faultsOf({ name: '1234567890123456' }, nobody, true)).toEqual({});
    expect(faultsOf({ name: '12345678901234567' }, nobody, false)).toEqual({ name: words.create.longName });
  });
});

test('what the server refuses is told at the field that it names', () => {
  const field = (type: string, detail = '') => fieldOf({ type, detail, status: 400, retryMs: 0 });
  expect(field('code-taken')).toBe('code');
  expect(field('malformed', 'minPlayers must be 0 to 8')).toBe('minPlayers');
  expect(field('malformed', 'name must be at most 16 characters')).toBe('name');
  expect(field('malformed', 'the body must be a JSON object')).toBeUndefined();
  expect(field('too-many', 'there are 50 rooms already')).toBeUndefined();
});
