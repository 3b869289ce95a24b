import { flag, list, oneOf, record, text, whole } from './check';
import {
  type Base,
  type Delta,
  type Frame,
  type Heading,
  type Keyframe,
  Malformed,
  type SeatState,
} from './frames';
import { HOWS, MAX_CELLS, MAX_HEADING, MAX_SEAT, MAX_SUM, PHASES } from './limits';
import { checkKeyframe, checkRuns } from './shape';

/** Decodes a frame that arrived as JSON. */
export function decodeJson(value: unknown, base: Base): Frame {
  const frame = record(value, 'frame');
  if (frame.kind === 'delta') return delta(frame, base);
  if (frame.kind === 'keyframe') return keyframe(frame);
  throw new Malformed(`no such kind of frame: ${String(frame.kind)}`);
}

function delta(frame: Record<string, unknown>, base: Base): Delta {
  const cells = base.width * base.height;
  return {
    kind: 'delta',
    epoch: text(frame.epoch, 'epoch'),
    seq: whole(frame.seq, 'seq'),
    sum: whole(frame.sum, 'sum', MAX_SUM),
    intents: list(frame.intents, 'intents').map(item => {
      const [seat, heading, n] = list(item, 'intent');
      return [seatOf(seat), headingOf(heading), whole(n, 'n')] as const;
    }),
    outs: list(frame.outs, 'outs').map(item => {
      const out = record(item, 'out');
      return { seat: seatOf(out.seat), by: whole(out.by, 'by', MAX_SEAT), how: oneOf(out.how, 'how', HOWS) };
    }),
    claims: list(frame.claims, 'claims').map(item => {
      const claim = record(item, 'claim');
      const runs = list(claim.runs, 'runs').map(run => whole(run, 'run', cells));
      return { seat: seatOf(claim.seat), runs: checkRuns(runs, base) };
    }),
    spawns: list(frame.spawns, 'spawns').map(item => {
      const spawn = record(item, 'spawn');
      return { seat: seatOf(spawn.seat), cell: whole(spawn.cell, 'cell', cells - 1) };
    }),
    joins: list(frame.joins, 'joins').map(item => {
      const join = record(item, 'join');
      return { seat: seatOf(join.seat), nick: text(join.nick, 'nick'), bot: flag(join.bot, 'bot') };
    }),
    leaves: list(frame.leaves, 'leaves').map(seatOf),
    away: list(frame.away, 'away').map(item => {
      const [seat, away] = list(item, 'away');
      return [seatOf(seat), flag(away, 'away')] as const;
    }),
    round: frame.round === undefined ? undefined : round(record(frame.round, 'round')),
  };
}

function round(value: Record<string, unknown>): NonNullable<Delta['round']> {
  return {
    phase: oneOf(value.phase, 'phase', PHASES),
    number: whole(value.number, 'number'),
    endsAt: whole(value.endsAt, 'endsAt'),
  };
}

function keyframe(frame: Record<string, unknown>): Keyframe {
  return checkKeyframe({
    kind: 'keyframe',
    epoch: text(frame.epoch, 'epoch'),
    seq: whole(frame.seq, 'seq'),
    sum: whole(frame.sum, 'sum', MAX_SUM),
    width: whole(frame.width, 'width', MAX_CELLS, 1),
    height: whole(frame.height, 'height', MAX_CELLS, 1),
    tickHz: whole(frame.tickHz, 'tickHz', MAX_SEAT, 1),
    phase: oneOf(frame.phase, 'phase', PHASES),
    round: whole(frame.round, 'round'),
    endsAt: whole(frame.endsAt, 'endsAt'),
    seats: list(frame.seats, 'seats').map(seatState),
    owners: list(frame.owners, 'owners').map(item => whole(item, 'owners', MAX_CELLS)),
  });
}

function seatState(item: unknown): SeatState {
  const seat = record(item, 'seat');
  const hasHead = seat.cell !== undefined;
  return {
    seat: seatOf(seat.seat),
    nick: text(seat.nick, 'nick'),
    bot: flag(seat.bot, 'bot'),
    away: flag(seat.away, 'away'),
    n: whole(seat.n, 'n'),
    peak: whole(seat.peak, 'peak'),
    kills: whole(seat.kills, 'kills'),
    head: hasHead ? { cell: whole(seat.cell, 'cell'), heading: headingOf(seat.heading) } : undefined,
    returnsAt: hasHead ? 0 : whole(seat.returnsAt, 'returnsAt'),
    line: list(seat.line, 'line').map(cell => whole(cell, 'line')),
  };
}

function seatOf(value: unknown): number {
  return whole(value, 'seat', MAX_SEAT, 1);
}

function headingOf(value: unknown): Heading {
  return whole(value, 'heading', MAX_HEADING) as Heading;
}
