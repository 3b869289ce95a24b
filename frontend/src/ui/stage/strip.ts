import type { Told } from '../../protocol/scoreboard';

/** So many stand on the stage at a time: what can be read from the last row. */
const SHOWN = 6;

/** Between two that appear. Several at once would be a flicker. */
const GAP_MS = 600;

/** Each is there for so long, unless newer ones push it out. */
const STAY_MS = 12_000;

/** What has waited for so long is not news any more. */
const STALE_MS = 6000;
const WAITING = 40;

/** Something to read: one happening, or several people who came or went together. */
export interface Entry {
  readonly key: number;
  readonly told: readonly Told[];
  readonly at: number;
}

interface Waiting {
  readonly told: Told;
  readonly weight: number;
  readonly at: number;
}

/**
 * What the stage tells, at a pace that people can read. When more happens than that, what weighs more is told and the rest
 * is not.
 */
export class Strip {
  /** Newest first. */
  shown: readonly Entry[] = [];
  #waiting: Waiting[] = [];
  #shownAt = Number.NEGATIVE_INFINITY;

  add(told: Told, weight: number, now: number): void {
    if (weight <= 0) return;
    this.#waiting.push({ told, weight, at: now });
    if (this.#waiting.length > WAITING) this.#drop(this.#lightest);
  }

  /** Runs on to this moment. Returns the entry that has appeared, if any. */
  advance(now: number): Entry | undefined {
    this.#waiting = this.#waiting.filter(({ at }) => now - at < STALE_MS);
    if (this.shown.some(({ at }) => now - at >= STAY_MS))
      this.shown = this.shown.filter(({ at }) => now - at < STAY_MS);
    const next = now - this.#shownAt < GAP_MS ? undefined : this.#heaviest;
    if (!next) return undefined;
    const told = this.#waiting.filter(one => one === next || comesWith(next, one)).map(one => one.told);
    this.#waiting = this.#waiting.filter(one => !told.includes(one.told));
    const entry = { key: next.told.n, told, at: now };
    this.shown = [entry, ...this.shown].slice(0, SHOWN);
    this.#shownAt = now;
    return entry;
  }

  /** The one that weighs most; of equals the oldest. */
  get #heaviest(): Waiting | undefined {
    return this.#waiting.reduce<Waiting | undefined>(
      (best, one) => (!best || one.weight > best.weight ? one : best),
      undefined,
    );
  }

  get #lightest(): Waiting {
    return this.#waiting.reduce((least, one) => (one.weight < least.weight ? one : least));
  }

  #drop(dropped: Waiting): void {
    this.#waiting = this.#waiting.filter(one => one !== dropped);
  }
}

/** What it is worth to be told on a stage; 0 for nothing. @param isBot of whom it is known */
export function weightOf(told: Told, isBot: (seat: number) => boolean): number {
  switch (told.kind) {
    case 'begins':
    case 'ends':
      return 9;
    case 'home':
      return 8;
    case 'line':
      return told.fell ? 7 : 3;
    case 'away':
      return 6;
    case 'cut':
      return isBot(told.who.seat) && isBot(told.by.seat) ? 2 : 7;
    case 'out':
      return isBot(told.who.seat) ? 1 : 5;
    case 'claim':
      return isBot(told.who.seat) ? 1 : 5;
    case 'join':
    case 'leave':
      return told.bot ? 0 : 4;
    case 'back':
      return 2;
    default:
      return 0;
  }
}

/** A lecture hall joins within a minute: that is one entry, not a hundred. */
function comesWith(first: Waiting, other: Waiting): boolean {
  const { kind } = first.told;
  return (kind === 'join' || kind === 'leave') && other.told.kind === kind;
}
