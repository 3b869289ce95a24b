import type { WireFrame } from '../protocol/frames';
import type { Bye, Hello, Intent, Pong, Sight } from '../protocol/messages';

/** What a line tells. `closed` is the last of it, whoever closed. */
export interface LineEvents {
  /** Frames of one message, in order, and the bytes that carried them. */
  frames(frames: readonly WireFrame[], bytes: number): void;
  pong(pong: Pong): void;
  bye(bye: Bye): void;
  /** @param retryMs for so long the server asks to be left alone */
  closed(reason: string, retryMs?: number): void;
}

/** A way to a room that is open or about to be. What is said before it is open is not sent. */
export interface Line {
  send(intents: readonly Intent[], sight: Sight): void;
  /** Asks for the clock; `t` comes back in the pong. */
  ping(t: number): void;
  close(): void;
}

/**
 * Opens a line that answers: what comes after the hello's position? Who one is and what one has applied is asked when
 * it is to be said.
 */
export type OpenLine = (hello: () => Hello, events: LineEvents) => Line;

/** The lines, plainest first. */
export const LINES = ['poll', 'longpoll', 'stream', 'sse', 'websocket'] as const;

export type LineName = (typeof LINES)[number];
export type Format = 'binary' | 'json';
