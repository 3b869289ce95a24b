import type { Delta } from '../../protocol/frames';
import type { Game } from '../../state/game';
import type { Seat } from '../../state/seat';
import { Meter } from '../meter';
import { Scene } from '../scene';
import type { Session } from '../session';
import { standingsOf } from '../standings';
import { Director } from './director';
import type { Names } from './names';

/** Beyond a medium arena's width, heads are too small to be seen from the last row. */
const LARGE = 240;

/** Cells across the closer look. */
const ACROSS = 56;

/** The closer look is small: names have to be large in it. */
const CLOSER = 1.3;

/** In a crowd, only so many of those who lead carry a plate in the overview. */
const NAMED = 12;
const NAMED_EVERY_MS = 1000;

/** Names and cords are as large as on a desk when the arena is so wide, in CSS pixels; then they grow with it. */
const DESK = 900;

/** The stage's pictures: the whole arena, and in a large one a closer look that follows what happens. */
export class Cameras {
  readonly #session: Session;
  readonly #page: HTMLElement;
  readonly #names: Names;
  readonly #director = new Director();
  readonly #overview: Scene;
  #closer: Scene | undefined;
  #named: ReadonlySet<number> = new Set();
  #namedAt = Number.NEGATIVE_INFINITY;

  /** @param each is called with each animation frame, after drawing */
  constructor(session: Session, page: HTMLElement, meter: Meter, names: Names, each: (now: number) => void) {
    this.#session = session;
    this.#page = page;
    this.#names = names;
    const { feed } = session;
    const shown = {
      feed,
      advance: (now: number, elapsedMs: number) => {
        session.advance(now, elapsedMs);
        if (this.isLarge) this.#direct(now);
      },
    };
    const scale = (css: { width: number; height: number }, ratio: number, game: Game) => {
      this.#overview.arena.zoom = Math.min(2.5, Math.max(1, css.width / DESK));
      return wholeCell(css, ratio, game);
    };
    this.#overview = new Scene(shown, canvasOf(page, '.arena'), null, scale, meter, each);
    this.#overview.arena.nameOf = seat => this.#plate(seat);
  }

  /** Whether the arena is too large for one picture. */
  get isLarge(): boolean {
    return this.#session.feed.game.width > LARGE;
  }

  note(delta: Delta): void {
    this.#overview.note(delta);
    this.#closer?.note(delta);
    this.#director.note(delta, this.#session.feed.game, performance.now());
  }

  #direct(now: number): void {
    const { game } = this.#session.feed;
    if (now - this.#namedAt > NAMED_EVERY_MS) {
      this.#namedAt = now;
      this.#named = new Set(
        standingsOf(game)
          .slice(0, NAMED)
          .map(({ seat }) => seat.seat),
      );
    }
    const before = this.#director.shot;
    const shot = this.#director.look(game, now);
    this.#closer ??= this.#open();
    if (shot !== before && shot.jump) this.#closer.arena.jump();
  }

  #open(): Scene {
    const { feed } = this.#session;
    const scale = (css: { width: number }, ratio: number) =>
      Math.max(1, Math.round((css.width * ratio) / ACROSS));
    // The overview runs the view on for both.
    const shown = { feed, advance() {} };
    const closer = new Scene(shown, canvasOf(this.#page, '.closer'), null, scale, new Meter());
    closer.arena.zoom = CLOSER;
    closer.arena.nameOf = seat => this.#names.of(seat);
    closer.followed = () => feed.game.seats[this.#director.shot.seat];
    return closer;
  }

  #plate(seat: Seat): string {
    return this.isLarge && !this.#named.has(seat.seat) ? '' : this.#names.of(seat);
  }
}

/** A cell's side in device pixels, so that the whole arena is seen; tiles of 16 cells and their patterns are whole. */
function wholeCell(css: Size, ratio: number, { width, height }: Size): number {
  const side = Math.min(css.width / width, css.height / height) * ratio;
  const steps = side < 3 ? 8 : 4;
  return Math.max(0.5, Math.floor(side * steps) / steps);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function canvasOf(page: HTMLElement, selector: string): HTMLCanvasElement {
  return page.querySelector<HTMLCanvasElement>(selector) as HTMLCanvasElement;
}
