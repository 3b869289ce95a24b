import { Malformed } from './frames';
import { problemOf, type Result, UNREACHABLE } from './problems';

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

/** One request, with JSON to send if there is any: what was read from the answer, or why there is nothing to read. */
export async function ask<T>(
  fetch: Fetch,
  method: string,
  path: string,
  read: (body: unknown) => T,
  send?: object,
): Promise<Result<T>> {
  try {
    const body = send && JSON.stringify(send);
    const headers: HeadersInit = body ? { 'Content-Type': 'application/json' } : {};
    const response = await fetch(path, { method, headers, body });
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) return { ok: false, problem: problemOf(response, answer) };
    return { ok: true, value: read(answer) };
  } catch (error) {
    const malformed = error instanceof Malformed && { type: 'malformed', detail: error.message };
    return { ok: false, problem: { ...UNREACHABLE, ...malformed } };
  }
}
