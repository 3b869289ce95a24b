import { ask, type Fetch } from './ask';
import { list, oneOf, record, text, whole } from './check';
import type { Phase } from './frames';
import { PHASES } from './limits';
import type { Result } from './problems';

/** A room as the lobby tells it. */
export interface Room {
  readonly id: string;
  readonly name: string;
  readonly size: string;
  readonly width: number;
  readonly height: number;
  readonly tickHz: number;
  readonly seats: number;
  readonly people: number;
  readonly bots: number;
  readonly spectators: number;
  readonly phase: Phase;
  readonly secondsLeft: number;
}

/** What a room may be asked for with; the server chooses the rest. */
export interface NewRoom {
  readonly name?: string;
  readonly code?: string;
  readonly size?: string;
  readonly tickHz?: number;
  readonly minPlayers?: number;
  readonly roundSeconds?: number;
}

/** A seat, with the secret that proves it. */
export interface SeatTaken {
  readonly seat: number;
  readonly token: string;
  readonly nick: string;
}

/** A room code, as it may be typed: 4 to 8 letters and digits, none of them easily mistaken. */
export const ROOM_CODE = /^[2-9A-HJ-NP-Z]{4,8}$/;

/** The lobby's requests. */
export class Rooms {
  readonly #fetch: Fetch;

  constructor(fetch: Fetch = (path, init) => globalThis.fetch(path, init)) {
    this.#fetch = fetch;
  }

  /** The live rooms, fullest first. */
  live(): Promise<Result<Room[]>> {
    return this.#ask('GET', '/api/rooms', body => list(body, 'rooms').map(room));
  }

  /** The best room to join now. */
  quick(): Promise<Result<Room>> {
    return this.#ask('POST', '/api/rooms/quick', room);
  }

  find(code: string): Promise<Result<Room>> {
    return this.#ask('GET', `/api/rooms/${code}`, room);
  }

  open(wishes: NewRoom): Promise<Result<Room>> {
    return this.#ask('POST', '/api/rooms', room, wishes);
  }

  takeSeat(code: string, nick: string): Promise<Result<SeatTaken>> {
    return this.#ask('POST', `/api/rooms/${code}/seats`, seatTaken, nick ? { nick } : {});
  }

  /** Gives a seat back; the request outlives the page. */
  async leave(code: string, token: string): Promise<void> {
    const headers = { Authorization: `Bearer ${token}` };
    await this.#fetch(`/api/rooms/${code}/seats/me`, { method: 'DELETE', headers, keepalive: true }).catch(
      () => {},
    );
  }

  #ask<T>(method: string, path: string, read: (body: unknown) => T, send?: object): Promise<Result<T>> {
    return ask(this.#fetch, method, path, read, send);
  }
}

export function room(body: unknown): Room {
  const it = record(body, 'room');
  return {
    id: text(it.id, 'id'),
    name: text(it.name, 'name'),
    size: text(it.size, 'size'),
    width: whole(it.width, 'width'),
    height: whole(it.height, 'height'),
    tickHz: whole(it.tickHz, 'tickHz'),
    seats: whole(it.seats, 'seats'),
    people: whole(it.people, 'people'),
    bots: whole(it.bots, 'bots'),
    spectators: whole(it.spectators, 'spectators'),
    phase: oneOf(it.phase, 'phase', PHASES),
    secondsLeft: whole(it.secondsLeft, 'secondsLeft'),
  };
}

function seatTaken(body: unknown): SeatTaken {
  const it = record(body, 'seat');
  return {
    seat: whole(it.seat, 'seat', 255, 1),
    token: text(it.token, 'token'),
    nick: text(it.nick, 'nick'),
  };
}
