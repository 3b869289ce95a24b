import { expect, test } from 'vitest';
import type { AttemptEntry, Change } from '../../src/transport/journal';
import { fallOrClimb, sentenceOf } from '../../src/ui/story';

const attempt = (parts: Partial<AttemptEntry>): AttemptEntry => ({
  kind: 'attempt',
  at: 0,
  line: 'websocket',
  why: 'climb',
  stage: 'over',
  budgetMs: 2500,
  elapsedMs: 380,
  verdict: undefined,
  reason: '',
  ...parts,
});
const change = (from: Change['from'], to: Change['to']): Change => ({
  kind: 'change',
  at: 0,
  from,
  to,
  replayed: 14,
  skipped: 0,
  overlap: 6,
  gapMs: 230,
});

test.each<[Partial<AttemptEntry>, string]>([
  [{ stage: 'opening' }, 'WebSocket tried beside it: no answer yet, 380 ms of 2.5 s.'],
  [{ stage: 'proving' }, 'WebSocket tried beside it: it delivers, 380 ms of 2.5 s to prove itself.'],
  [{ stage: 'proved' }, 'WebSocket tried beside it: proved, and in use.'],
  [
    { verdict: 'closed', elapsedMs: 2040, reason: 'code 1006' },
    'WebSocket tried beside it: closed after 2.0 s (code 1006).',
  ],
  [{ verdict: 'closed' }, 'WebSocket tried beside it: closed after 380 ms.'],
  [{ line: 'longpoll', why: 'enter', verdict: 'let go' }, 'Long poll to begin with: let go after 380 ms.'],
  [
    { line: 'longpoll', why: 'silence', verdict: 'no answer', elapsedMs: 2000 },
    'Long poll asked, as nothing came: no answer in 2.0 s.',
  ],
  [
    { line: 'sse', why: 'fall', verdict: 'doubt', reason: 'wrong-sum' },
    'SSE, as the line was gone: dropped after 380 ms: wrong-sum.',
  ],
])('%j is told as: %s', (parts, sentence) => {
  expect(sentenceOf(attempt(parts))).toBe(sentence);
});

test('a change is told with what it cost', () => {
  expect(sentenceOf(change('websocket', 'longpoll'))).toBe(
    'WebSocket to Long poll: replayed 14, skipped 0, overlap 6, gap 230 ms.',
  );
  expect(sentenceOf(change(undefined, 'longpoll'))).toBe('First frames over Long poll.');
  expect(sentenceOf({ kind: 'note', at: 0, what: 'opening as seat 3' })).toBe('opening as seat 3');
});

test('a fall and a climb are told in mid-game, a beginning is not', () => {
  expect(fallOrClimb([change('websocket', 'longpoll')])).toBe('Fell to Long poll, skipped 0.');
  expect(fallOrClimb([change('websocket', 'sse'), change('sse', 'websocket')])).toBe(
    'Back up on WebSocket, skipped 0.',
  );
  expect(fallOrClimb([])).toBeUndefined();
  expect(fallOrClimb([change(undefined, 'longpoll')])).toBeUndefined();
  expect(fallOrClimb([change(undefined, 'longpoll'), change('longpoll', 'websocket')])).toBeUndefined();
  expect(fallOrClimb([change('sse', 'sse')])).toBeUndefined();
});
