import { expect, test } from 'vitest';
import { isLoopback, joinAt, spoken } from '../../../src/ui/stage/addresses';
import { joinAddress } from '../../../src/ui/stage/join';

const LAN = 'http://192.168.1.20:8080';
const OTHER = 'http://10.0.0.7:8080';

test('on this machine the first address of the network is shown', () => {
  expect(joinAt('http://localhost:8080', [LAN, OTHER], null)).toEqual({ origins: [LAN, OTHER], chosen: LAN });
});

test('what has brought one here brings others', () => {
  const page = 'https://landline.example';
  expect(joinAt(page, [LAN], null)).toEqual({ origins: [page, LAN], chosen: page });
  expect(joinAt(LAN, [OTHER, LAN], null).origins).toEqual([LAN, OTHER]);
});

test('an address is one, however it is spelt', () => {
  const page = 'http://[fd00::2]:8080';
  expect(joinAt(page, ['http://[fd00:0:0:0:0:0:0:2]:8080'], null)).toEqual({ origins: [page], chosen: page });
});

test('the choice is remembered, as long as it is one', () => {
  expect(joinAt('http://localhost:8080', [LAN, OTHER], OTHER).chosen).toBe(OTHER);
  expect(joinAt('http://localhost:8080', [LAN], OTHER).chosen).toBe(LAN);
});

test('without a network nobody can join', () => {
  const none = { origins: [], chosen: undefined };
  for (const page of ['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080'])
    expect(joinAt(page, [], LAN)).toEqual(none);
});

test('loopback is told from what only looks like it', () => {
  expect(isLoopback('http://stage.localhost:8080')).toBe(true);
  expect(isLoopback('nonsense')).toBe(true);
  expect(isLoopback('http://localhost.example:8080')).toBe(false);
  expect(isLoopback('http://[fd00::12]:8080')).toBe(false);
});

test('is told and scanned as people need it', () => {
  expect(spoken(LAN)).toBe('192.168.1.20:8080');
  expect(spoken('https://landline.example')).toBe('https://landline.example');
  expect(joinAddress(LAN, 'K7QF')).toBe('http://192.168.1.20:8080/j/K7QF');
});
