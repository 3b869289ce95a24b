import { expect, test } from 'vitest';
import { Announcer } from '../../src/ui/announcer';

test('at most one sentence each two seconds, the latest of those that waited', () => {
  const announcer = new Announcer();
  announcer.say('one');
  announcer.advance(1000);
  expect(announcer.text).toBe('one');
  announcer.say('two');
  announcer.say('three');
  announcer.advance(2999);
  expect(announcer.text).toBe('one');
  announcer.advance(3000);
  expect(announcer.text).toBe('three');
  announcer.advance(9000);
  expect(announcer.text).toBe('three');
});

test('an out is not pushed aside, save by another', () => {
  const announcer = new Announcer();
  announcer.say('cut', true);
  announcer.say('a claim');
  announcer.advance(0);
  expect(announcer.text).toBe('cut');
  announcer.say('cut again', true);
  announcer.say('enclosed', true);
  announcer.advance(2000);
  expect(announcer.text).toBe('enclosed');
});

test('the same sentence again is another text, or it would not be read', () => {
  const announcer = new Announcer();
  for (const now of [0, 2000, 4000]) {
    const before = announcer.text;
    announcer.say('You claimed 12 cells.');
    announcer.advance(now);
    expect(announcer.text).not.toBe(before);
    expect(announcer.text.trim()).toBe('You claimed 12 cells.');
  }
});

test('what is taken back is neither there nor said later', () => {
  const announcer = new Announcer();
  announcer.say('Rude word joined');
  announcer.advance(0);
  announcer.say('Rude word claimed 200 cells');
  announcer.clear();
  expect(announcer.text).toBe('');
  announcer.advance(5000);
  expect(announcer.text).toBe('');
  announcer.say('Player 1 left');
  announcer.advance(5000);
  expect(announcer.text).toBe('Player 1 left');
});
