import { expect, test } from 'vitest';
import { Malformed } from '../../src/protocol/frames';
import { decodeMessage, encodeHello, encodeIntents, encodePing } from '../../src/protocol/messages';
import { comesBack } from '../../src/protocol/problems';
import { ROOM_CODE, Rooms } from '../../src/protocol/rooms';

test('what a client says is as the protocol has it', () => {
  expect(encodeHello({ client: 'c1' })).toBe('{"kind":"hello","client":"c1"}');
  expect(JSON.parse(encodeHello({ client: 'c1', token: 't', after: 'e:1' }))).toEqual({
    kind: 'hello',
    client: 'c1',
    token: 't',
    after: 'e:1',
  });
  expect(encodeIntents([{ n: 18, at: 1050, turn: 'left' }], { ageMs: 31.4, skipped: 0 })).toBe(
    '{"kind":"intents","intents":[{"n":18,"at":1050,"turn":"left"}],"age":31}',
  );
  expect(encodeIntents([], { ageMs: undefined, skipped: 0 })).toBe('{"kind":"intents","intents":[]}');
  expect(encodeIntents([], { ageMs: 31, skipped: 38 })).toBe(
    '{"kind":"intents","intents":[],"age":31,"skipped":38}',
  );
  expect(encodePing(1234.5)).toBe('{"kind":"ping","t":1234.5}');
});

test('one message carries at most 16 intents, the oldest first', () => {
  const intents = Array.from({ length: 20 }, (_, i) => ({ n: i + 1, at: i, turn: 'up' as const }));
  const sent = JSON.parse(encodeIntents(intents, { ageMs: 0, skipped: 0 })).intents;
  expect([sent.length, sent[0].n]).toEqual([16, 1]);
});

test('what a server says is told apart', () => {
  const pong = { t: 1.5, seq: 1043, sinceMs: 12.4 };
  expect(decodeMessage(JSON.stringify({ kind: 'pong', ...pong }))).toEqual({ kind: 'pong', pong });
  const bye = { code: 4409, reason: 'x' };
  expect(decodeMessage(JSON.stringify({ kind: 'bye', ...bye }))).toEqual({ kind: 'bye', bye });
  expect(decodeMessage('{"kind":"delta","seq":1}').kind).toBe('frame');
});

test.each(['', 'x', '[]', '{"kind":"pong"}', '{"kind":"bye","code":"4409"}'])('%j is refused', text => {
  expect(() => decodeMessage(text)).toThrow(Malformed);
});

test('40xx says come back, 44xx don’t', () => {
  expect([4000, 4003, 4008, 4011, 4029].every(comesBack)).toBe(true);
  expect([4400, 4401, 4404, 4409, 4410, 4413].some(comesBack)).toBe(false);
});

test('room codes are told from typos', () => {
  expect(['K7QF', 'LAND', '23456789'].every(code => ROOM_CODE.test(code))).toBe(true);
  expect(['K7Q', 'K7Q0', 'K7QI', 'k7qf', '234567892', 'K7 QF'].some(code => ROOM_CODE.test(code))).toBe(
    false,
  );
});

test('a refusal is a problem with its word; a proxy’s page is one without', async () => {
  const answer = (status: number, body: string) =>
    new Rooms(() => Promise.resolve(new Response(body, { status })));
  const full = '{"type":"/problems/room-full","title":"Full","detail":"8 of 8"}';
  expect(await answer(409, full).takeSeat('K7QF', '')).toEqual({
    ok: false,
    problem: { type: 'room-full', status: 409, detail: '8 of 8', retryMs: 0 },
  });
  expect(await answer(502, '<html>').live()).toMatchObject({ ok: false, problem: { type: 'http-502' } });
  expect(await answer(200, '[{"id":7}]').live()).toMatchObject({ ok: false, problem: { type: 'malformed' } });
  const down = new Rooms(() => Promise.reject(new TypeError()));
  expect(await down.quick()).toMatchObject({ ok: false, problem: { type: 'unreachable' } });
});

test('leaving never fails, and carries the token', async () => {
  const sent: unknown[] = [];
  const rooms = new Rooms((path, init) => {
    sent.push(path, init?.method, init?.headers);
    return Promise.reject(new TypeError());
  });
  await rooms.leave('K7QF', 't1');
  expect(sent).toEqual(['/api/rooms/K7QF/seats/me', 'DELETE', { Authorization: 'Bearer t1' }]);
});
