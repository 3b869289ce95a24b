import type { Timers } from '../transport/timers';

/** An event of the scoreboard, as it came: what tabs hand on to each other. */
export interface BoardEvent {
  readonly type: 'standings' | 'happening' | 'bye';
  /** `EPOCH:N`: the happening's own, or that of the newest one. */
  readonly id: string;
  readonly data: string;
}

/** How a stream does: being opened, open, broken off and being opened again, or refused and asked for again later. */
export type StreamState = 'opening' | 'open' | 'waiting' | 'refused';

export interface StreamEvents {
  event(event: BoardEvent): void;
  state(state: StreamState): void;
}

/** A scoreboard's events, for as long as they are not closed. */
export interface Stream {
  close(): void;
}

/** Opens the events that come after a position, or from now on. The position is asked for each time they are opened anew. */
export type OpenStream = (after: () => string | undefined, events: StreamEvents) => Stream;

/** Between openings that were refused. A restarted server should have its stage back within five seconds. */
const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 2000;

/**
 * A browser does not notice that a connection is dead, and where little happens nothing comes for a while. Opening it
 * anew costs a request, and loses nothing.
 */
const SILENT_MS = 10_000;

/**
 * The scoreboard over SSE. After a break the browser opens it again by itself, and sends the last id. It does not when the
 * answer was another than events, as from a server that has no such room (yet), or is going down: then this does.
 */
export function boardStream(room: string, timers: Timers, source = EventSource): OpenStream {
  return (after, events) => {
    let open: EventSource | undefined;
    let cancel = () => {};
    let cancelSilence = () => {};
    let refused = 0;

    const heard = () => {
      cancelSilence();
      cancelSilence = timers.after(SILENT_MS, connect);
    };
    const connect = () => {
      open?.close();
      const position = after();
      const query = position ? `?after=${encodeURIComponent(position)}` : '';
      const stream = new source(`/api/rooms/${room}/scoreboard/events${query}`);
      open = stream;
      heard();
      for (const type of ['standings', 'happening', 'bye'] as const)
        stream.addEventListener(type, ({ data, lastEventId }: MessageEvent<string>) => {
          heard();
          events.event({ type, id: lastEventId, data });
        });
      stream.onopen = () => {
        refused = 0;
        heard();
        events.state('open');
      };
      stream.onerror = () => {
        if (stream.readyState !== stream.CLOSED) return events.state('waiting');
        cancelSilence();
        events.state('refused');
        const wait = Math.min(FIRST_WAIT_MS * 2 ** refused++, LONGEST_WAIT_MS);
        cancel = timers.after(wait * (0.75 + timers.random() / 2), connect);
      };
    };
    connect();
    return {
      close() {
        cancel();
        cancelSilence();
        open?.close();
      },
    };
  };
}
