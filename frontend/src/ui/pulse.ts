import type { Feed } from '../state/feed';
import type { Keeper } from '../transport/keeper';

/** A seat is away after 1.5 s of silence. */
const SPEAK_MS = 800;

/** The clock is asked often at first, so that it is right soon, and then now and then. */
const FIRST_PINGS = 5;
const FIRST_PING_MS = 150;
const PING_MS = 1000;

/** Speaks at least once a second. Arriving frames trigger it, for a hidden tab's timers are throttled. */
export class Pulse {
  readonly #feed: Feed;
  readonly #keeper: () => Keeper;
  #spokeAt = Number.NEGATIVE_INFINITY;
  #pingedAt = Number.NEGATIVE_INFINITY;
  #pings = 0;

  constructor(feed: Feed, keeper: () => Keeper) {
    this.#feed = feed;
    this.#keeper = keeper;
  }

  /** Frames have arrived: speaks and asks for the clock, if it is time. */
  beat(now: number): void {
    if (!this.#keeper().connected) return;
    if (this.#feed.seat > 0 && now - this.#spokeAt >= SPEAK_MS) this.speak(now);
    if (now - this.#pingedAt < (this.#pings < FIRST_PINGS ? FIRST_PING_MS : PING_MS)) return;
    this.#pingedAt = now;
    this.#pings++;
    this.#keeper().ping();
  }

  /** Sends all intents that are not acknowledged; none says "still here". */
  speak(now: number): void {
    const prediction = this.#feed.view.prediction;
    if (!prediction || !this.#keeper().connected) return;
    this.#spokeAt = now;
    this.#keeper().send(prediction.unacknowledged, this.#feed.view.ageMs);
  }
}
