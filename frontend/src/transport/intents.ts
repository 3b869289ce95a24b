import { record } from '../protocol/check';
import { Malformed } from '../protocol/frames';
import { clockOf, encodePosted, type Hello } from '../protocol/messages';
import type { Line, LineEvents, LineName } from './line';
import { answered, Lost, Refused, request, type Wire } from './request';

/** More requests at once would only queue up in the browser, behind each other. */
const MAX_AT_ONCE = 2;

/** A post that nobody answers makes room for the next. */
const PATIENCE_MS = 3000;

/**
 * How lines speak that only listen: intents are posted, and the answer is the clock. A post that is lost is not
 * repeated: the next one holds all that is not acknowledged. A spectator has nothing to say.
 */
export function postIntents(
  line: LineName,
  room: string,
  wire: Wire,
  hello: () => Hello,
  events: LineEvents,
  signal: AbortSignal,
  end: (fault: Error) => void,
): Line['send'] {
  let underWay = 0;
  let waiting: string | undefined;

  const post = async (body: string) => {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${hello().token}` };
    underWay++;
    const patience = new AbortController();
    const giveUp = () => patience.abort();
    signal.addEventListener('abort', giveUp);
    const cancel = wire.timers.after(PATIENCE_MS, giveUp);
    const t = wire.now();
    try {
      const init = { method: 'POST', headers, body, signal: patience.signal };
      const answer = await request(wire, `/api/rooms/${room}/intents`, init);
      events.pong({ t, ...clockOf(record(await answered(answer.json()), 'clock')) });
    } catch (error) {
      if (error instanceof Refused || error instanceof Malformed) end(error);
      else if (!(error instanceof Lost)) throw error;
    } finally {
      cancel();
      signal.removeEventListener('abort', giveUp);
      underWay--;
      const next = waiting;
      waiting = undefined;
      if (next && !signal.aborted) void post(next);
    }
  };

  return (intents, sight) => {
    const { client, token } = hello();
    if (!token) return;
    const body = encodePosted(client, intents, line, sight);
    if (underWay < MAX_AT_ONCE) void post(body);
    else waiting = body;
  };
}
