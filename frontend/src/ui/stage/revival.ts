import type { Rooms } from '../../protocol/rooms';
import type { Session } from '../session';

const EVERY_MS = 1000;

/** Brings a stage back to its room when the server has started again without it, or when a room of its code opens. */
export class Revival {
  /** The room said so itself: then it is not opened anew. */
  roomEnded = false;
  readonly #session: Pick<Session, 'room' | 'stage' | 'playHere'>;
  readonly #rooms: Pick<Rooms, 'find' | 'open'>;
  #size = '';
  #askedAt = Number.NEGATIVE_INFINITY;

  constructor(session: Pick<Session, 'room' | 'stage' | 'playHere'>, rooms: Pick<Rooms, 'find' | 'open'>) {
    this.#session = session;
    this.#rooms = rooms;
  }

  /** Asks for the room, if it is time to. */
  async look(now: number): Promise<void> {
    const { stage, room } = this.#session;
    const gone = stage === 'ended' || stage === 'unknown';
    if ((!gone && this.#size !== '') || now - this.#askedAt < EVERY_MS) return;
    this.#askedAt = now;
    const found = await this.#rooms.find(room);
    if (found.ok) this.#size = found.value.size;
    else if (gone && found.problem.type === 'unknown-room' && this.#size && !this.roomEnded) {
      const size = this.#size;
      // Once: a room that cannot be opened is left to others.
      this.#size = '';
      if (!(await this.#rooms.open({ code: room, size })).ok) return;
    } else return;
    if (!gone) return;
    this.roomEnded = false;
    this.#session.playHere();
  }
}
