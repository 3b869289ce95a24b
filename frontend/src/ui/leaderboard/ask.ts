import { flag, list, oneOf, record, text, whole } from '../../protocol/check';
import { Malformed } from '../../protocol/frames';
import { problemOf, type Result, UNREACHABLE } from '../../protocol/problems';
import { LINES, type LineName } from '../../transport/line';

export const WINDOWS = ['day', 'week', 'all'] as const;
export const ORDERS = ['land', 'wins', 'kills', 'rounds'] as const;

/** What is looked at; the page's address says the same. */
export interface View {
  readonly window: (typeof WINDOWS)[number];
  readonly by: (typeof ORDERS)[number];
  /** From 1. */
  readonly page: number;
}

/** What somebody has done. Equal figures share their rank. */
export interface Row {
  readonly rank: number;
  readonly nick: string;
  readonly land: number;
  readonly wins: number;
  readonly kills: number;
  readonly rounds: number;
}

/** How people on a line fared: averages of a round, and the rounds behind them. */
export interface LineFigures {
  readonly line: LineName;
  readonly rounds: number;
  /** From 0 to 1. */
  readonly wins: number;
  readonly place: number;
  readonly kills: number;
  readonly land: number;
}

export interface Board {
  /** The window's first moment; none for all time. */
  readonly since: Date | undefined;
  readonly more: boolean;
  readonly rows: readonly Row[];
  /** Of the nick that was asked for. */
  readonly own: Row | undefined;
  readonly lines: readonly LineFigures[];
}

/** The view that an address names; what it leaves out or misspells is this week by land. */
export function viewOf(search: string): View {
  const query = new URLSearchParams(search);
  const page = Number(query.get('page'));
  return {
    window: WINDOWS.find(one => one === query.get('window')) ?? 'week',
    by: ORDERS.find(one => one === query.get('by')) ?? 'land',
    page: Number.isInteger(page) && page >= 1 && page <= 100 ? page : 1,
  };
}

/** The part of an address that names the view. */
export function addressOf({ window, by, page }: View): string {
  return `?window=${window}&by=${by}${page > 1 ? `&page=${page}` : ''}`;
}

/** Asks the server. An empty nick finds nobody. */
export async function ask(
  view: View,
  nick: string,
  get: (path: string) => Promise<Response> = path => fetch(path),
): Promise<Result<Board>> {
  const own = nick ? `&nick=${encodeURIComponent(nick)}` : '';
  try {
    const response = await get(`/api/leaderboard${addressOf(view)}${own}`);
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) return { ok: false, problem: problemOf(response, answer) };
    return { ok: true, value: board(answer) };
  } catch (error) {
    const detail = error instanceof Malformed ? error.message : '';
    return { ok: false, problem: { ...UNREACHABLE, detail } };
  }
}

function board(body: unknown): Board {
  const it = record(body, 'leaderboard');
  return {
    since: it.since === null ? undefined : new Date(text(it.since, 'since')),
    more: flag(it.more, 'more'),
    rows: list(it.rows, 'rows').map(row),
    own: it.own === null ? undefined : row(it.own),
    lines: list(it.lines, 'lines').map(line),
  };
}

function row(body: unknown): Row {
  const it = record(body, 'row');
  return {
    rank: whole(it.rank, 'rank'),
    nick: text(it.nick, 'nick'),
    land: whole(it.land, 'land'),
    wins: whole(it.wins, 'wins'),
    kills: whole(it.kills, 'kills'),
    rounds: whole(it.rounds, 'rounds'),
  };
}

function line(body: unknown): LineFigures {
  const it = record(body, 'line');
  return {
    line: oneOf(it.line, 'line', LINES),
    rounds: whole(it.rounds, 'rounds'),
    wins: figure(it.wins, 'wins'),
    place: figure(it.place, 'place'),
    kills: figure(it.kills, 'kills'),
    land: figure(it.land, 'land'),
  };
}

function figure(value: unknown, name: string): number {
  if (typeof value !== 'number') throw new Malformed(`${name} should be a number`);
  return value;
}
