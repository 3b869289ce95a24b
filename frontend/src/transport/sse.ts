import { hear } from './hear';
import { overHttp } from './http';
import type { OpenLine } from './line';
import { framesOf, Lost, type Wire } from './request';

/** The SSE line, a radio station: the browser itself cuts the answer into events. That it tunes in again is left to the keeper. */
export function sse(room: string, wire: Wire): OpenLine {
  return overHttp(
    'sse',
    room,
    wire,
    (after, events, signal) =>
      new Promise((done, fail) => {
        wire.asked();
        const source = new EventSource(framesOf(room, '/events', after));
        const listen = ({ type, data, lastEventId }: MessageEvent<string>) => {
          const envelope = `id: ${lastEventId}\nevent: ${type}\ndata: \n\n`;
          try {
            if (hear([data], envelope.length + data.length, events)) done();
          } catch (error) {
            fail(error);
          }
        };
        for (const kind of ['keyframe', 'delta', 'bye']) source.addEventListener(kind, listen);
        source.onerror = () => fail(new Lost('the events have stopped'));
        signal.addEventListener('abort', () => source.close());
      }),
  );
}
