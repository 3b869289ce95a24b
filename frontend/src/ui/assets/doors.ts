import { ask, type Fetch } from '../../protocol/ask';
import { record, text, whole } from '../../protocol/check';
import type { Problem } from '../../protocol/problems';
import { ASKS, type Load, type Seen, seen, serverLoad, type Way } from './load';

/** What a page load has to wait for, besides its own bytes. In milliseconds. */
export interface Waits {
  /** The round trip between client and server. */
  readonly rtt: number;
  /** What the server needs before it can answer with the page. */
  readonly work: number;
}

/** A port of the server's for one page load, with a delay: nothing that was loaded through it is known to any cache. */
export interface Door {
  readonly id: string;
  readonly port: number;
}

/** The server refused, or did not answer. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.type);
    this.problem = problem;
  }
}

/** Others load too, and what is full is free again soon: so long one asks again. */
const QUEUE_MS = 30_000;

/** The exhibit's requests. Each fails with {@link Refused}. */
export class Doors {
  readonly #stopped: AbortSignal;
  readonly #fetch: Fetch;
  readonly #stoppable: Fetch;

  /**
   * @param stopped from then on nothing is waited for. What opens a door is not cut off: a door that nobody knows of would
   *     stay open
   */
  constructor(stopped: AbortSignal, fetch: Fetch = (path, init) => globalThis.fetch(path, init)) {
    this.#stopped = stopped;
    this.#fetch = fetch;
    this.#stoppable = (path, init) => fetch(path, { ...init, signal: stopped });
  }

  open(way: Way, { rtt }: Waits): Promise<Door> {
    const send = { protocol: ASKS[way].protocol, rttMs: rtt };
    return this.#ask(this.#fetch, 'POST', '/api/assets/doors', door, send);
  }

  /** Who has gone through. */
  look({ id }: Door): Promise<Seen> {
    return this.#ask(this.#stoppable, 'GET', `/api/assets/doors/${id}`, seen);
  }

  close({ id }: Door): Promise<void> {
    return this.#ask(this.#fetch, 'DELETE', `/api/assets/doors/${id}`, () => undefined);
  }

  /** Has the server's own client load the page. */
  load(way: Way, { rtt, work }: Waits): Promise<Load> {
    const send = { delivery: ASKS[way].delivery, rttMs: rtt, workMs: work };
    return this.#ask(this.#stoppable, 'POST', '/api/assets/loads', serverLoad, send);
  }

  async #ask<T>(
    fetch: Fetch,
    method: string,
    path: string,
    read: (body: unknown) => T,
    send?: object,
  ): Promise<T> {
    const end = performance.now() + QUEUE_MS;
    for (;;) {
      const answer = await ask(fetch, method, path, read, send);
      if (answer.ok) return answer.value;
      const { type, retryMs } = answer.problem;
      const over = this.#stopped.aborted || performance.now() + retryMs > end;
      if (type !== 'too-many' || over) throw new Refused(answer.problem);
      // Those who were refused together do not all come back together.
      await pause(retryMs * (1 + Math.random() / 2), this.#stopped);
    }
  }
}

/** Lets time pass, unless it is stopped. */
export function pause(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(end, ms);
    stopped.addEventListener('abort', end);
    if (stopped.aborted) end();
    function end() {
      clearTimeout(timer);
      stopped.removeEventListener('abort', end);
      resolve();
    }
  });
}

/** Where the browser loads the page through a door: a room's page, to watch. */
export function addressOf(way: Way, { port }: Door, { work }: Waits, host = location.hostname): string {
  return `https://${host}:${port}/play/LAND?watch&delivery=${ASKS[way].delivery}&work=${work}`;
}

function door(body: unknown): Door {
  const it = record(body, 'door');
  return { id: text(it.id, 'id'), port: whole(it.port, 'port', 65_535, 1) };
}
