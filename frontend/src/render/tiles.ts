import { BLOCK, type Board } from '../state/board';
import type { Window } from './camera';
import type { Palette } from './palette';
import { Prints } from './prints';
import { drawTile } from './tile';

/** Tiles that have become stale wait for the next picture when this one has cost so much. */
const BUDGET_MS = 2;

interface Tile {
  readonly canvas: HTMLCanvasElement;
  version: number;
  usedAt: number;
}

/** The land as pictures of 16 × 16 cells, each drawn again only when its land has changed. */
export class Tiles {
  #tiles = new Map<number, Tile>();
  #spare: HTMLCanvasElement[] = [];
  #board: Board | undefined;
  #palette: Palette | undefined;
  #prints: Prints | undefined;
  #cellPx = 0;
  #picture = 0;

  /** Draws the land that a window shows. */
  draw(context: CanvasRenderingContext2D, board: Board, window: Window, palette: Palette): void {
    this.#fit(board, window.cellPx, palette);
    this.#picture++;
    const started = performance.now();
    const side = BLOCK * window.cellPx;
    const rows = board.blockVersions.length / board.blocksAcross;
    const right = Math.min(board.blocksAcross, Math.ceil((window.left + window.across) / BLOCK));
    const bottom = Math.min(rows, Math.ceil((window.top + window.down) / BLOCK));
    for (let row = Math.max(0, Math.floor(window.top / BLOCK)); row < bottom; row++)
      for (let column = Math.max(0, Math.floor(window.left / BLOCK)); column < right; column++) {
        const late = performance.now() - started > BUDGET_MS;
        const tile = this.#tile(board, column, row, late, palette);
        const x = Math.round(column * side - window.left * window.cellPx);
        context.drawImage(tile, x, Math.round(row * side - window.top * window.cellPx));
      }
    this.#forget();
  }

  #tile(board: Board, column: number, row: number, late: boolean, palette: Palette): HTMLCanvasElement {
    const block = row * board.blocksAcross + column;
    const version = board.blockVersions[block];
    let tile = this.#tiles.get(block);
    if (!tile) {
      tile = { canvas: this.#spare.pop() ?? this.#canvas(), version: -1, usedAt: 0 };
      this.#tiles.set(block, tile);
    }
    tile.usedAt = this.#picture;
    if (tile.version !== version && !(late && tile.version >= 0)) {
      const context = tile.canvas.getContext('2d', { alpha: false }) as CanvasRenderingContext2D;
      drawTile(context, board, column * BLOCK, row * BLOCK, this.#cellPx, palette, this.#prints as Prints);
      tile.version = version;
    }
    return tile.canvas;
  }

  /** Starts anew for another board, size or theme. */
  #fit(board: Board, cellPx: number, palette: Palette): void {
    const sameLook = cellPx === this.#cellPx && palette === this.#palette;
    if (sameLook && board === this.#board) return;
    if (!sameLook) {
      this.#prints = new Prints(palette, cellPx);
      this.#spare = [];
    } else this.#spare.push(...[...this.#tiles.values()].map(tile => tile.canvas));
    this.#tiles.clear();
    this.#board = board;
    this.#palette = palette;
    this.#cellPx = cellPx;
  }

  #canvas(): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.width = BLOCK * this.#cellPx;
    canvas.height = canvas.width;
    return canvas;
  }

  /** Keeps what was shown a moment ago, for heads turn back; hands on the canvases of the rest. */
  #forget(): void {
    for (const [block, tile] of this.#tiles)
      if (this.#picture - tile.usedAt > 120) {
        this.#tiles.delete(block);
        if (this.#spare.length < 16) this.#spare.push(tile.canvas);
      }
  }
}
