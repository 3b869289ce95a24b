import { addressOf, type Door, type Doors, pause, Refused, type Waits } from './doors';
import { browserLoad, type Load, type Measured, type Seen, WAYS, type Way, withSeen } from './load';
import { LoadFailed, type LoadingWindow } from './loading';

/** A way that was loaded; by the server's own client also with nothing pushed: it is compared with itself. */
export interface Loaded extends Measured {
  readonly plain?: Load;
}

/** How one way ended. */
export type Outcome = Loaded | { readonly trouble: Trouble };

/** What was loaded, if anything. */
export function loaded(outcome: Outcome | undefined): Loaded | undefined {
  return outcome && 'load' in outcome ? outcome : undefined;
}

/** A problem of the server's catalogue, or what was wrong with the window. */
export type Trouble = { readonly why: string; readonly detail: string };

const STOPPED: Trouble = { why: 'stopped', detail: '' };

/** After these nothing more is loaded. */
const ENDS = ['stopped', 'closed'];

/** A certificate that nobody trusts yet is let through by hand in the meantime. */
const PATIENCE_MS = 45_000;
/** What is loaded first counts for nothing: it also pays for a process of the browser's. */
const NO_WAITS: Waits = { rtt: 0, work: 0 };
const LOOK_EVERY_MS = 150;
/** The page climbs to WebSocket when its arena is painted: some round trips on a connection of its own. */
const WEBSOCKET_MS = 4000;
const WEBSOCKET_ROUND_TRIPS = 8;

/** What a tour needs of its page. */
export interface TourNeeds {
  readonly doors: Doors;
  readonly window: Pick<LoadingWindow, 'load' | 'rest'>;
  /** Somebody does not want to wait for the rest. */
  readonly stopped: AbortSignal;
  begins(way: Way): void;
  ended(way: Way, outcome: Outcome): void;
}

/**
 * Loads the page in each way, one after the other. What the browser can do, it does itself; pushes that it refuses are
 * taken by the server's own client. Ends early when it is stopped, or the window is closed.
 */
export async function tour(waits: Waits, needs: TourNeeds): Promise<void> {
  const failed = (error: unknown): Outcome => ({
    trouble: needs.stopped.aborted ? STOPPED : troubleOf(error),
  });
  const warm = await byBrowser('http2', NO_WAITS, needs).catch(failed);
  if ('trouble' in warm) return needs.ended('http1', warm);
  let pushAllowed = false;
  for (const way of WAYS) {
    needs.begins(way);
    const outcome: Outcome = await (way === 'push' && !pushAllowed
      ? byServer(way, waits, needs.doors)
      : byBrowser(way, waits, needs)
    ).catch(failed);
    needs.ended(way, outcome);
    if ('trouble' in outcome && ENDS.includes(outcome.trouble.why)) return;
    if (way === 'http2') pushAllowed = loaded(outcome)?.load.push === 'allowed';
  }
}

async function byServer(way: Way, waits: Waits, doors: Doors): Promise<Outcome> {
  const plain = await doors.load('http2', waits);
  return { load: await doors.load(way, waits), connections: [], plain };
}

async function byBrowser(way: Way, waits: Waits, { doors, window, stopped }: TourNeeds): Promise<Outcome> {
  const door = await doors.open(way, waits);
  try {
    const load = browserLoad(
      await window.load(addressOf(way, door, waits), AbortSignal.timeout(PATIENCE_MS)),
    );
    return withSeen(load, await untilWebSocket(door, waits, doors, stopped), waits.rtt);
  } finally {
    window.rest();
    await doors.close(door).catch(() => {}); // it closes by itself
  }
}

/**
 * What went through until the page's WebSocket had a connection, or had had time for it. Where one look fails, the next may not:
 * nobody has to load the page again for that.
 */
async function untilWebSocket(door: Door, { rtt }: Waits, doors: Doors, stopped: AbortSignal): Promise<Seen> {
  const end = performance.now() + WEBSOCKET_MS + WEBSOCKET_ROUND_TRIPS * rtt;
  let seen: Seen | undefined;
  for (;;) {
    const over = performance.now() > end;
    try {
      seen = await doors.look(door);
    } catch (error) {
      if (stopped.aborted || (over && !seen)) throw error;
    }
    if (seen && (over || seen.connections.some(({ webSocket }) => webSocket))) return seen;
    await pause(LOOK_EVERY_MS, stopped);
  }
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof LoadFailed) return { why: error.why, detail: '' };
  if (error instanceof Refused) return { why: error.problem.type, detail: error.problem.detail };
  return { why: 'malformed', detail: error instanceof Error ? error.message : '' };
}
