import type { Rungs } from './keeper';
import { type Format, LINES, type LineName, type OpenLine } from './line';
import { longPoll } from './longpoll';
import { poll } from './poll';
import type { Wire } from './request';
import { sse } from './sse';
import { stream } from './stream';
import { websocket } from './websocket';

/** What a page's address asks for: one line instead of the ladder, and a format. */
export interface Pin {
  readonly line: LineName | undefined;
  readonly format: Format | undefined;
}

/** The ladder's rungs, lowest first. The stream is there to be pinned and compared. */
const LADDER: readonly LineName[] = ['poll', 'longpoll', 'sse', 'websocket'];

/** Reads `?line=` and `?format=`; words that are none count as none. */
export function pinOf(wishes: URLSearchParams): Pin {
  const format = wishes.get('format');
  return {
    line: LINES.find(name => name === wishes.get('line')),
    format: format === 'json' || format === 'binary' ? format : undefined,
  };
}

/** The format in which a line brings its frames: only two have a choice, and only WebSocket is binary by itself. */
export function formatOf(line: LineName, wish: Format | undefined): Format {
  if (line === 'websocket') return wish ?? 'binary';
  return line === 'stream' ? (wish ?? 'json') : 'json';
}

/** The rungs of a room: the pinned line alone, or the whole ladder. */
export function rungsOf(room: string, { line, format }: Pin, wire: Wire): Rungs {
  const openWebSocket = websocket(room, formatOf('websocket', format));
  const openings: Record<LineName, OpenLine> = {
    poll: poll(room, wire),
    longpoll: longPoll(room, wire),
    stream: stream(room, formatOf('stream', format), wire),
    sse: sse(room, wire),
    websocket: (hello, events) => {
      wire.asked();
      return openWebSocket(hello, events);
    },
  };
  return new Map((line ? [line] : LADDER).map(name => [name, openings[name]]));
}
