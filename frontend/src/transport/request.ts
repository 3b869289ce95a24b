import { type Problem, problemOf } from '../protocol/problems';
import type { Timers } from './timers';

/** What lines over HTTP need of the page. */
export interface Wire {
  readonly timers: Timers;
  /** The page's clock, in ms. */
  now(): number;
  /** A request goes out. */
  asked(): void;
}

/** A request was answered with a problem. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.type}${problem.detail && `, ${problem.detail}`}`);
    this.problem = problem;
  }
}

/** Nobody answered, or the answer broke off. */
export class Lost extends Error {
  override readonly name = 'Lost';
}

/** Where a room's frames after a position are. */
export function framesOf(room: string, kind: '' | '/stream' | '/events', after: string | undefined): string {
  return `/api/rooms/${room}/frames${kind}${after ? `?after=${after}` : ''}`;
}

/** Sends a request. Throws `Refused` or `Lost`. */
export async function request(wire: Wire, address: string, init: RequestInit): Promise<Response> {
  if (init.signal?.aborted) throw new Lost('closed');
  wire.asked();
  const response = await answered(fetch(address, init));
  if (response.ok) return response;
  throw new Refused(problemOf(response, await response.json().catch(() => undefined)));
}

/** What a network gives, or `Lost`. */
export function answered<T>(answer: Promise<T>): Promise<T> {
  return answer.catch(error => {
    throw new Lost(String(error instanceof Error ? error.message : error));
  });
}
