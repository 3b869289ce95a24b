import type { Problem } from '../../protocol/problems';
import { type NewRoom, ROOM_CODE } from '../../protocol/rooms';
import { cleanNick } from '../nick';
import { words } from './words';

/** The arenas, as the server has them: seats, the players that bots fill up to, and the pace. */
export const SIZES = {
  small: { seats: 8, fill: 6, tickHz: 12 },
  medium: { seats: 24, fill: 14, tickHz: 12 },
  large: { seats: 60, fill: 40, tickHz: 12 },
  hall: { seats: 250, fill: 40, tickHz: 8 },
} as const;

export type SizeName = keyof typeof SIZES;

export const PACES = [8, 12, 20] as const;
export const ROUNDS = [60, 120, 180, 300] as const;

/** What has been typed and chosen; what was not touched follows the size. */
export interface Draft {
  readonly name?: string;
  readonly code?: string;
  readonly size?: SizeName;
  readonly tickHz?: number;
  readonly minPlayers?: number;
  readonly roundSeconds?: number;
}

export type Field = 'name' | 'code' | 'size' | 'tickHz' | 'minPlayers' | 'roundSeconds';

export type Faults = Partial<Record<Field, string>>;

/** All that the form shows. */
export function chosen(draft: Draft) {
  const size = draft.size && Object.hasOwn(SIZES, draft.size) ? draft.size : 'medium';
  const { seats, fill, tickHz } = SIZES[size];
  return {
    name: draft.name ?? '',
    code: draft.code ?? '',
    size,
    tickHz: draft.tickHz ?? tickHz,
    minPlayers: Math.min(seats, draft.minPlayers ?? fill),
    roundSeconds: draft.roundSeconds ?? 120,
  };
}

/** What the server is asked for. */
export function wishesOf(draft: Draft): NewRoom {
  const { name, code, ...rest } = chosen(draft);
  const id = codeOf(code);
  return { ...(name.trim() && { name }), ...(id && { code: id }), ...rest };
}

export function codeOf(typed: string): string {
  return typed.trim().toUpperCase();
}

/**
 * What is wrong by the server's own rules, as far as a page can know.
 *
 * @param done whether one has finished typing: too short a code is no fault before
 */
export function faultsOf(draft: Draft, live: (code: string) => boolean, done: boolean): Faults {
  const faults: Faults = {};
  if (cleanNick(draft.name ?? '') === undefined) faults.name = words.create.longName;
  const code = codeOf(draft.code ?? '');
  if (code && !/^[2-9A-HJ-NP-Z]{0,8}$/.test(code)) faults.code = words.create.badLetters;
  else if (done && code && !ROOM_CODE.test(code)) faults.code = words.create.shortCode;
  else if (live(code)) faults.code = words.create.taken(code);
  return faults;
}

const FIELDS: readonly Field[] = ['name', 'code', 'size', 'tickHz', 'minPlayers', 'roundSeconds'];

/** The field that a problem concerns: the detail of a malformed one begins with its name. */
export function fieldOf({ type, detail }: Problem): Field | undefined {
  if (type === 'code-taken') return 'code';
  return type === 'malformed' ? FIELDS.find(field => detail.startsWith(`${field} `)) : undefined;
}
