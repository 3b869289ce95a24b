import { decodeBinary, peekBinary } from '../protocol/binary';
import type { Delta, Frame, WireFrame } from '../protocol/frames';
import { decodeJson } from '../protocol/json';
import type { Game } from './game';

export type Outcome =
  | { readonly kind: 'applied'; readonly delta: Delta }
  | { readonly kind: 'loaded'; readonly skipped: number }
  | { readonly kind: 'duplicate' | 'gap' | 'wrong-sum' };

/** Gives a game one frame off a line. What is not next is left undecoded. Throws `Malformed`. */
export function receive(game: Game, wire: WireFrame): Outcome {
  const { kind, seq } = peek(wire);
  if (kind === 'delta' && !game.begun) return { kind: 'gap' };
  if (kind === 'delta' && ofThisEpoch(game, wire) && seq <= game.seq) return { kind: 'duplicate' };
  if (kind === 'delta' && (seq > game.seq + 1 || !ofThisEpoch(game, wire))) return { kind: 'gap' };

  const frame = wire instanceof Uint8Array ? decodeBinary(wire, game) : decodeJson(wire, game);
  if (frame.kind === 'delta')
    return game.apply(frame) ? { kind: 'applied', delta: frame } : { kind: 'wrong-sum' };
  const skipped = game.epoch === frame.epoch ? Math.max(0, frame.seq - game.seq) : 0;
  return game.load(frame) ? { kind: 'loaded', skipped } : { kind: 'wrong-sum' };
}

function peek(wire: WireFrame): { kind: unknown; seq: number } {
  if (wire instanceof Uint8Array) return peekBinary(wire);
  const { kind, seq } = wire as Partial<Frame>;
  return { kind, seq: Number(seq) };
}

/** A binary delta carries no epoch: it belongs to its line's. */
function ofThisEpoch(game: Game, wire: WireFrame): boolean {
  return wire instanceof Uint8Array || (wire as Partial<Frame>).epoch === game.epoch;
}
