/** Headings as the wire numbers them: 0 up, 1 right, 2 down, 3 left, 4 at rest. */
export type Heading = 0 | 1 | 2 | 3 | 4;

/** The heading of a head that does not move. */
export const REST = 4;

/** The four turns; each one's index is its heading. */
export const TURNS = ['up', 'right', 'down', 'left'] as const;

export type Turn = (typeof TURNS)[number];
export type Phase = 'play' | 'podium';
export type How = 'cut' | 'clash' | 'enclosed';

/** What one tick changed. */
export interface Delta {
  readonly kind: 'delta';
  readonly epoch: string;
  readonly seq: number;
  readonly sum: number;
  /** Triples of seat, heading after it, last `n` consumed. */
  readonly intents: readonly (readonly [number, Heading, number])[];
  readonly outs: readonly { readonly seat: number; readonly by: number; readonly how: How }[];
  /** `runs` holds pairs: the first cell and the number of cells, within a row. */
  readonly claims: readonly { readonly seat: number; readonly runs: readonly number[] }[];
  readonly spawns: readonly { readonly seat: number; readonly cell: number }[];
  readonly joins: readonly { readonly seat: number; readonly nick: string; readonly bot: boolean }[];
  readonly leaves: readonly number[];
  readonly away: readonly (readonly [number, boolean])[];
  readonly round: { readonly phase: Phase; readonly number: number; readonly endsAt: number } | undefined;
}

/** A seat as a keyframe tells it. With a head it has `cell` and `heading`, without one `returnsAt`. */
export interface SeatState {
  readonly seat: number;
  readonly nick: string;
  readonly bot: boolean;
  readonly away: boolean;
  readonly n: number;
  readonly peak: number;
  readonly kills: number;
  readonly head: { readonly cell: number; readonly heading: Heading } | undefined;
  readonly returnsAt: number;
  /** Corners: the first cell, each cell where the line turns, the last cell. */
  readonly line: readonly number[];
}

/** The whole state after `seq`. */
export interface Keyframe {
  readonly kind: 'keyframe';
  readonly epoch: string;
  readonly seq: number;
  readonly sum: number;
  readonly width: number;
  readonly height: number;
  readonly tickHz: number;
  readonly phase: Phase;
  readonly round: number;
  readonly endsAt: number;
  readonly seats: readonly SeatState[];
  /** Pairs: an owner and a number of cells, over the whole arena. */
  readonly owners: readonly number[];
}

export type Frame = Delta | Keyframe;

/** A frame as a line hands it over: binary bytes, or a parsed JSON object. */
export type WireFrame = Uint8Array | object;

/** What a frame is decoded against: the state that it follows. */
export interface Base {
  readonly epoch: string;
  readonly width: number;
  readonly height: number;
  /** The last intent of a seat that the room has consumed. */
  lastN(seat: number): number;
}

/** What came over the line is not what `docs/protocol.md` describes. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}
