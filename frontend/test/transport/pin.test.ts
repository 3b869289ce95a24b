import { expect, test } from 'vitest';
import { pinOf } from '../../src/transport/pin';

test.each([
  ['', 'websocket', 'binary'],
  ['format=json', 'websocket', 'json'],
  ['line=carrier-pigeon', 'websocket', 'binary'],
  ['line=websocket&format=morse', 'websocket', 'binary'],
  ['line=stream', 'stream', 'json'],
  ['line=stream&format=binary', 'stream', 'binary'],
  ['line=sse&format=binary', 'sse', 'json'],
  ['line=longpoll&format=binary', 'longpoll', 'json'],
  ['line=poll', 'poll', 'json'],
])('the address ?%s pins %s, %s', (query, line, format) => {
  expect(pinOf(new URLSearchParams(query))).toEqual({ line, format });
});
