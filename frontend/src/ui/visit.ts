import type { Delta } from '../protocol/frames';
import { Rooms } from '../protocol/rooms';
import type { LineName, OpenLine } from '../transport/line';
import { pinOf, rungsOf } from '../transport/pin';
import { pageTimers } from '../transport/timers';
import type { Meter } from './meter';
import type { Rate } from './rate';
import { memory } from './seats';
import { Session } from './session';

/** How a page visits a room. */
export interface Visiting {
  readonly watch: boolean;
  /** A line that the page does without, unless it is pinned. */
  readonly without?: LineName;
  delta(delta: Delta): void;
  changed(): void;
}

/** The code in a page's address, after the page's own name; empty without one. */
export function roomInAddress(): string {
  return decodeURIComponent(location.pathname.split('/')[2] ?? '').toUpperCase();
}

/** A visit to a room, on the line that the page's address may ask for. */
export function visit(room: string, meter: Meter, requests: Rate, { without, ...hooks }: Visiting): Session {
  const now = () => performance.now();
  const wire = { timers: pageTimers, now, asked: () => requests.mark(now()) };
  return new Session(room, {
    rooms: new Rooms(),
    rungs: pin =>
      new Map(
        [...rungsOf(room, pin, wire)]
          .filter(([name]) => name === pin.line || name !== without)
          .map(([name, open]) => [name, metered(open, meter)]),
      ),
    pin: pinOf(new URL(location.href).searchParams),
    timers: pageTimers,
    now,
    nick: memory.nick(),
    ...hooks,
  });
}

/** The same line, with the work that its frames make measured. */
function metered(open: OpenLine, meter: Meter): OpenLine {
  return (hello, { frames, ...events }) =>
    open(hello, { ...events, frames: (list, bytes) => meter.measure(() => frames(list, bytes)) });
}
