import type { Delta } from '../protocol/frames';
import type { Game } from '../state/game';
import type { Head } from '../state/glide';
import type { Seat } from '../state/seat';
import type { Drawn, View } from '../state/view';
import { Camera, type Window } from './camera';
import { drawJack, gaugeOf, strokeCord, traceCord } from './cords';
import { Effects } from './effects';
import { Fallen, isInSight } from './fallen';
import { Labels } from './labels';
import { Life } from './life';
import { colourOf, LIGHT, type Palette } from './palette';
import { Tiles } from './tiles';

/** Sharper than this costs more than it shows. */
const MAX_RATIO = 2;

/** How large cells are, in device pixels, on a canvas of a size and for an arena. */
export type Scale = (css: { width: number; height: number }, ratio: number, game: Game) => number;

/** The arena on a canvas. It only reads the game and its view. */
export class Arena {
  palette: Palette = LIGHT;
  /** Without it, no waves and nothing that snaps. */
  motion = true;
  /** How much larger names and cords are drawn than on a desk. */
  zoom = 1;
  /** What a seat is called; nothing for one without a plate. */
  nameOf = ({ nick }: Seat): string => nick;
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #scale: Scale;
  #camera = new Camera();
  readonly #tiles = new Tiles();
  readonly #labels = new Labels();
  readonly #effects = new Effects();
  readonly #life = new Life();
  readonly #fallen = new Fallen();
  readonly #drawn = new Map<number, Drawn>();
  #css = { width: 1, height: 1 };
  #ratio = 1;
  #window: Window | undefined;

  constructor(canvas: HTMLCanvasElement, scale: Scale) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d', { alpha: false }) as CanvasRenderingContext2D;
    this.#scale = scale;
    void document.fonts?.ready.then(() => this.#labels.clear());
  }

  /** What the last picture showed. */
  get window(): Window | undefined {
    return this.#window;
  }

  /** Fits the canvas to its place on the page. */
  resize(width: number, height: number): void {
    this.#css = { width, height };
    this.#ratio = Math.min(MAX_RATIO, globalThis.devicePixelRatio || 1);
    this.#canvas.width = Math.max(1, Math.round(width * this.#ratio));
    this.#canvas.height = Math.max(1, Math.round(height * this.#ratio));
  }

  /** Is at the next point at once, instead of gliding there. */
  jump(): void {
    this.#camera = new Camera();
  }

  /** Begins what moves for a moment. */
  note(delta: Delta, game: Game, own: number, now: number): void {
    if (delta.spawns.some(({ seat }) => seat === own)) this.#life.begin();
    this.#fallen.note(delta, game, own, this.#drawn);
    if (this.motion) this.#effects.note(delta, game, this.#drawn, now);
  }

  /** Draws one picture. @param followed the seat that the camera follows, if any */
  draw(
    game: Game,
    view: View,
    own: number,
    followed: Seat | undefined,
    now: number,
    elapsedMs: number,
  ): void {
    const context = this.#context;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = this.palette.paper;
    context.fillRect(0, 0, this.#canvas.width, this.#canvas.height);
    if (!game.begun) return;
    this.#lookAround(game, view, own, followed, now, elapsedMs);
    const window = this.#window as Window;
    this.#tiles.draw(context, game.board, window, this.palette);
    const { cellPx } = window;
    context.setTransform(cellPx, 0, 0, cellPx, -window.left * cellPx, -window.top * cellPx);
    context.lineWidth = Math.max(2 / cellPx, 0.1);
    context.strokeStyle = this.palette.ink;
    context.strokeRect(0, 0, game.width, game.height);
    this.#effects.drawWaves(context, game.width, this.palette, now);
    this.#drawSeats(game, own, window, now);
    this.#drawLabels(game, window);
  }

  #lookAround(
    game: Game,
    view: View,
    own: number,
    followed: Seat | undefined,
    now: number,
    elapsedMs: number,
  ): void {
    this.#drawn.clear();
    for (const seat of game.taken()) {
      const drawn = view.drawn(seat);
      if (drawn) this.#drawn.set(seat.seat, drawn);
    }
    this.#fallen.look(this.#drawn.get(own));
    this.#life.look(this.#drawn.get(own), now);
    const point = this.#drawn.get(followed?.seat ?? 0) ?? this.#outOfSight();
    if (point) this.#camera.follow(point, this.motion ? elapsedMs : 0);
    const cellPx = this.#scale(this.#css, this.#ratio, game);
    this.#window = this.#camera.window(this.#canvas, game, cellPx);
  }

  /** Where one's own life ended, if the last picture did not show it. */
  #outOfSight(): Head | undefined {
    const { place } = this.#fallen;
    return place && this.#window && !isInSight(place, this.#window) ? place : undefined;
  }

  #drawSeats(game: Game, own: number, window: Window, now: number): void {
    const context = this.#context;
    const gauge = gaugeOf(window.cellPx, this.#ratio * this.zoom);
    for (const [seat, drawn] of this.#drawn)
      if (traceCord(context, game.board, seat, drawn))
        strokeCord(context, gauge, colourOf(this.palette, seat), this.palette);
    this.#effects.drawSnaps(context, game, gauge, this.palette, now);
    this.#fallen.draw(context, game.board, gauge, this.palette);
    for (const [seat, drawn] of this.#drawn)
      if (isNear(drawn, window))
        drawJack(context, drawn, gauge, colourOf(this.palette, seat), this.palette, seat === own);
    const head = this.#drawn.get(own);
    if (head)
      this.#life.draw(context, head, gauge, colourOf(this.palette, own), this.palette, now, this.motion);
  }

  #drawLabels(game: Game, window: Window): void {
    this.#context.setTransform(1, 0, 0, 1, 0, 0);
    const { cellPx } = window;
    const ratio = this.#ratio * this.zoom;
    const lift = gaugeOf(cellPx, ratio).jack * 1.9 * cellPx;
    for (const [number, drawn] of this.#drawn) {
      const seat = game.seats[number];
      if (!seat || !isNear(drawn, window)) continue;
      const name = this.nameOf(seat);
      if (!name) continue;
      const text = seat.away ? `${name} · away` : name;
      const x = (drawn.x - window.left) * cellPx;
      const y = (drawn.y - window.top) * cellPx;
      this.#labels.draw(this.#context, text, x, y, lift, this.palette, ratio);
    }
  }
}

function isNear({ x, y }: Drawn, window: Window): boolean {
  const reach = 4;
  const inRow = x > window.left - reach && x < window.left + window.across + reach;
  return inRow && y > window.top - reach && y < window.top + window.down + reach;
}
