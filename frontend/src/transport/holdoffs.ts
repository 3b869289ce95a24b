import type { Attempt } from './attempt';
import type { LineName } from './line';

const FIRST_MS = 1000;
const SHORTEST_MS = 500;

/** At most so long in the first two minutes of trouble, and after that. */
const LONGEST_MS = 4000;
const LONGEST_LATER_MS = 60_000;
const TROUBLE_MS = 120_000;

/** A line that was proved for so long has made up for its failures. */
const TRUST_MS = 30_000;

interface HoldOff {
  readonly ms: number;
  readonly until: number;
  readonly troubleSince: number;
}

const FREE: HoldOff = { ms: FIRST_MS, until: 0, troubleSince: Number.POSITIVE_INFINITY };

/** How long to stay away from each rung that has failed: twice as long each time. */
export class HoldOffs {
  readonly #random: () => number;
  readonly #held = new Map<LineName, HoldOff>();

  constructor(random: () => number) {
    this.#random = random;
  }

  /** When a rung may be tried. */
  until(line: LineName): number {
    return this.#of(line).until;
  }

  /** An attempt was in vain, or has failed after all. What was only tried is held off from when it was tried. */
  failed({ line, why, provedAt, openedAt }: Attempt, now: number): void {
    if (provedAt !== undefined && now - provedAt >= TRUST_MS) this.#held.delete(line);
    const { ms, troubleSince: since } = this.#of(line);
    const troubleSince = Math.min(since, now);
    const longest = now - troubleSince < TROUBLE_MS ? LONGEST_MS : LONGEST_LATER_MS;
    const from = why === 'climb' && provedAt === undefined ? openedAt : now;
    const until = Math.max(from + ms * jitter(this.#random()), now + SHORTEST_MS);
    this.#held.set(line, { ms: Math.min(2 * ms, longest), until, troubleSince });
  }

  /** Somebody asks to be left alone until then. */
  atLeast(line: LineName, until: number): void {
    const held = this.#of(line);
    this.#held.set(line, { ...held, until: Math.max(held.until, until) });
  }

  /** Forgets all failures. */
  clear(): void {
    this.#held.clear();
  }

  #of(line: LineName): HoldOff {
    return this.#held.get(line) ?? FREE;
  }
}

/** Half of each wait is left to chance, so that a room full of pages does not come back in one moment. */
export function jitter(random: number): number {
  return 0.5 + random / 2;
}
