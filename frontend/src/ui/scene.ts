import type { Delta } from '../protocol/frames';
import { Arena, type Scale } from '../render/arena';
import { Minimap } from '../render/minimap';
import type { Feed } from '../state/feed';
import type { Seat } from '../state/seat';
import { look } from './look';
import type { Meter } from './meter';
import { report } from './report';
import { standingsOf } from './standings';

/** What a scene shows, and what runs on with it. */
export interface Shown {
  readonly feed: Feed;
  advance(now: number, elapsedMs: number): void;
}

/** The arena and the small map, drawn with each animation frame for as long as the page shows them. */
export class Scene {
  readonly #shown: Shown;
  readonly #meter: Meter;
  readonly arena: Arena;
  /** Whom the camera follows: oneself; for spectators, whoever leads. */
  followed = (): Seat | undefined => {
    const { game, seat } = this.#shown.feed;
    return seat > 0 ? game.seats[seat] : standingsOf(game).find(({ seat }) => seat.alive)?.seat;
  };
  readonly #minimap: Minimap | undefined;
  readonly #each: (now: number) => void;
  readonly #observer: ResizeObserver;
  #drawnAt = performance.now();
  #painted = false;
  #frame = 0;

  /** @param each is called with each animation frame, after drawing */
  constructor(
    shown: Shown,
    canvas: HTMLCanvasElement,
    map: HTMLCanvasElement | null,
    scale: Scale,
    meter: Meter,
    each: (now: number) => void = () => {},
  ) {
    this.#shown = shown;
    this.#meter = meter;
    this.#each = each;
    this.arena = new Arena(canvas, scale);
    this.#minimap = map ? new Minimap(map) : undefined;
    this.#observer = new ResizeObserver(() => this.arena.resize(canvas.clientWidth, canvas.clientHeight));
    this.#observer.observe(canvas);
    this.#next();
  }

  /** Begins what a delta sets in motion. */
  note(delta: Delta): void {
    const { game, seat } = this.#shown.feed;
    this.arena.note(delta, game, seat, performance.now());
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer.disconnect();
  }

  #next(): void {
    this.#frame = requestAnimationFrame(() => {
      this.#meter.measure(() => this.#draw(performance.now()));
      this.#meter.mark();
      this.#next();
    });
  }

  #draw(now: number): void {
    const elapsed = now - this.#drawnAt;
    this.#drawnAt = now;
    this.#shown.advance(now, elapsed);
    const { game, view, seat } = this.#shown.feed;
    this.arena.palette = look.palette;
    this.arena.motion = look.motion;
    this.arena.draw(game, view, seat, this.followed(), now, elapsed);
    this.#minimap?.draw(game, seat, this.arena.window, look.palette, now);
    if (game.begun && !this.#painted) {
      this.#painted = true;
      performance.mark('arena');
      report();
    }
    this.#each(now);
  }
}
