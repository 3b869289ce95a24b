import type { Delta } from '../protocol/frames';
import type { Game } from '../state/game';
import type { Drawn } from '../state/view';
import { type Gauge, strokeCord, traceCord } from './cords';
import { colourOf, type Palette } from './palette';

const WAVE_MS = 280;
const SNAP_MS = 320;

interface Wave {
  readonly runs: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly startedAt: number;
}

interface Snap {
  readonly seat: number;
  readonly drawn: Drawn;
  readonly startedAt: number;
}

type Context = CanvasRenderingContext2D;

/** What moves for a moment: a claim fills as a wave, a cut snaps the cord. In cells. */
export class Effects {
  #waves: Wave[] = [];
  #snaps: Snap[] = [];

  /** @param drawnBefore the heads and cords of the last picture */
  note(delta: Delta, game: Game, drawnBefore: ReadonlyMap<number, Drawn>, now: number): void {
    // A hidden tab draws nothing: without this, what it is told would pile up.
    this.#drop(now);
    for (const { seat, runs } of delta.claims) {
      const cell = game.seats[seat]?.cell ?? 0;
      const x = cell % game.width;
      const y = Math.floor(cell / game.width);
      this.#waves.push({ runs, x, y, radius: farthest(runs, x, y, game.width), startedAt: now });
    }
    for (const { seat } of delta.outs) {
      const drawn = drawnBefore.get(seat);
      if (drawn) this.#snaps.push({ seat, drawn, startedAt: now });
    }
  }

  /** Covers what a wave has not reached yet. */
  drawWaves(context: Context, width: number, palette: Palette, now: number): void {
    this.#drop(now);
    context.fillStyle = palette.card;
    for (const wave of this.#waves) {
      const front = wave.radius * ((now - wave.startedAt) / WAVE_MS);
      for (let i = 0; i < wave.runs.length; i += 2) {
        const x = wave.runs[i] % width;
        const y = Math.floor(wave.runs[i] / width);
        const end = x + wave.runs[i + 1];
        const half = Math.sqrt(Math.max(0, front * front - (y - wave.y) ** 2));
        const left = half === 0 ? end : Math.max(x, wave.x - half);
        const right = Math.min(end, wave.x + 1 + half);
        if (left > x) context.fillRect(x, y, Math.min(left, end) - x, 1);
        if (half > 0 && right < end) context.fillRect(Math.max(right, x), y, end - Math.max(right, x), 1);
      }
    }
  }

  /** Draws cords that fall to pieces. */
  drawSnaps(context: Context, game: Game, gauge: Gauge, palette: Palette, now: number): void {
    for (const { seat, drawn, startedAt } of this.#snaps) {
      const part = (now - startedAt) / SNAP_MS;
      context.globalAlpha = 1 - part;
      context.setLineDash([1.4 * (1 - part), 0.4 + 1.6 * part]);
      if (traceCord(context, game.board, seat, drawn))
        strokeCord(context, gauge, colourOf(palette, seat), palette);
      context.setLineDash([]);
      context.beginPath();
      context.arc(drawn.x, drawn.y, gauge.jack * (1 + 3 * part), 0, Math.PI * 2);
      context.lineWidth = gauge.cord * (1 - part);
      context.strokeStyle = colourOf(palette, seat);
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  #drop(now: number): void {
    this.#waves = this.#waves.filter(wave => now - wave.startedAt < WAVE_MS);
    this.#snaps = this.#snaps.filter(snap => now - snap.startedAt < SNAP_MS);
  }
}

function farthest(runs: readonly number[], x: number, y: number, width: number): number {
  let square = 1;
  for (let i = 0; i < runs.length; i += 2) {
    const start = runs[i] % width;
    const across = Math.max(Math.abs(start - x), Math.abs(start + runs[i + 1] - x));
    square = Math.max(square, across ** 2 + (Math.floor(runs[i] / width) - y) ** 2);
  }
  return Math.sqrt(square) + 1;
}
