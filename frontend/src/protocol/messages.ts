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

export function encodeIntents(intents: readonly Intent[], ageMs: number | undefined): string {
  const list = intents.slice(0, MAX_INTENTS);
  return JSON.stringify({
    kind: 'intents',
    intents: list,
    age: ageMs === undefined ? undefined : Math.round(ageMs),
  });
}

/** The same as the body of a post, which says who speaks, and on which line one looks. */
export function encodePosted(
  client: string,
  intents: readonly Intent[],
  line: string,
  ageMs: number | undefined,
): string {
  const age = ageMs === undefined ? undefined : Math.round(ageMs);
  return JSON.stringify({ client, intents: intents.slice(0, MAX_INTENTS), line, age });
}

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
