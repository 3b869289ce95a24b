import { BLOCK, type Board } from '../state/board';
import type { Palette } from './palette';
import type { Prints } from './prints';

type Context = CanvasRenderingContext2D;

/** Draws one block of the arena: ground, grid, land with its patterns, outlines between owners. */
export function drawTile(
  context: Context,
  board: Board,
  left: number,
  top: number,
  cellPx: number,
  palette: Palette,
  prints: Prints,
): void {
  const right = Math.min(left + BLOCK, board.width);
  const bottom = Math.min(top + BLOCK, board.height);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.fillStyle = palette.card;
  context.fillRect(0, 0, (right - left) * cellPx, (bottom - top) * cellPx);
  if (cellPx >= 8) drawGrid(context, right - left, bottom - top, cellPx, palette.grid);
  for (let y = top; y < bottom; y++) drawRow(context, board, left, right, y, top, cellPx, prints);
  drawOutlines(context, board, left, top, right, bottom, cellPx, palette.outline);
}

function drawGrid(context: Context, across: number, down: number, cellPx: number, colour: string): void {
  const hair = Math.max(1, Math.round(cellPx / 24));
  context.fillStyle = colour;
  for (let x = 0; x < across; x++) context.fillRect(x * cellPx, 0, hair, down * cellPx);
  for (let y = 0; y < down; y++) context.fillRect(0, y * cellPx, across * cellPx, hair);
}

function drawRow(
  context: Context,
  board: Board,
  left: number,
  right: number,
  y: number,
  top: number,
  cellPx: number,
  prints: Prints,
): void {
  const row = y * board.width;
  for (let x = left; x < right; ) {
    const owner = board.owner[row + x];
    let end = x + 1;
    while (end < right && board.owner[row + end] === owner) end++;
    if (owner > 0) {
      context.fillStyle = prints.of(context, owner);
      // Cells may be a fraction of a pixel wide: rounded alike everywhere, they leave no seams.
      const at = Math.round((x - left) * cellPx);
      const high = Math.round((y - top) * cellPx);
      const beyond = Math.round((end - left) * cellPx);
      context.fillRect(at, high, beyond - at, Math.round((y - top + 1) * cellPx) - high);
    }
    x = end;
  }
}

/** Each outline is drawn by the tiles on both of its sides, so that its halves meet. */
function drawOutlines(
  context: Context,
  board: Board,
  left: number,
  top: number,
  right: number,
  bottom: number,
  cellPx: number,
  colour: string,
): void {
  const { width, height, owner } = board;
  context.beginPath();
  for (let y = top; y < bottom; y++)
    for (let x = left; x <= right; x++) {
      if (x === 0 || x === width || owner[y * width + x] === owner[y * width + x - 1]) continue;
      context.moveTo(Math.round((x - left) * cellPx), Math.round((y - top) * cellPx));
      context.lineTo(Math.round((x - left) * cellPx), Math.round((y - top + 1) * cellPx));
    }
  for (let y = top; y <= bottom; y++)
    for (let x = left; x < right; x++) {
      if (y === 0 || y === height || owner[y * width + x] === owner[(y - 1) * width + x]) continue;
      context.moveTo(Math.round((x - left) * cellPx), Math.round((y - top) * cellPx));
      context.lineTo(Math.round((x - left + 1) * cellPx), Math.round((y - top) * cellPx));
    }
  context.strokeStyle = colour;
  context.lineCap = 'square';
  context.lineWidth = outlinePx(cellPx);
  context.stroke();
}

/** How wide an outline is for cells of a size, in device pixels. */
export function outlinePx(cellPx: number): number {
  return Math.max(1, Math.round(cellPx / 10));
}
