import type { Delta } from '../protocol/frames';
import type { Rooms } from '../protocol/rooms';
import type { Rungs } from '../transport/keeper';
import type { Pin } from '../transport/pin';
import type { Timers } from '../transport/timers';

/**
 * How far one is: entering the room; live in it; or stopped, because the room is full, unknown or ended, another
 * client plays on, or page and server do not understand each other.
 */
export type Stage = 'entering' | 'live' | 'full' | 'unknown' | 'ended' | 'taken' | 'broken';

/** What is said once, honestly, after one was seated anew. */
export type News = 'restarted' | 'new-seat' | undefined;

export interface SessionNeeds {
  readonly rooms: Rooms;
  /** The lines that may be used as pinned. */
  readonly rungs: (pin: Pin) => Rungs;
  readonly pin: Pin;
  readonly timers: Timers;
  readonly now: () => number;
  /** The player's nick, or none for the server to choose. */
  readonly nick: string;
  readonly watch: boolean;
  readonly delta: (delta: Delta) => void;
  /** Something changed that is not in the game. */
  readonly changed: () => void;
}
