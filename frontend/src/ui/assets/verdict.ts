import type { Waits } from './doors';
import { type Connection, forPage, isNear, type Load, startedEarly, WAYS, type Way } from './load';
import { type Loaded, loaded, type Outcome } from './tour';
import { words } from './words';

export type Outcomes = ReadonlyMap<Way, Outcome>;

/** What was measured of a browser, a sentence each. */
export interface Verdict {
  readonly protocol: string;
  readonly push: string;
  readonly hints: string;
  readonly webSocket: string;
  /** What happened, in short. */
  readonly happened: string;
}

/** The loads, and what they come to: nothing is said that none of them shows. */
export function verdict(outcomes: Outcomes, { work }: Waits): Verdict {
  const http1 = loaded(outcomes.get('http1'));
  const http2 = loaded(outcomes.get('http2'));
  const push = loaded(outcomes.get('push'));
  const hinted = loaded(outcomes.get('early-hints'));
  const { unknown } = words;
  return {
    protocol: http2
      ? [spoke(http2), http1 && words.sixOf(forPage(http1.connections).length)].filter(Boolean).join(' ')
      : unknown,
    push: http2 ? pushes(http2.load) : unknown,
    hints: hinted ? hints(hinted.load) : unknown,
    webSocket: http2 ? webSocket(http2.connections) : unknown,
    happened: happened(push, hinted?.load, http2?.load, work) || words.happened.before,
  };
}

/** How a tour ended, in a sentence: what went wrong, or which way was painted first. */
export function headline(outcomes: Outcomes, waits: Waits): string {
  const troubled = [...outcomes].flatMap(([way, outcome]) =>
    'trouble' in outcome ? [{ name: words.way[way][0], sentence: words.troubled(outcome.trouble) }] : [],
  );
  // What ends a tour early is the last trouble that it has.
  if (outcomes.size < WAYS.length) return troubled.at(-1)?.sentence ?? '';
  if (troubled.length > 0) return words.oneFailed(troubled[0].name, troubled[0].sentence);
  const painted = [...outcomes].flatMap(([way, outcome]) => {
    const load = loaded(outcome)?.load;
    return load?.by === 'browser' ? [{ name: words.way[way][0], at: load.readyAt }] : [];
  });
  const soonest = Math.min(...painted.map(({ at }) => at));
  const first = painted.filter(({ at }) => isNear(at, soonest)).map(({ name }) => name);
  return words.done(waits, first, soonest);
}

function spoke({ load, connections }: Loaded): string {
  return words.spoke(load.protocol, load.files.length, forPage(connections).length);
}

function pushes({ protocol, push }: Load): string {
  if (protocol !== 'h2') return words.pushNotSpoken;
  return push === 'refused' ? words.pushRefused : words.pushAllowed;
}

/** Not every browser tells when the 103 came. */
function hints(load: Load): string {
  const { delivery, hintedAt, files } = load;
  const used = startedEarly(load).length;
  const ahead = hintedAt === undefined ? undefined : files[0].firstByte - hintedAt;
  if (delivery !== 'early-hints') return words.hintsNotSent;
  if (used > 0) return words.hintsUsed(used, ahead);
  return ahead === undefined ? words.hintsUnseen : words.hintsSeen(ahead);
}

/** Told by the server, connection by connection. */
function webSocket(connections: readonly Connection[]): string {
  const used = connections.filter(({ requests }) => requests > 0);
  const own = used.findIndex(({ webSocket }) => webSocket);
  return own < 0 ? words.noWebSocket : words.ownConnection(words.ordinal[own] ?? `${own + 1}th`);
}

function happened(
  push: Loaded | undefined,
  hinted: Load | undefined,
  plain: Load | undefined,
  work: number,
): string {
  const parts: string[] = [];
  if (push?.plain && push.load.delivery === 'push')
    parts.push(words.happened.push(push.load.readyAt, push.plain.readyAt));
  const used = hinted && startedEarly(hinted).length > 0;
  if (used && plain) parts.push(words.happened.hints(hinted.readyAt, plain.readyAt));
  const gained = used && plain && hinted.readyAt < plain.readyAt && !isNear(hinted.readyAt, plain.readyAt);
  if (parts.length === 0) return hinted ? words.happened.nothing : '';
  const [first] = parts[0];
  const sentence = `${first.toUpperCase()}${parts.join('; ').slice(1)}.`;
  return work === 0 && used && plain && !gained ? `${sentence} ${words.happened.because}` : sentence;
}
