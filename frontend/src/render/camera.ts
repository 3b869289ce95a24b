/** The part of an arena that a canvas shows. */
export interface Window {
  /** The arena's cell at the canvas's left upper corner, fractions included. */
  readonly left: number;
  readonly top: number;
  /** Cells across and down. */
  readonly across: number;
  readonly down: number;
  /** A cell's side in device pixels: a multiple of a quarter, so that tiles are whole. */
  readonly cellPx: number;
}

/** How much of the canvas may lie beyond an edge: in a corner, one's head should not be under what stands there. */
const BEYOND = 0.22;

const FOLLOW_MS = 140;

/** A point so far away is a new home, or another head: one glides there, so that the eye can follow. */
const FAR_CELLS = 12;
const GLIDE_MS = 700;

/** Follows a point of the arena smoothly. */
export class Camera {
  #x = Number.NaN;
  #y = Number.NaN;
  #glide: { readonly x: number; readonly y: number; passedMs: number } | undefined;

  /** Moves on towards a point; with no time to do it in, is there at once. */
  follow(point: { x: number; y: number }, elapsedMs: number): void {
    const atOnce = Number.isNaN(this.#x) || elapsedMs === 0;
    if (!atOnce && Math.hypot(point.x - this.#x, point.y - this.#y) > FAR_CELLS)
      this.#glide ??= { x: this.#x, y: this.#y, passedMs: 0 };
    if (atOnce) this.#glide = undefined;
    let part = atOnce ? 1 : 1 - Math.exp(-elapsedMs / FOLLOW_MS);
    if (this.#glide) {
      this.#x = this.#glide.x;
      this.#y = this.#glide.y;
      this.#glide.passedMs += elapsedMs;
      const passed = Math.min(1, this.#glide.passedMs / GLIDE_MS);
      part = passed * passed * (3 - 2 * passed);
      if (passed === 1) this.#glide = undefined;
    }
    this.#x = part === 1 ? point.x : this.#x + (point.x - this.#x) * part;
    this.#y = part === 1 ? point.y : this.#y + (point.y - this.#y) * part;
  }

  /** What a canvas shows, given its size in device pixels and the arena's in cells. */
  window(canvas: { width: number; height: number }, arena: Arena, cellPx: number): Window {
    const across = canvas.width / cellPx;
    const down = canvas.height / cellPx;
    const left = start(Number.isNaN(this.#x) ? arena.width / 2 : this.#x, across, arena.width);
    const top = start(Number.isNaN(this.#y) ? arena.height / 2 : this.#y, down, arena.height);
    // On whole device pixels: land would shimmer otherwise.
    return { left: snap(left, cellPx), top: snap(top, cellPx), across, down, cellPx };
  }
}

interface Arena {
  readonly width: number;
  readonly height: number;
}

/** A cell's side for playing: 18 cells across a phone, up to 64 across a desk. */
export function playingCell(cssWidth: number, ratio: number): number {
  const across = Math.min(64, Math.max(18, cssWidth / 22));
  return Math.max(1, Math.round((cssWidth * ratio) / across));
}

/** A cell's side for watching: the whole arena if its cells stay visible. */
export function watchingCell(css: Arena, ratio: number, arena: Arena): number {
  const whole = Math.min(css.width / arena.width, css.height / arena.height) * ratio;
  const least = (css.width < 700 ? 7 : 3) * ratio;
  const side = Math.max(1, whole, least);
  return side < 8 ? Math.floor(side * 4) / 4 : Math.floor(side);
}

function start(middle: number, shown: number, whole: number): number {
  if (shown >= whole) return (whole - shown) / 2;
  const beyond = shown * BEYOND;
  return Math.min(Math.max(middle - shown / 2, -beyond), whole + beyond - shown);
}

function snap(cells: number, cellPx: number): number {
  return Math.round(cells * cellPx) / cellPx;
}
