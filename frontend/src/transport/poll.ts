import { overHttp } from './http';
import type { OpenLine } from './line';
import { tellFrames } from './look';
import { framesOf, request, type Wire } from './request';

const EVERY_MS = 250;

/** The poll line, sending postcards: asks four times a second, and is answered at once, with frames or with none. */
export function poll(room: string, wire: Wire): OpenLine {
  return overHttp('poll', room, wire, async (after, events, signal) => {
    let position = after;
    const pause = () => new Promise<void>(done => wire.timers.after(EVERY_MS, done));
    const ask = async () => {
      const response = await request(wire, framesOf(room, '', position), { signal });
      position = (await tellFrames(response, events)) ?? position;
    };
    for (;;) await Promise.all([ask(), pause()]);
  });
}
