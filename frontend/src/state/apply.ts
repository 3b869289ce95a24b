import { type Delta, REST } from '../protocol/frames';
import type { Game } from './game';
import { ahead } from './grid';
import { Seat } from './seat';

const HOME_REACH = 2; // a home is 5 × 5 cells
const OUT_SECONDS = 2;

/** Applies what one tick changed, in the order that `docs/protocol.md` gives. */
export function applyDelta(game: Game, delta: Delta): void {
  game.seq = delta.seq;
  for (const [number, heading, n] of delta.intents) {
    const seat = game.seats[number];
    if (seat) Object.assign(seat, { heading, n });
  }
  advance(game);
  layLines(game);
  for (const { seat, by } of delta.outs) {
    out(game, seat);
    const cutter = game.seats[by];
    if (cutter && by !== seat) cutter.kills++;
  }
  for (const { seat, runs } of delta.claims) claim(game, seat, runs);
  for (const { seat, cell } of delta.spawns) spawn(game, seat, cell);
  for (const { seat, nick, bot } of delta.joins) game.seats[seat] = new Seat(seat, nick, bot);
  for (const seat of delta.leaves) {
    out(game, seat);
    game.seats[seat] = undefined;
  }
  for (const [number, away] of delta.away) {
    const seat = game.seats[number];
    if (seat) seat.away = away;
  }
  if (delta.round) turnRound(game, delta.round);
  for (const seat of game.taken()) {
    seat.peak = Math.max(seat.peak, game.board.land[seat.seat]);
    seat.mark(game.seq);
  }
}

function advance(game: Game): void {
  for (const seat of game.living()) seat.cell = ahead(seat.cell, seat.heading, game.width, game.height);
}

function layLines(game: Game): void {
  for (const seat of game.living()) {
    if (game.board.owner[seat.cell] === seat.seat || seat.line.at(-1) === seat.cell) continue;
    seat.line.push(seat.cell);
    game.board.setLine(seat.cell, seat.seat);
  }
}

function out(game: Game, number: number): void {
  const seat = game.seats[number];
  if (!seat) return;
  seat.alive = false;
  seat.returnsAt = game.seq + OUT_SECONDS * game.tickHz;
  takeUpLine(game, seat);
  game.board.freeLand(number);
}

function claim(game: Game, number: number, runs: readonly number[]): void {
  const seat = game.seats[number];
  if (seat) takeUpLine(game, seat);
  for (let i = 0; i < runs.length; i += 2)
    for (let cell = runs[i]; cell < runs[i] + runs[i + 1]; cell++) game.board.setOwner(cell, number);
}

function takeUpLine(game: Game, seat: Seat): void {
  // A cutter of this tick has laid its own line over the cell that it entered: that one stays.
  for (const cell of seat.line) if (game.board.line[cell] === seat.seat) game.board.setLine(cell, 0);
  seat.line = [];
}

function spawn(game: Game, number: number, cell: number): void {
  const seat = game.seats[number];
  if (!seat) return;
  const x = cell % game.width;
  const y = (cell - x) / game.width;
  for (let dy = -HOME_REACH; dy <= HOME_REACH; dy++)
    for (let dx = -HOME_REACH; dx <= HOME_REACH; dx++) {
      const inside = x + dx >= 0 && x + dx < game.width && y + dy >= 0 && y + dy < game.height;
      if (inside) game.board.setOwner(cell + dy * game.width + dx, number);
    }
  Object.assign(seat, { alive: true, cell, heading: REST });
}

function turnRound(game: Game, round: NonNullable<Delta['round']>): void {
  game.phase = round.phase;
  game.round = round.number;
  game.endsAt = round.endsAt;
  if (round.phase === 'podium') {
    for (const seat of game.taken()) seat.heading = REST;
    return;
  }
  game.board.clear();
  for (const seat of game.taken())
    Object.assign(seat, {
      alive: false,
      line: [],
      kills: 0,
      peak: 0,
      heading: REST,
      returnsAt: game.seq + 1,
    });
}
