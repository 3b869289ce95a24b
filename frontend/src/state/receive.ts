import { decodeBinary } from '../protocol/binary';
import type { Delta, Frame, WireFrame } from '../protocol/frames';
import { decodeJson } from '../protocol/json';
import { peek } from '../protocol/peek';
import type { Game } from './game';

export type Outcome =
  | { readonly kind: 'applied'; readonly delta: Delta }
  | { readonly kind: 'loaded'; readonly skipped: number }
  | { readonly kind: 'duplicate' | 'known' | 'gap' | 'wrong-sum' };

/**
 * Gives a game one frame off a line. A delta that is not next is left undecoded; a keyframe of what is known already, as
 * a second line may bring it, is left aside unless the game is in doubt. Throws `Malformed`.
 */
export function receive(game: Game, wire: WireFrame, inDoubt = false): Outcome {
  const { kind, seq } = peek(wire);
  if (kind === 'delta' && !game.begun) return { kind: 'gap' };
  if (kind === 'delta' && ofThisEpoch(game, wire) && seq <= game.seq) return { kind: 'duplicate' };
  if (kind === 'delta' && (seq > game.seq + 1 || !ofThisEpoch(game, wire))) return { kind: 'gap' };

  const frame = wire instanceof Uint8Array ? decodeBinary(wire, game) : decodeJson(wire, game);
  if (frame.kind === 'delta')
    return game.apply(frame) ? { kind: 'applied', delta: frame } : { kind: 'wrong-sum' };
  if (game.epoch === frame.epoch && frame.seq <= game.seq && !inDoubt) return { kind: 'known' };
  const skipped = game.epoch === frame.epoch ? Math.max(0, frame.seq - game.seq) : 0;
  return game.load(frame) ? { kind: 'loaded', skipped } : { kind: 'wrong-sum' };
}

/** A binary delta carries no epoch: it belongs to its line's. */
function ofThisEpoch(game: Game, wire: WireFrame): boolean {
  return wire instanceof Uint8Array || (wire as Partial<Frame>).epoch === game.epoch;
}
