import type { Delta, Keyframe } from '../src/protocol/frames';
import { HOWS, PHASES } from '../src/protocol/limits';

/** Writes frames in binary as `docs/protocol.md` has it, for tests that make their own. */
class Writer {
  readonly out: number[] = [];

  u8(value: number): this {
    this.out.push(value & 255);
    return this;
  }

  u32(value: number): this {
    return this.u8(value >>> 24)
      .u8(value >>> 16)
      .u8(value >>> 8)
      .u8(value);
  }

  varint(value: number): this {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.u8((rest % 128) | 128);
    return this.u8(rest);
  }

  zigzag(value: number): this {
    return this.varint(((value << 1) ^ (value >> 31)) >>> 0);
  }

  str(value: string): this {
    const bytes = new TextEncoder().encode(value);
    this.varint(bytes.length).out.push(...bytes);
    return this;
  }

  items<T>(list: readonly T[], write: (item: T) => void): this {
    this.varint(list.length);
    list.forEach(write);
    return this;
  }
}

export function writeDelta(delta: Delta, width: number, lastN: (seat: number) => number): Uint8Array {
  const body = new Writer();
  let parts = 0;
  const part = <T>(bit: number, list: readonly T[], write: (item: T) => void) => {
    if (list.length === 0) return;
    parts |= 1 << bit;
    body.items(list, write);
  };
  part(0, delta.intents, ([seat, heading, n]) => body.u8(seat).varint((n - lastN(seat)) * 8 + heading));
  part(1, delta.outs, ({ seat, by, how }) => body.u8(seat).u8(by).u8(HOWS.indexOf(how)));
  part(2, delta.claims, ({ seat, runs }) => {
    body.u8(seat).varint(runs.length / 2);
    for (let i = 0; i < runs.length; i += 2)
      body.zigzag(i === 0 ? runs[0] : runs[i] - runs[i - 2] - width).varint(runs[i + 1]);
  });
  part(3, delta.spawns, ({ seat, cell }) => body.u8(seat).varint(cell));
  part(4, delta.joins, ({ seat, bot, nick }) =>
    body
      .u8(seat)
      .u8(bot ? 1 : 0)
      .str(nick),
  );
  part(5, delta.leaves, seat => body.u8(seat));
  part(6, delta.away, ([seat, away]) => body.u8(seat).u8(away ? 1 : 0));
  if (delta.round) {
    parts |= 128;
    body.u8(PHASES.indexOf(delta.round.phase)).varint(delta.round.number).varint(delta.round.endsAt);
  }
  const head = new Writer().u8(1).varint(delta.seq).u32(delta.sum).u8(parts);
  return Uint8Array.from([...head.out, ...body.out]);
}

export function writeKeyframe(frame: Keyframe): Uint8Array {
  const writer = new Writer().u8(2).str(frame.epoch).varint(frame.seq).u32(frame.sum);
  writer.varint(frame.width).varint(frame.height).u8(frame.tickHz).u8(PHASES.indexOf(frame.phase));
  writer.varint(frame.round).varint(frame.endsAt).u8(frame.seats.length);
  for (const seat of frame.seats) {
    const flags =
      (seat.bot ? 1 : 0) | (seat.away ? 2 : 0) | (seat.head ? 4 : 0) | (seat.line.length > 0 ? 8 : 0);
    writer.u8(seat.seat).u8(flags).str(seat.nick).varint(seat.n).varint(seat.peak).varint(seat.kills);
    if (seat.head) writer.varint(seat.head.cell).u8(seat.head.heading);
    else writer.varint(seat.returnsAt);
    if (seat.line.length > 0) writeLine(writer, seat.line, frame.width);
  }
  writer.varint(frame.owners.length / 2);
  for (let i = 0; i < frame.owners.length; i += 2) writer.u8(frame.owners[i]).varint(frame.owners[i + 1]);
  return Uint8Array.from(writer.out);
}

function writeLine(writer: Writer, corners: readonly number[], width: number): void {
  writer.varint(corners[0]).varint(corners.length - 1);
  for (let i = 1; i < corners.length; i++) {
    const [from, to] = [corners[i - 1], corners[i]];
    const inRow = Math.floor(from / width) === Math.floor(to / width);
    const heading = inRow ? (to > from ? 1 : 3) : to > from ? 2 : 0;
    writer.varint((Math.abs(to - from) / (inRow ? 1 : width)) * 4 + heading);
  }
}
