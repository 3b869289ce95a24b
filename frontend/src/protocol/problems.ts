import type { Bye } from './messages';

/** The byes that a page tells apart; `docs/protocol.md` lists them all. */
export const BYE = {
  malformed: 4400,
  badToken: 4401,
  unknownRoom: 4404,
  takenOver: 4409,
  roomEnded: 4410,
} as const;

/** The problems that say what a bye says. */
const BYE_OF = new Map([
  ['draining', 4003],
  ['too-many', 4029],
  ['malformed', BYE.malformed],
  ['bad-token', BYE.badToken],
  ['unknown-room', BYE.unknownRoom],
  ['taken-over', BYE.takenOver],
  ['too-large', 4413],
]);

/** Whether a bye invites one to come back: 40xx does, 44xx does not. */
export function comesBack(code: number): boolean {
  return code < 4400;
}

/** Why a request failed: a problem document (RFC 9457), or no answer at all. */
export interface Problem {
  /** The last word of the document's `type`; `unreachable` when nobody answered. */
  readonly type: string;
  readonly status: number;
  readonly detail: string;
  /** For so long the server asks to be left alone. */
  readonly retryMs: number;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export const UNREACHABLE: Problem = { type: 'unreachable', status: 0, detail: '', retryMs: 0 };

/** Reads a problem document and `Retry-After`; a proxy's error page in its place is a problem without a word. */
export function problemOf({ status, headers }: Response, body: unknown): Problem {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const type = typeof fields.type === 'string' ? fields.type.replace(/^.*\//, '') : '';
  return {
    type: type || `http-${status}`,
    status,
    detail: typeof fields.detail === 'string' ? fields.detail : '',
    // In seconds; a date (RFC 9110 allows one) counts as nothing.
    retryMs: 1000 * (Number(headers.get('Retry-After')) || 0),
  };
}

/** The bye that a problem stands for; none if it is not of the catalogue, as a proxy's. */
export function byeOf({ type, detail }: Problem): Bye | undefined {
  const code = BYE_OF.get(type);
  return code === undefined ? undefined : { code, reason: detail };
}
