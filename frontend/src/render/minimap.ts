import type { Board } from '../state/board';
import type { Game } from '../state/game';
import type { Window } from './camera';
import { colourOf, type Palette } from './palette';

const EVERY_MS = 200;

/** The whole arena, small. */
export class Minimap {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #land = document.createElement('canvas');
  #pixels = new Uint32Array();
  #image: ImageData | undefined;
  #board: Board | undefined;
  #version = -1;
  #palette: Palette | undefined;
  #inks = new Uint32Array(256);
  #drawnAt = Number.NEGATIVE_INFINITY;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d') as CanvasRenderingContext2D;
  }

  /** Draws the land, the heads, one's own ringed, and the part that the arena shows. */
  draw(game: Game, own: number, window: Window | undefined, palette: Palette, now: number): void {
    if (!game.begun || now - this.#drawnAt < EVERY_MS) return;
    this.#drawnAt = now;
    this.#paintLand(game, palette);
    const ratio = Math.min(2, globalThis.devicePixelRatio || 1);
    const across = Math.round(this.#canvas.clientWidth * ratio);
    if (this.#canvas.width !== across) this.#canvas.width = Math.max(1, across);
    const scale = this.#canvas.width / game.width;
    const down = Math.max(1, Math.round(game.height * scale));
    if (this.#canvas.height !== down) this.#canvas.height = down;
    const context = this.#context;
    context.drawImage(this.#land, 0, 0, this.#canvas.width, this.#canvas.height);
    for (const seat of game.living()) {
      const x = ((seat.cell % game.width) + 0.5) * scale;
      const y = (Math.floor(seat.cell / game.width) + 0.5) * scale;
      context.beginPath();
      context.arc(x, y, (seat.seat === own ? 3.5 : 2) * ratio, 0, Math.PI * 2);
      context.fillStyle = colourOf(palette, seat.seat);
      context.fill();
      context.lineWidth = ratio * (seat.seat === own ? 2 : 1);
      context.strokeStyle = palette.ink;
      context.stroke();
    }
    if (!window) return;
    context.lineWidth = ratio;
    context.strokeStyle = palette.soft;
    context.strokeRect(window.left * scale, window.top * scale, window.across * scale, window.down * scale);
  }

  #paintLand(game: Game, palette: Palette): void {
    const { board } = game;
    const { owner, width, height, version } = board;
    const fits = this.#image?.width === width && this.#image.height === height;
    if (board === this.#board && version === this.#version && palette === this.#palette) return;
    const context = this.#land.getContext('2d') as CanvasRenderingContext2D;
    if (!fits) {
      this.#land.width = width;
      this.#land.height = height;
      this.#image = context.createImageData(width, height);
      this.#pixels = new Uint32Array(this.#image.data.buffer);
    }
    if (palette !== this.#palette) this.#inks = inksOf(palette);
    for (let cell = 0; cell < owner.length; cell++) this.#pixels[cell] = this.#inks[owner[cell]];
    context.putImageData(this.#image as ImageData, 0, 0);
    this.#board = board;
    this.#version = version;
    this.#palette = palette;
  }
}

/** The colour of each owner as a pixel; every machine that has a browser is little endian. */
function inksOf(palette: Palette): Uint32Array<ArrayBuffer> {
  return Uint32Array.from({ length: 256 }, (_, seat) => {
    const rgb = Number.parseInt((seat === 0 ? palette.card : colourOf(palette, seat)).slice(1), 16);
    return (0xff000000 | ((rgb & 255) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0;
  });
}
