import type { Board } from '../state/board';
import type { Drawn } from '../state/view';
import type { Palette } from './palette';

type Context = CanvasRenderingContext2D;

/** A cord's width, a casing's and a jack's radius, in cells. */
export interface Gauge {
  readonly cord: number;
  readonly casing: number;
  readonly jack: number;
}

/** Cords and jacks keep a least size in a view where cells are tiny. */
export function gaugeOf(cellPx: number, ratio: number): Gauge {
  const least = ratio / cellPx;
  const cord = Math.max(0.42, 2.4 * least);
  return { cord, casing: cord + Math.max(0.18, 1.6 * least), jack: Math.max(0.56, 4.5 * least) };
}

/** The path of a seat's line, from its land to its head; in cells. False without a line. */
export function traceCord(context: Context, board: Board, seat: number, drawn: Drawn): boolean {
  const { line } = drawn;
  if (line.length === 0) return false;
  context.beginPath();
  const root = rootOf(board, seat, line);
  context.moveTo(middle(root % board.width), middle(Math.floor(root / board.width)));
  for (let i = 0; i < line.length; i++) {
    const straight = i > 0 && i < line.length - 1 && line[i] - line[i - 1] === line[i + 1] - line[i];
    if (!straight) context.lineTo(middle(line[i] % board.width), middle(Math.floor(line[i] / board.width)));
  }
  context.lineTo(drawn.x, drawn.y);
  return true;
}

/** Draws the traced path as a cord with a dark casing. */
export function strokeCord(context: Context, gauge: Gauge, colour: string, palette: Palette): void {
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.lineWidth = gauge.casing;
  context.strokeStyle = palette.outline;
  context.stroke();
  context.lineWidth = gauge.cord;
  context.strokeStyle = colour;
  context.stroke();
}

/** Draws a head: a jack whose light spot shows the heading; one's own has a ring. */
export function drawJack(
  context: Context,
  drawn: Drawn,
  gauge: Gauge,
  colour: string,
  palette: Palette,
  own: boolean,
): void {
  const { x, y, heading } = drawn;
  if (own) {
    circle(context, x, y, gauge.jack * 1.75);
    context.lineWidth = gauge.jack * 0.22;
    context.strokeStyle = palette.ink;
    context.stroke();
  }
  circle(context, x, y, gauge.jack);
  context.fillStyle = colour;
  context.fill();
  context.lineWidth = (gauge.casing - gauge.cord) * 0.7;
  context.strokeStyle = palette.outline;
  context.stroke();
  const reach = heading === 4 ? 0 : gauge.jack * 0.42;
  const dx = [0, 1, 0, -1, 0][heading] * reach;
  const dy = [-1, 0, 1, 0, 0][heading] * reach;
  circle(context, x + dx, y + dy, gauge.jack * 0.34);
  context.fillStyle = palette.card;
  context.fill();
}

function circle(context: Context, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
}

/** The cell of one's own land that a line comes from, straight behind it if possible; else where it begins. */
function rootOf(board: Board, seat: number, line: readonly number[]): number {
  const first = line[0];
  const behind = line.length > 1 ? first * 2 - line[1] : first;
  const beside = [behind, first - 1, first + 1, first - board.width, first + board.width];
  return beside.find(cell => board.owner[cell] === seat && isBeside(first, cell, board.width)) ?? first;
}

function isBeside(from: number, to: number, width: number): boolean {
  return Math.abs((from % width) - (to % width)) <= 1;
}

function middle(cell: number): number {
  return cell + 0.5;
}
