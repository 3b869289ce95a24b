import { THUMB } from '../../protocol/live-rooms';
import type { Palette } from '../../render/palette';
import { Tiles } from '../../render/tiles';
import { Board } from '../../state/board';

/** The arena in small, as land in the seats' inks and patterns. */
export class ThumbPicture {
  readonly #board = new Board(THUMB.width, THUMB.height);
  readonly #tiles = new Tiles();
  #drawn: readonly unknown[] = [];

  /** Draws a thumb if the canvas does not show it already. */
  draw(canvas: HTMLCanvasElement, thumb: Uint8Array, palette: Palette): void {
    const ratio = Math.min(2, globalThis.devicePixelRatio || 1);
    const cellPx = Math.max(1, Math.ceil((canvas.clientWidth * ratio) / THUMB.width));
    const wanted = [thumb, palette, cellPx];
    if (wanted.every((part, i) => part === this.#drawn[i])) return;
    this.#drawn = wanted;
    for (const [cell, seat] of thumb.entries()) this.#board.setOwner(cell, seat);
    canvas.width = THUMB.width * cellPx;
    canvas.height = THUMB.height * cellPx;
    const window = { left: 0, top: 0, across: THUMB.width, down: THUMB.height, cellPx };
    this.#tiles.draw(canvas.getContext('2d') as CanvasRenderingContext2D, this.#board, window, palette);
  }
}
