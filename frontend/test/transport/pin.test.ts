// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { formatOf, pinOf, rungsOf } from '../../src/transport/pin';
import { ManualTimers } from './timers';

const wire = { timers: new ManualTimers(), now: () => 0, asked() {} };

const pin = (query: string) => pinOf(new URLSearchParams(query));

test.each([
  ['', ['poll', 'longpoll', 'sse', 'websocket']],
  ['line=carrier-pigeon', ['poll', 'longpoll', 'sse', 'websocket']],
  ['format=json', ['poll', 'longpoll', 'sse', 'websocket']],
  ['line=stream', ['stream']],
  ['line=poll&format=morse', ['poll']],
])('the address ?%s may use %j', (query, lines) => {
  expect([...rungsOf('K7QF', pin(query), wire).keys()]).toEqual(lines);
});

test.each([
  ['', 'websocket', 'binary'],
  ['format=json', 'websocket', 'json'],
  ['format=morse', 'websocket', 'binary'],
  ['', 'stream', 'json'],
  ['format=binary', 'stream', 'binary'],
  ['format=binary', 'sse', 'json'],
  ['format=binary', 'longpoll', 'json'],
  ['', 'poll', 'json'],
] as const)('with ?%s frames come over %s in %s', (query, line, format) => {
  expect(formatOf(line, pin(query).format)).toBe(format);
});
