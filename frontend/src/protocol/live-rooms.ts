import { list, record, text, whole } from './check';
import { Malformed } from './frames';
import { type Room, room } from './rooms';

/** The arena in small, `docs/protocol.md`. */
export const THUMB = { width: 32, height: 18 } as const;

/** A room as the live list tells it. */
export interface LiveRoom extends Room {
  /** Until the phase ends, when this was told. */
  readonly endsInMs: number;
  /** The owner of each cell of the thumb; undefined while there is none. */
  readonly thumb: Uint8Array | undefined;
}

/** What an event of the live list says. */
export type RoomEvent =
  | { readonly kind: 'rooms'; readonly rooms: readonly LiveRoom[] }
  | { readonly kind: 'room'; readonly room: LiveRoom }
  | { readonly kind: 'gone'; readonly id: string };

export const ROOM_EVENTS = ['rooms', 'room', 'gone'] as const;

/** Reads an event. Throws `Malformed`. */
export function roomEvent(kind: (typeof ROOM_EVENTS)[number], data: string): RoomEvent {
  const body = parsed(data);
  if (kind === 'rooms') return { kind, rooms: list(body, 'rooms').map(liveRoom) };
  return kind === 'room' ? { kind, room: liveRoom(body) } : { kind, id: text(record(body, 'room').id, 'id') };
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    throw new Malformed(`not JSON: ${data.slice(0, 60)}`);
  }
}

function liveRoom(body: unknown): LiveRoom {
  const { endsInMs, thumb } = record(body, 'room');
  return {
    ...room(body),
    endsInMs: whole(endsInMs, 'endsInMs'),
    thumb: thumb === undefined ? undefined : owners(list(thumb, 'thumb')),
  };
}

function owners(runs: readonly unknown[]): Uint8Array {
  const cells = new Uint8Array(THUMB.width * THUMB.height);
  let from = 0;
  for (let i = 0; i < runs.length; i += 2) {
    const end = from + whole(runs[i + 1], 'thumb', cells.length - from, 1);
    cells.fill(whole(runs[i], 'thumb', 255), from, end);
    from = end;
  }
  if (from !== cells.length) throw new Malformed(`a thumb of ${from} cells`);
  return cells;
}
