import { record, text, whole } from './check';
import { Malformed, type Turn, type WireFrame } from './frames';

/** What a player wants: the turn numbered `n`, to be taken by the tick `at`. */
export interface Intent {
  readonly n: number;
  readonly at: number;
  readonly turn: Turn;
}

/** The first message on a line. Without a token one is a spectator; without `after` it begins with a keyframe. */
export interface Hello {
  readonly client: string;
  readonly token?: string;
  readonly after?: string;
}

/** The clock: the newest tick, and how long ago it was made. */
export interface Pong {
  readonly t: number;
  readonly seq: number;
  readonly sinceMs: number;
}

/** What the player sees: how old it is, and how many ticks keyframes have jumped so far. */
export interface Sight {
  readonly ageMs: number | undefined;
  readonly skipped: number;
}

/** A coded goodbye. */
export interface Bye {
  readonly code: number;
  readonly reason: string;
}

export type Message =
  | { readonly kind: 'frame'; readonly frame: WireFrame }
  | { readonly kind: 'pong'; readonly pong: Pong }
  | { readonly kind: 'bye'; readonly bye: Bye };

/** At most so many intents travel in one message. */
export const MAX_INTENTS = 16;

export function encodeHello(hello: Hello): string {
  return JSON.stringify({ kind: 'hello', ...hello });
}

export function encodeIntents(intents: readonly Intent[], sight: Sight): string {
  return JSON.stringify({ kind: 'intents', ...said(intents, sight) });
}

/** The same as the body of a post, which says who speaks, and on which line one looks. */
export function encodePosted(client: string, intents: readonly Intent[], line: string, sight: Sight): string {
  return JSON.stringify({ client, ...said(intents, sight), line });
}

/** What is undefined takes no byte, nor does a count of nothing. */
const said = (intents: readonly Intent[], { ageMs, skipped }: Sight) => ({
  intents: intents.slice(0, MAX_INTENTS),
  age: ageMs === undefined ? undefined : Math.round(ageMs),
  skipped: skipped || undefined,
});

/** Reads the answer to a post. */
export function clockOf({ seq, sinceMs }: Record<string, unknown>): Omit<Pong, 't'> {
  return { seq: whole(seq, 'seq'), sinceMs: real(sinceMs, 'sinceMs') };
}

export function encodePing(t: number): string {
  return JSON.stringify({ kind: 'ping', t });
}

/** Reads one JSON message of the server's. Frames are handed on undecoded. */
export function decodeMessage(json: string): Message {
  const message = record(parse(json), 'message');
  if (message.kind === 'pong') {
    return { kind: 'pong', pong: { t: real(message.t, 't'), ...clockOf(message) } };
  }
  if (message.kind === 'bye')
    return {
      kind: 'bye',
      bye: { code: whole(message.code, 'code'), reason: text(message.reason, 'reason') },
    };
  return { kind: 'frame', frame: message };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Malformed(`not JSON: ${json.slice(0, 60)}`);
  }
}

function real(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Malformed(`${name} should be a number`);
  return value;
}
