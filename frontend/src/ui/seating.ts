import type { Problem } from '../protocol/problems';
import type { Rooms } from '../protocol/rooms';
import type { Timers } from '../transport/timers';
import { type HeldSeat, memory } from './seats';

/** How asking for a seat ended. */
export type Seated = 'seated' | 'full' | 'unknown' | 'broken';

const RETRY_MS = 1500;

/** A player's seat in a room: held over a reload, taken anew when the server has lost it. */
export class Seating {
  held: HeldSeat | undefined;
  /** Whether the server has not answered of late. */
  unreachable = false;
  readonly #room: string;
  readonly #nick: string;
  readonly #rooms: Rooms;
  readonly #timers: Timers;
  #size = '';

  constructor(room: string, nick: string, rooms: Rooms, timers: Timers) {
    this.#room = room;
    this.#nick = nick;
    this.#rooms = rooms;
    this.#timers = timers;
  }

  /** Takes up the seat that this tab holds, or a new one. */
  async enter(waiting: () => void): Promise<Seated> {
    this.held = memory.seat(this.#room);
    return this.held ? 'seated' : this.take(waiting);
  }

  /** Takes a new seat, with the nick of the former; asks again for as long as nobody answers. */
  async take(waiting: () => void): Promise<Seated> {
    memory.forgetSeat(this.#room);
    for (;;) {
      const result = await this.#rooms.takeSeat(this.#room, this.held?.nick ?? this.#nick);
      this.unreachable = !result.ok && isPassing(result.problem);
      if (result.ok) {
        this.held = result.value;
        memory.keepSeat(this.#room, result.value);
        return 'seated';
      }
      if (this.unreachable) {
        waiting();
        await new Promise<void>(resolve => this.#timers.after(RETRY_MS, resolve));
      } else if (result.problem.type === 'unknown-room') {
        if (!(await this.#reopen())) return 'unknown';
      } else return result.problem.type === 'room-full' ? 'full' : 'broken';
    }
  }

  /** Whether the server says that there is no such room; learns what the room is like if there is. */
  async isGone(): Promise<boolean> {
    const found = await this.#rooms.find(this.#room);
    if (found.ok) this.#size = found.value.size;
    return !found.ok && found.problem.type === 'unknown-room';
  }

  async leave(): Promise<void> {
    memory.forgetSeat(this.#room);
    if (this.held) await this.#rooms.leave(this.#room, this.held.token);
  }

  /** Opens a room of the same code, once, if one has been in it: the server has started again without it. */
  async #reopen(): Promise<boolean> {
    const size = this.#size;
    this.#size = '';
    return size !== '' && (await this.#rooms.open({ code: this.#room, size })).ok;
  }
}

/** No answer, a server that is going down or a limit: worth asking again. */
function isPassing({ status }: Problem): boolean {
  return status === 0 || status === 429 || status >= 500;
}
