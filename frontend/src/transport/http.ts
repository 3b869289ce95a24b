import { Malformed } from '../protocol/frames';

import { byeOf } from '../protocol/problems';
import { postIntents } from './intents';
import type { LineEvents, LineName, OpenLine } from './line';
import { Lost, Refused, type Wire } from './request';

/** Follows a room after a position; rejects when that fails. */
type Follow = (after: string | undefined, events: LineEvents, signal: AbortSignal) => Promise<void>;

/** A line that listens by `GET` and speaks by `POST`. */
export function overHttp(name: LineName, room: string, wire: Wire, follow: Follow): OpenLine {
  return (hello, events) => {
    const controller = new AbortController();
    const { signal } = controller;
    const end = (fault: Error) => {
      if (signal.aborted) return;
      controller.abort();
      const bye = fault instanceof Refused ? byeOf(fault.problem) : undefined;
      if (bye) events.bye(bye);
      events.closed(fault.message, fault instanceof Refused ? fault.problem.retryMs : 0);
    };
    const run = async () => {
      try {
        await follow(hello().after, events, signal);
        end(new Lost('the answer has ended'));
      } catch (error) {
        end(error as Error);
        if (![Malformed, Refused, Lost].some(kind => error instanceof kind)) throw error;
      }
    };
    void run();
    return {
      send: postIntents(name, room, wire, hello, events, signal, end),
      // Each post is answered with the clock.
      ping() {},
      close: () => end(new Lost('closed')),
    };
  };
}
