import { expect, test } from 'vitest';
import { toldOf } from '../../../src/protocol/scoreboard';
import { Names } from '../../../src/ui/stage/names';
import { textOf } from '../../../src/ui/stage/sentences';

class Kept {
  text: string | null = null;
  readonly getItem = () => this.text;
  readonly setItem = (_key: string, text: string) => {
    this.text = text;
  };
}

const ada = { seat: 7, nick: 'Ada' };

test('a hidden nick is hidden in each seat and sentence, also after a reload', () => {
  const kept = new Kept();
  const names = new Names(kept);
  expect(names.of(ada)).toBe('Ada');
  names.toggle('Ada');
  const reloaded = new Names(kept);
  expect(reloaded.of(ada)).toBe('Player 7');
  expect(reloaded.of({ seat: 9, nick: 'Ada' })).toBe('Player 9');
  const cut = toldOf({ n: 1, kind: 'cut', seat: 7, nick: 'Ada', by: 2, byNick: 'Tim' });
  expect(textOf({ told: [cut] }, reloaded)).toBe('Tim cut Player 7');
  reloaded.toggle('Ada');
  expect(reloaded.of(ada)).toBe('Ada');
});

test('a browser that keeps nonsense, or nothing, is no obstacle', () => {
  for (const text of ['{', '7', '[null]']) {
    const kept = new Kept();
    kept.text = text;
    expect(new Names(kept).of(ada)).toBe('Ada');
  }
  const refusing = {
    getItem: () => {
      throw new Error('refused');
    },
    setItem: () => {
      throw new Error('refused');
    },
  };
  const names = new Names(refusing);
  names.toggle('Ada');
  expect(names.of(ada)).toBe('Player 7');
});
