import type { Rooms } from '../protocol/rooms';

const EVERY_MS = 5000;

/** Whether a seat is free in a room that one only watches, asked for now and then. Bots make room. */
export class Vacancy {
  /** Unknown before the first answer. */
  free: boolean | undefined;
  readonly #room: string;
  readonly #rooms: Pick<Rooms, 'find'>;
  #askedAt = Number.NEGATIVE_INFINITY;

  constructor(room: string, rooms: Pick<Rooms, 'find'>) {
    this.#room = room;
    this.#rooms = rooms;
  }

  /** Asks if it is time to. */
  async look(now: number): Promise<void> {
    if (now - this.#askedAt < EVERY_MS) return;
    this.#askedAt = now;
    const found = await this.#rooms.find(this.#room);
    if (found.ok) this.free = found.value.people < found.value.seats;
  }
}
