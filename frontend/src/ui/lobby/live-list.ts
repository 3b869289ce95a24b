import { Malformed } from '../../protocol/frames';
import { type LiveRoom, ROOM_EVENTS, type RoomEvent, roomEvent } from '../../protocol/live-rooms';
import type { Result } from '../../protocol/problems';
import type { Room } from '../../protocol/rooms';
import type { Timers } from '../../transport/timers';

/** A stream that brought nothing for so long is held back on its way, or dead. */
const FIRST_MS = 3000;
/** A podium lasts 8 s; at any other time something changes in a room every two. */
const SILENT_MS = 20_000;
const REOPEN_MS = 4000;
const ASK_MS = 2000;

/** What the list needs of the page. */
export interface ListWire {
  readonly timers: Timers;
  now(): number;
  stream(address: string): EventSource;
  /** The list asked for once, where no stream comes through. */
  ask(): Promise<Result<Room[]>>;
}

/** A room, and when its phase ends on the page's clock. */
export type ShownRoom = LiveRoom & { readonly endsAt: number };

/**
 * The live rooms, by a native `EventSource`, which comes back by itself. Where it has given up, or brings nothing, the list
 * is asked for every two seconds until a stream brings something again.
 */
export class LiveList {
  readonly rooms = new Map<string, ShownRoom>();
  /** When something was heard last; undefined before. */
  heardAt: number | undefined;
  /** Whether the last attempt to hear something was in vain. */
  failing = false;
  readonly #wire: ListWire;
  readonly #changed: () => void;
  #stream: EventSource | undefined;
  #cancelWait = () => {};
  #asking: AbortController | undefined;

  constructor(wire: ListWire, changed: () => void) {
    this.#wire = wire;
    this.#changed = changed;
  }

  get running(): boolean {
    return this.#stream !== undefined;
  }

  /** Opens the stream. */
  start(): void {
    if (!this.#stream) this.#open();
  }

  /** Lets the stream go; what was heard stays. */
  stop(): void {
    this.#cancelWait();
    this.#asking?.abort();
    this.#asking = undefined;
    this.#stream?.close();
    this.#stream = undefined;
  }

  #open(): void {
    this.#stream?.close();
    const stream = this.#wire.stream('/api/rooms/events');
    this.#stream = stream;
    for (const kind of ROOM_EVENTS)
      stream.addEventListener(kind, event => {
        if (stream === this.#stream) this.#hear(kind, (event as MessageEvent<string>).data);
      });
    stream.addEventListener('error', () => {
      if (stream !== this.#stream) return;
      this.#doubt();
      // 2 is CLOSED: refused, and the browser does not try again.
      if (stream.readyState === 2) this.#reopenIn(REOPEN_MS);
    });
    this.#reopenIn(FIRST_MS);
  }

  /** Opens the stream anew unless something is heard before. */
  #reopenIn(ms: number): void {
    this.#cancelWait();
    this.#cancelWait = this.#wire.timers.after(ms, () => {
      this.#doubt();
      this.#open();
    });
  }

  #hear(kind: RoomEvent['kind'], data: string): void {
    try {
      this.#apply(roomEvent(kind, data));
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      this.#doubt();
      return;
    }
    this.#asking?.abort();
    this.#asking = undefined;
    this.#reopenIn(SILENT_MS);
    this.#heard();
  }

  #apply(event: RoomEvent): void {
    if (event.kind === 'gone') this.rooms.delete(event.id);
    else if (event.kind === 'room') this.#put(event.room);
    else {
      this.rooms.clear();
      for (const room of event.rooms) this.#put(room);
    }
  }

  #put(room: LiveRoom): void {
    const thumb = room.thumb ?? this.rooms.get(room.id)?.thumb;
    this.rooms.set(room.id, { ...room, thumb, endsAt: this.#wire.now() + room.endsInMs });
  }

  #heard(): void {
    this.heardAt = this.#wire.now();
    this.failing = false;
    this.#changed();
  }

  /** Asks until a stream brings something. */
  #doubt(): void {
    if (this.#asking) return;
    this.#asking = new AbortController();
    void this.#ask(this.#asking.signal);
  }

  async #ask(signal: AbortSignal): Promise<void> {
    const answer = await this.#wire.ask();
    if (signal.aborted) return;
    if (answer.ok) {
      const rooms = answer.value.map(room => ({
        ...room,
        endsInMs: 1000 * room.secondsLeft,
        thumb: this.rooms.get(room.id)?.thumb,
      }));
      this.#apply({ kind: 'rooms', rooms });
      this.#heard();
    } else {
      this.failing = true;
      this.#changed();
    }
    this.#wire.timers.after(ASK_MS, () => {
      if (!signal.aborted) void this.#ask(signal);
    });
  }
}
