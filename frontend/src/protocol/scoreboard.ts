import { flag, list, oneOf, record, text, whole } from './check';
import { Malformed, type Phase } from './frames';
import { MAX_SEAT, PHASES } from './limits';

/** The lines as the wire names them; bots have none. */
const LINE_NAMES = ['poll', 'longpoll', 'stream', 'sse', 'websocket'] as const;

export type LineWord = (typeof LINE_NAMES)[number];

/** A seat as the standings tell it, by land. */
export interface Placed {
  readonly seat: number;
  readonly nick: string;
  readonly bot: boolean;
  readonly away: boolean;
  readonly alive: boolean;
  /** In cells. */
  readonly land: number;
  readonly kills: number;
  /** None for bots, and until it is told. */
  readonly line: LineWord | undefined;
  /** How old what the player sees is. */
  readonly ageMs: number | undefined;
}

/** How a room stands. */
export interface Standings {
  readonly epoch: string;
  readonly phase: Phase;
  readonly round: number;
  readonly endsInMs: number;
  readonly people: number;
  readonly bots: number;
  readonly spectators: number;
  readonly standings: readonly Placed[];
}

/** Somebody of whom something is told. */
export interface Who {
  readonly seat: number;
  readonly nick: string;
}

/** Something that happened in a room, numbered from 1. */
export type Told = { readonly n: number } & (
  | { readonly kind: 'claim'; readonly who: Who; readonly cells: number }
  | { readonly kind: 'cut'; readonly who: Who; readonly by: Who }
  /** In another way than by another's cut; `by` has the kill, if anybody has. */
  | { readonly kind: 'out'; readonly who: Who; readonly how: string; readonly by: Who | undefined }
  | { readonly kind: 'join' | 'leave'; readonly who: Who; readonly bot: boolean }
  | { readonly kind: 'away' | 'home' | 'back'; readonly who: Who }
  | {
      readonly kind: 'line';
      readonly who: Who;
      readonly to: LineWord;
      readonly fell: boolean;
      readonly skipped: number;
    }
  | { readonly kind: 'begins' | 'ends'; readonly round: number }
  /** Of a newer server's. */
  | { readonly kind: 'other' }
);

/** Reads the data of a `standings` event, or the answer to a request for them. */
export function standingsOf(body: unknown): Standings {
  const it = record(body, 'standings');
  return {
    epoch: text(it.epoch, 'epoch'),
    phase: oneOf(it.phase, 'phase', PHASES),
    round: whole(it.round, 'round'),
    endsInMs: whole(it.endsInMs, 'endsInMs'),
    people: whole(it.people, 'people'),
    bots: whole(it.bots, 'bots'),
    spectators: whole(it.spectators, 'spectators'),
    standings: list(it.standings, 'standings').map(placed),
  };
}

/** Reads the data of a `happening` event. */
export function toldOf(body: unknown): Told {
  const it = record(body, 'happening');
  const n = whole(it.n, 'n');
  const kind = text(it.kind, 'kind');
  switch (kind) {
    case 'claim':
      return { n, kind, who: who(it), cells: whole(it.cells, 'cells') };
    case 'cut':
      return { n, kind, who: who(it), by: other(it) };
    case 'out':
      return { n, kind, who: who(it), how: text(it.how, 'how'), by: it.by == null ? undefined : other(it) };
    case 'join':
    case 'leave':
      return { n, kind, who: who(it), bot: flag(it.bot, 'bot') };
    case 'away':
    case 'home':
    case 'back':
      return { n, kind, who: who(it) };
    case 'line': {
      const to = oneOf(it.to, 'to', LINE_NAMES);
      return {
        n,
        kind,
        who: who(it),
        to,
        fell: flag(it.fell, 'fell'),
        skipped: whole(it.skipped, 'skipped'),
      };
    }
    case 'begins':
    case 'ends':
      return { n, kind, round: whole(it.round, 'round') };
    default:
      return { n, kind: 'other' };
  }
}

/** An event's data, or a clear complaint. */
export function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    throw new Malformed(`not JSON: ${data.slice(0, 60)}`);
  }
}

function who(it: Record<string, unknown>): Who {
  return { seat: whole(it.seat, 'seat', MAX_SEAT), nick: text(it.nick, 'nick') };
}

function other({ by, byNick }: Record<string, unknown>): Who {
  return { seat: whole(by, 'by', MAX_SEAT), nick: text(byNick, 'byNick') };
}

function placed(body: unknown): Placed {
  const it = record(body, 'seat');
  return {
    ...who(it),
    bot: flag(it.bot, 'bot'),
    away: flag(it.away, 'away'),
    alive: flag(it.alive, 'alive'),
    land: whole(it.land, 'land'),
    kills: whole(it.kills, 'kills'),
    line: it.line == null ? undefined : oneOf(it.line, 'line', LINE_NAMES),
    ageMs: it.ageMs == null ? undefined : whole(it.ageMs, 'ageMs'),
  };
}
