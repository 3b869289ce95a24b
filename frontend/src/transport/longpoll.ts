import { overHttp } from './http';
import type { OpenLine } from './line';
import { tellFrames } from './look';
import { framesOf, request, type Wire } from './request';

const HEADERS = { Prefer: 'wait=20' };
const PAUSE_MS = 250;

/** The long poll line, staying on hold: the answer waits until there is one, and then one asks again at once. */
export function longPoll(room: string, wire: Wire): OpenLine {
  return overHttp('longpoll', room, wire, async (after, events, signal) => {
    let position = after;
    const pause = () => new Promise<void>(done => wire.timers.after(PAUSE_MS, done));
    for (;;) {
      const response = await request(wire, framesOf(room, '', position), { headers: HEADERS, signal });
      if (response.status === 204) continue;
      const next = await tellFrames(response, events);
      // Something on the way swallows the preference: to ask again at once would be asking without end.
      if (!next) await pause();
      else position = next;
    }
  });
}
