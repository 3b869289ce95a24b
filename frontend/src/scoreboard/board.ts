import { parsed, type Standings, standingsOf, type Told, toldOf } from '../protocol/scoreboard';
import type { BoardEvent } from './events';

/** So many happenings are kept for tabs that come late to one. */
const KEPT = 200;

/** What a tab knows of a room's scoreboard. Each happening is taken once, in order, wherever it came from. */
export class Board {
  standings: Standings | undefined;
  /** Happenings taken; those that came twice, and were left aside; and those that never came. */
  readonly counts = { taken: 0, repeated: 0, missing: 0 };
  #epoch = '';
  #n = 0;
  #newest: BoardEvent | undefined;
  #kept: BoardEvent[] = [];

  /** The last happening taken, or the newest at the beginning; none before anything came. */
  get position(): string | undefined {
    return this.#epoch ? `${this.#epoch}:${this.#n}` : undefined;
  }

  /** The events that bring another board up to this one: the standings, and the happenings after its position. */
  after(position: string | undefined): BoardEvent[] {
    const [epoch, n] = split(position ?? this.#newest?.id ?? ':0');
    const missed = epoch === this.#epoch ? this.#kept.filter(({ id }) => split(id)[1] > n) : [];
    return this.#newest ? [this.#newest, ...missed] : missed;
  }

  /** Takes an event. Returns the happening, if it is a new one. */
  take(event: BoardEvent): Told | undefined {
    const [epoch, n] = split(event.id);
    if (event.type === 'standings') {
      this.standings = standingsOf(parsed(event.data));
      this.#newest = event;
      // Those before it may still come, unless nothing has been followed yet.
      if (epoch !== this.#epoch) this.#begin(epoch, n);
      return undefined;
    }
    if (event.type !== 'happening') return undefined;
    const told = toldOf(parsed(event.data));
    if (epoch !== this.#epoch) this.#begin(epoch, n - 1);
    if (n <= this.#n) {
      this.counts.repeated++;
      return undefined;
    }
    this.counts.missing += n - this.#n - 1;
    this.counts.taken++;
    this.#n = n;
    this.#kept = [...this.#kept.slice(1 - KEPT), event];
    return told;
  }

  #begin(epoch: string, n: number): void {
    this.#epoch = epoch;
    this.#n = n;
    this.#kept = [];
  }
}

function split(position: string): [epoch: string, n: number] {
  const [epoch, n] = position.split(':');
  return [epoch, Number(n) || 0];
}
