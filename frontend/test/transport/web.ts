import { vi } from 'vitest';
import type { LineEvents } from '../../src/transport/line';
import type { Wire } from '../../src/transport/request';
import { ManualTimers } from './timers';

/** A request that waits for its answer. */
export interface Asked {
  readonly address: string;
  readonly init: RequestInit;
  answer(status: number, body?: string | ReadableStream<Uint8Array>): Promise<void>;
  fail(): Promise<void>;
}

/** The web as a line sees it: a fake `fetch`, time that moves when told to, and all that the line tells. */
export class FakeWeb {
  readonly timers = new ManualTimers();
  readonly asked: Asked[] = [];
  readonly told: unknown[][] = [];
  requests = 0;

  readonly wire: Wire = {
    timers: this.timers,
    now: () => this.timers.now,
    asked: () => this.requests++,
  };

  readonly events: LineEvents = {
    frames: (frames, bytes) => this.told.push(['frames', frames, bytes]),
    pong: pong => this.told.push(['pong', pong]),
    bye: bye => this.told.push(['bye', bye.code]),
    closed: reason => this.told.push(['closed', reason]),
  };

  constructor() {
    vi.stubGlobal('fetch', (address: string, init: RequestInit) => this.#fetch(address, init));
  }

  get newest(): Asked {
    return this.asked[this.asked.length - 1];
  }

  get words(): unknown[] {
    return this.told.map(([what, detail]) => (what === 'bye' ? `bye ${detail}` : what));
  }

  #fetch(address: string, init: RequestInit): Promise<Response> {
    return new Promise((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      this.asked.push({
        address,
        init,
        answer: (status, body) => {
          resolve(new Response(body, { status }));
          return settled();
        },
        fail: () => {
          reject(new TypeError('unreachable'));
          return settled();
        },
      });
    });
  }
}

/** All promises that can be kept without time or the web are kept. */
export const settled = () => new Promise<void>(done => setTimeout(done));

export const frame = (seq: number) => ({ kind: 'delta', epoch: 'e1', seq });
export const answerOf = (...seqs: number[]) => JSON.stringify({ frames: seqs.map(frame) });
export const problem = (type: string) => JSON.stringify({ type: `/problems/${type}`, detail: 'why' });
export const PROBLEMS = [
  [400, 'malformed', 4400],
  [401, 'bad-token', 4401],
  [404, 'unknown-room', 4404],
  [409, 'taken-over', 4409],
  [413, 'too-large', 4413],
  [429, 'too-many', 4029],
  [503, 'draining', 4003],
] as const;
