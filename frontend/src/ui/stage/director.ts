import type { Delta } from '../../protocol/frames';
import { cellsOf } from '../happenings';

/** What the director sees of a seat. */
export interface Actor {
  readonly seat: number;
  readonly bot: boolean;
  readonly cell: number;
  readonly line: readonly number[];
}

/** What the director sees of a game. */
export interface Scenery {
  readonly width: number;
  readonly height: number;
  readonly seats: readonly (Actor | undefined)[];
  living(): Iterable<Actor>;
}

/** No shot is shorter: a hall should be able to see who it is about. */
const SHORTEST_MS = 4000;

/** Then there is something else to be seen, if nothing happens. */
const LONGEST_MS = 12_000;

/** What has happened is worth a look for so long. */
const FRESH_MS = 1500;

/** People are what people look at. */
const PERSON = 3;

/** Farther than so many cells the camera jumps: it would rush through the arena otherwise. */
const PAN_CELLS = 60;

/** Whom the camera follows, and whether it jumps there or pans. */
export interface Shot {
  readonly seat: number;
  readonly jump: boolean;
}

/** Chooses whom a camera follows in a large arena: who cuts, who claims, and else who dares most. */
export class Director {
  #shot: Shot = { seat: 0, jump: true };
  #since = Number.NEGATIVE_INFINITY;
  #news: { readonly seat: number; readonly weight: number; readonly at: number }[] = [];

  /** The shot that was chosen last; of no seat before the first. */
  get shot(): Shot {
    return this.#shot;
  }

  /** Notes what a tick brought. */
  note(delta: Delta, { seats, width, height }: Scenery, now: number): void {
    const add = (seat: number, weight: number, met = seat) => {
      const people = [seat, met].filter(one => seats[one] && !seats[one].bot).length;
      if (seats[seat]) this.#news.push({ seat, weight: weight * (people > 0 ? PERSON : 1), at: now });
    };
    for (const { seat, by, how } of delta.outs) if (how === 'cut' && by > 0 && by !== seat) add(by, 2, seat);
    for (const { seat, runs } of delta.claims) add(seat, (250 * cellsOf(runs)) / (width * height));
  }

  /** The shot of this moment. */
  look(scenery: Scenery, now: number): Shot {
    this.#news = this.#news.filter(({ at }) => now - at < FRESH_MS);
    const age = now - this.#since;
    const gone = !scenery.seats[this.#shot.seat];
    if (age < SHORTEST_MS && !gone) return this.#shot;
    const alive = new Map([...scenery.living()].map(actor => [actor.seat, actor]));
    const news = this.#news.filter(({ seat, weight }) => alive.has(seat) && weight >= 1);
    const best = news.reduce((a, b) => (b.weight > a.weight ? b : a), news[0]);
    if (best) return this.#turn(best.seat, scenery, now);
    if (age < LONGEST_MS && alive.has(this.#shot.seat)) return this.#shot;
    const daring = boldest([...alive.values()], this.#shot.seat);
    return daring ? this.#turn(daring.seat, scenery, now) : this.#shot;
  }

  #turn(seat: number, { seats, width }: Scenery, now: number): Shot {
    const from = seats[this.#shot.seat];
    const to = seats[seat] as Actor;
    const jump = !from || distance(from.cell, to.cell, width) > PAN_CELLS;
    this.#since = now;
    this.#news = [];
    // The same object means the same shot.
    if (seat !== this.#shot.seat) this.#shot = { seat, jump };
    return this.#shot;
  }
}

/** Whose line is longest, people first; another than now if there is one. */
function boldest(actors: readonly Actor[], now: number): Actor | undefined {
  const worth = ({ seat, bot, line }: Actor) =>
    (line.length + 1) * (bot ? 1 : PERSON) * (seat === now ? 0.1 : 1);
  return actors.reduce<Actor | undefined>((a, b) => (a && worth(a) >= worth(b) ? a : b), undefined);
}

function distance(a: number, b: number, width: number): number {
  return Math.abs((a % width) - (b % width)) + Math.abs(Math.floor(a / width) - Math.floor(b / width));
}
