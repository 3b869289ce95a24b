import {
  type Base,
  type Delta,
  type Frame,
  type Heading,
  type Keyframe,
  Malformed,
  type SeatState,
} from './frames';
import { HOWS, MAX_HEADING, MAX_SEAT, PHASES } from './limits';
import { Reader } from './reader';
import { checkKeyframe, checkRuns } from './shape';

const DELTA = 1;
const KEYFRAME = 2;
const BOT = 1;
const AWAY = 2;
const HEAD = 4;
const LINE = 8;

/** Which frame it is, read from its first bytes: enough to leave a frame aside undecoded. */
export function peekBinary(bytes: Uint8Array): { kind: Frame['kind']; seq: number } {
  const reader = new Reader(bytes);
  const kind = kindOf(reader.u8());
  if (kind === 'keyframe') reader.str();
  return { kind, seq: reader.varint() };
}

/** Decodes a binary frame. A delta's numbers are told relative to the state that it follows. */
export function decodeBinary(bytes: Uint8Array, base: Base): Frame {
  const reader = new Reader(bytes);
  const frame = kindOf(reader.u8()) === 'delta' ? delta(reader, base) : keyframe(reader);
  reader.end();
  return frame;
}

function kindOf(byte: number): Frame['kind'] {
  if (byte === DELTA) return 'delta';
  if (byte === KEYFRAME) return 'keyframe';
  throw new Malformed(`no such kind of frame: ${byte}`);
}

function delta(reader: Reader, base: Base): Delta {
  const seq = reader.varint();
  const sum = reader.u32();
  const parts = reader.u8();
  const part = <T>(bit: number, read: () => T): T[] => (parts & (1 << bit) ? items(reader, read) : []);
  return {
    kind: 'delta',
    epoch: base.epoch,
    seq,
    sum,
    intents: part(0, () => {
      const seat = seatOf(reader);
      const value = reader.varint();
      return [seat, headingOf(value % 8), base.lastN(seat) + Math.floor(value / 8)] as const;
    }),
    outs: part(1, () => ({ seat: seatOf(reader), by: reader.u8(), how: wordOf(HOWS, reader.u8()) })),
    claims: part(2, () => ({ seat: seatOf(reader), runs: checkRuns(runs(reader, base.width), base) })),
    spawns: part(3, () => ({ seat: seatOf(reader), cell: cellOf(reader, base) })),
    joins: part(4, () => ({ seat: seatOf(reader), bot: flagOf(reader), nick: reader.str() })),
    leaves: part(5, () => seatOf(reader)),
    away: part(6, () => [seatOf(reader), flagOf(reader)] as const),
    round:
      parts & 128
        ? { phase: wordOf(PHASES, reader.u8()), number: reader.varint(), endsAt: reader.varint() }
        : undefined,
  };
}

function runs(reader: Reader, width: number): number[] {
  const pairs: number[] = [];
  let cell = -width;
  for (let left = reader.count(); left > 0; left--) {
    cell += width + reader.zigzag();
    pairs.push(cell, reader.varint());
  }
  return pairs;
}

function keyframe(reader: Reader): Keyframe {
  const head = {
    kind: 'keyframe' as const,
    epoch: reader.str(),
    seq: reader.varint(),
    sum: reader.u32(),
    width: reader.varint(),
    height: reader.varint(),
    tickHz: reader.u8(),
    phase: wordOf(PHASES, reader.u8()),
    round: reader.varint(),
    endsAt: reader.varint(),
  };
  if (head.width < 1 || head.height < 1 || head.tickHz < 1)
    throw new Malformed('an arena without cells or ticks');
  const seats = Array.from({ length: reader.u8() }, () => seatState(reader, head.width));
  const owners = items(reader, () => [reader.u8(), reader.varint()]).flat();
  return checkKeyframe({ ...head, seats, owners });
}

function seatState(reader: Reader, width: number): SeatState {
  const seat = seatOf(reader);
  const flags = reader.u8();
  const hasHead = (flags & HEAD) !== 0;
  return {
    seat,
    bot: (flags & BOT) !== 0,
    away: (flags & AWAY) !== 0,
    nick: reader.str(),
    n: reader.varint(),
    peak: reader.varint(),
    kills: reader.varint(),
    head: hasHead ? { cell: reader.varint(), heading: headingOf(reader.u8()) } : undefined,
    returnsAt: hasHead ? 0 : reader.varint(),
    line: flags & LINE ? corners(reader, width) : [],
  };
}

function corners(reader: Reader, width: number): number[] {
  const steps = [-width, 1, width, -1];
  const cells = [reader.varint()];
  for (let left = reader.count(); left > 0; left--) {
    const leg = reader.varint();
    cells.push(cells[cells.length - 1] + steps[leg % 4] * Math.floor(leg / 4));
  }
  return cells;
}

function items<T>(reader: Reader, read: () => T): T[] {
  return Array.from({ length: reader.count() }, read);
}

function seatOf(reader: Reader): number {
  const seat = reader.u8();
  if (seat < 1 || seat > MAX_SEAT) throw new Malformed(`no such seat: ${seat}`);
  return seat;
}

function cellOf(reader: Reader, base: Base): number {
  const cell = reader.varint();
  if (cell >= base.width * base.height) throw new Malformed(`a cell outside the arena: ${cell}`);
  return cell;
}

function headingOf(value: number): Heading {
  if (value > MAX_HEADING) throw new Malformed(`no such heading: ${value}`);
  return value as Heading;
}

function flagOf(reader: Reader): boolean {
  const value = reader.u8();
  if (value > 1) throw new Malformed(`neither 0 nor 1: ${value}`);
  return value === 1;
}

function wordOf<T>(words: readonly T[], index: number): T {
  if (index >= words.length) throw new Malformed(`no word numbered ${index}`);
  return words[index];
}
