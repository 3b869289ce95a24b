import { expect, test } from 'vitest';
import { toldOf } from '../../../src/protocol/scoreboard';
import { Names } from '../../../src/ui/stage/names';
import { textOf } from '../../../src/ui/stage/sentences';

const names = new Names({ getItem: () => null, setItem: () => {} });

function said(...fields: object[]): string {
  const told = fields.map((field, i) => toldOf({ n: i + 1, seq: 5, seat: 1, nick: 'Ada', ...field }));
  return textOf({ told }, names);
}

test.each([
  [{ kind: 'claim', cells: 412 }, 'Ada claimed 412 cells'],
  [{ kind: 'cut', by: 2, byNick: 'Grace' }, 'Grace cut Ada'],
  [{ kind: 'out', how: 'own' }, 'Ada crossed their own line'],
  [{ kind: 'out', how: 'clash' }, 'Ada crashed'],
  [{ kind: 'out', how: 'clash', by: 2, byNick: 'Grace' }, 'Ada ran into Grace'],
  [{ kind: 'out', how: 'enclosed', by: 2, byNick: 'Grace' }, 'Grace took the last land of Ada'],
  [{ kind: 'out', how: 'toString' }, 'Ada is out'],
  [{ kind: 'away' }, 'Ada is away'],
  [{ kind: 'home' }, 'The line brought Ada home'],
  [{ kind: 'back' }, 'Ada is back'],
  [
    { kind: 'line', from: 'websocket', to: 'longpoll', fell: true, skipped: 0 },
    'Ada fell to long poll, skipped 0',
  ],
  [
    { kind: 'line', from: 'sse', to: 'websocket', fell: false, skipped: 2 },
    'Ada is up on WebSocket, skipped 2',
  ],
  [{ kind: 'begins', round: 3 }, 'Round 3 begins'],
  [{ kind: 'ends', round: 3, places: [] }, 'Round 3 is over'],
  [{ kind: 'leave', bot: false }, 'Ada left'],
])('%o', (fields, sentence) => {
  expect(said(fields)).toBe(sentence);
});

test('those who join together are named as far as one can read', () => {
  const join = (nick: string) => ({ kind: 'join', bot: false, nick });
  expect(said(join('Ada'), join('Tim'))).toBe('Ada and Tim joined');
  expect(said(join('Ada'), join('Tim'), join('Ken'), join('Joan'))).toBe('Ada, Tim and 2 more joined');
});
