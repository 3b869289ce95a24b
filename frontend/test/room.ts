import type { Delta, Keyframe, SeatState } from '../src/protocol/frames';
import { TURNS } from '../src/protocol/frames';
import type { Intent } from '../src/protocol/messages';
import { Game } from '../src/state/game';
import { cellTerm, headTerm, mix } from '../src/state/sum';

type Parts = Partial<Omit<Delta, 'kind' | 'seq' | 'sum' | 'epoch'>>;

export function emptyDelta(seq: number, parts: Parts = {}, epoch = 'e1', sum = 0): Delta {
  return {
    kind: 'delta',
    epoch,
    seq,
    sum,
    intents: [],
    outs: [],
    claims: [],
    spawns: [],
    joins: [],
    leaves: [],
    away: [],
    round: undefined,
    ...parts,
  };
}

export function emptyKeyframe(width: number, height: number, parts: Partial<Keyframe> = {}): Keyframe {
  const frame: Keyframe = {
    kind: 'keyframe',
    epoch: 'e1',
    seq: 0,
    sum: 0,
    width,
    height,
    tickHz: 12,
    phase: 'play',
    round: 1,
    endsAt: 100_000,
    seats: [],
    owners: [0, width * height],
    ...parts,
  };
  const game = new Game();
  game.load(frame);
  return { ...frame, sum: game.sum };
}

/** The sum of a game's whole state, worked out anew. */
export function sumFromScratch(game: Game): number {
  let sum = mix(game.seq);
  game.board.owner.forEach((owner, cell) => {
    sum ^= cellTerm(cell, owner, game.board.line[cell]);
  });
  for (const seat of game.living()) sum ^= headTerm(seat.seat, seat.cell, seat.heading);
  return sum >>> 0;
}

/** The room as the server keeps it, so far as tests need it: it consumes intents and makes frames with right sums. */
export class TestRoom {
  readonly game = new Game();
  #waiting: Intent[] = [];

  constructor(start: Keyframe) {
    this.game.load(start);
  }

  submit(intents: readonly Intent[]): void {
    for (const intent of intents) {
      const known = this.#waiting.some(other => other.n === intent.n) || intent.n <= this.game.lastN(1);
      if (!known && this.#waiting.length < 3) this.#waiting.push(intent);
    }
  }

  /** One tick, in which seat 1 may consume an intent. */
  tick(parts: Parts = {}): Delta {
    const seq = this.game.seq + 1;
    const seat = this.game.seats[1];
    const intents = [...(parts.intents ?? [])];
    if (seat && this.#waiting.length > 0 && this.#waiting[0].at <= seq) {
      const { n, turn, at } = this.#waiting.shift() as Intent;
      const wanted = TURNS.indexOf(turn) as 0 | 1 | 2 | 3;
      const reversal = seat.heading !== 4 && Math.abs(wanted - seat.heading) === 2;
      intents.push([1, reversal || seq - at > 6 ? seat.heading : wanted, n]);
    }
    const delta = emptyDelta(seq, { ...parts, intents }, this.game.epoch);
    this.game.apply(delta);
    return { ...delta, sum: this.game.sum };
  }

  /** The whole state, as a new reader gets it. */
  keyframe(): Keyframe {
    const { epoch, seq, sum, width, height, tickHz, phase, round, endsAt, board } = this.game;
    const owners: number[] = [];
    for (const owner of board.owner) {
      if (owners.at(-2) === owner) owners[owners.length - 1]++;
      else owners.push(owner, 1);
    }
    const seats: SeatState[] = [...this.game.taken()].map(seat => ({
      seat: seat.seat,
      nick: seat.nick,
      bot: seat.bot,
      away: seat.away,
      n: seat.n,
      peak: seat.peak,
      kills: seat.kills,
      head: seat.alive ? { cell: seat.cell, heading: seat.heading } : undefined,
      returnsAt: seat.alive ? 0 : seat.returnsAt,
      line: seat.line,
    }));
    return { kind: 'keyframe', epoch, seq, sum, width, height, tickHz, phase, round, endsAt, seats, owners };
  }
}
