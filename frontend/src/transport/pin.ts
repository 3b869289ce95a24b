import { type Format, LINES, type LineName, type OpenLine } from './line';
import { longPoll } from './longpoll';
import { poll } from './poll';
import type { Wire } from './request';
import { sse } from './sse';
import { stream } from './stream';
import { websocket } from './websocket';

/** The line that a page's address asks for, and its format. */
export interface Pin {
  readonly line: LineName;
  readonly format: Format;
}

/** Reads `?line=` and `?format=`. Without, or with words that are none, it is the WebSocket, in binary. */
export function pinOf(wishes: URLSearchParams): Pin {
  const line = LINES.find(name => name === wishes.get('line')) ?? 'websocket';
  const wish = wishes.get('format');
  if (line === 'websocket') return { line, format: wish === 'json' ? 'json' : 'binary' };
  return { line, format: line === 'stream' && wish === 'binary' ? 'binary' : 'json' };
}

/** The pinned line of a room. */
export function pinned(room: string, { line, format }: Pin, wire: Wire): OpenLine {
  if (line === 'poll') return poll(room, wire);
  if (line === 'longpoll') return longPoll(room, wire);
  if (line === 'stream') return stream(room, format, wire);
  if (line === 'sse') return sse(room, wire);
  const open = websocket(room, format);
  return (hello, events) => {
    wire.asked();
    return open(hello, events);
  };
}
