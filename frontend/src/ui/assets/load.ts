import { flag, list, oneOf, record, text } from '../../protocol/check';
import { Malformed } from '../../protocol/frames';

/** The ways in which the same page is loaded, as they are shown. */
export const WAYS = ['http1', 'http2', 'push', 'early-hints', 'preload'] as const;
export type Way = (typeof WAYS)[number];

/** What the server does for a way: which protocol it offers, and how the files get their start. */
export const ASKS: Record<Way, { readonly protocol: 'http/1.1' | 'h2'; readonly delivery: string }> = {
  http1: { protocol: 'http/1.1', delivery: 'none' },
  http2: { protocol: 'h2', delivery: 'none' },
  push: { protocol: 'h2', delivery: 'push' },
  'early-hints': { protocol: 'h2', delivery: 'early-hints' },
  preload: { protocol: 'h2', delivery: 'preload' },
};

/** One request, or one push. All times are in milliseconds since the page was asked for. */
export interface FileLoad {
  /** Its path on the server, without the query. */
  readonly path: string;
  /** When it was wanted: asked for, queued, or promised by the server. */
  readonly start: number;
  /** When the request went out: before, it waited for a connection. */
  readonly asked: number;
  readonly firstByte: number;
  readonly end: number;
  /** Without headers; 0 if the browser does not tell. */
  readonly bytes: number;
  /** What started it before the page was read, if anything. */
  readonly early?: 'push' | 'hint' | undefined;
}

/** One page, loaded. */
export interface Load {
  /** Who loaded it: this browser, or the server's own client. */
  readonly by: 'browser' | 'server';
  /** As ALPN names it (RFC 7301). */
  readonly protocol: string;
  /** What the server did for the files' start. */
  readonly delivery: string;
  /** When the first connection was opened. */
  readonly connectsAt: number;
  /** What the client's `SETTINGS_ENABLE_PUSH` said to the server. */
  readonly push: 'allowed' | 'refused';
  /** When the 103 came; none did if it is left out. */
  readonly hintedAt?: number | undefined;
  /** When the page and the last of its files were there. */
  readonly filesAt: number;
  /** When the arena was painted; for a client that does not paint, when its first frames were there. */
  readonly readyAt: number;
  /** The page first, then what it waits for, then the room's frames. */
  readonly files: readonly FileLoad[];
}

/** A connection as the server saw it. */
export interface Connection {
  /** After the first one of its door; with a load, since the page was asked for. */
  readonly openedMs: number;
  /** None if it was never used. */
  readonly protocol: string | undefined;
  readonly requests: number;
  readonly webSocket: boolean;
}

/** A load, and the connections that it came on, as far as the server tells them. */
export interface Measured {
  readonly load: Load;
  readonly connections: readonly Connection[];
}

/** What the server saw of a load. */
export interface Seen {
  readonly connections: readonly Connection[];
  /** When each path was first asked for, in milliseconds after the first connection was opened. */
  readonly asked: ReadonlyMap<string, number>;
}

const FILES = '/static/';
const FRAMES = '/frames';

/**
 * Reads what the browser tells of a page: its navigation, its resources, and the page's own marks (Navigation Timing,
 * Resource Timing, User Timing).
 *
 * @throws Malformed if one of them is missing
 */
export function browserLoad(timings: readonly unknown[]): Load {
  const entries = timings.map(one => record(one, 'timing'));
  const page = entries.find(({ entryType }) => entryType === 'navigation');
  const mark = (what: string) => entries.find(({ entryType, name }) => entryType === 'mark' && name === what);
  const script = mark('script');
  const arena = mark('arena');
  if (!page || !script || !arena) throw new Malformed('the page tells no navigation, no script or no arena');
  const zero = figure(page.fetchStart, 'fetchStart');
  const runsAt = figure(script.startTime, 'script') - zero;
  const readyAt = figure(arena.startTime, 'arena') - zero;
  const read = (entry: Record<string, unknown>) => file(entry, zero);
  const resources = entries.filter(({ entryType }) => entryType === 'resource').map(read);
  // What the script itself asks for is nothing that the page waits for, but for the frames.
  const files = resources.filter(({ path, start }) => path.startsWith(FILES) && start < runsAt);
  const frames = resources.filter(({ path, end }) => path.endsWith(FRAMES) && end <= readyAt);
  const told = serverTiming(page);
  const hinted = figure(page.firstInterimResponseStart ?? 0, 'firstInterimResponseStart');
  return {
    by: 'browser',
    protocol: text(page.nextHopProtocol, 'nextHopProtocol'),
    delivery: told.get('delivery') ?? 'none',
    connectsAt: Math.max(0, figure(page.connectStart, 'connectStart') - zero),
    push: told.get('push') === 'allowed' ? 'allowed' : 'refused',
    hintedAt: hinted > 0 ? hinted - zero : undefined,
    filesAt: latest([read(page), ...files]),
    readyAt,
    files: [read(page), ...files, ...frames],
  };
}

/** Reads what the server's own client measured. */
export function serverLoad(body: unknown): Load {
  const it = record(body, 'load');
  const connected = figure(it.connectedMs, 'connectedMs');
  return {
    by: 'server',
    protocol: text(it.protocol, 'protocol'),
    delivery: text(it.delivery, 'delivery'),
    connectsAt: 0,
    push: oneOf(it.push, 'push', ['allowed', 'refused']),
    filesAt: figure(it.filesMs, 'filesMs'),
    readyAt: figure(it.readyMs, 'readyMs'),
    // Its connection counts as the page's first wait, as in a browser.
    files: [...list(it.files, 'files'), it.frames].map((one, i) => serverFile(one, i === 0 ? connected : 0)),
  };
}

function serverFile(one: unknown, connected: number): FileLoad {
  const it = record(one, 'file');
  const start = figure(it.startMs, 'startMs');
  return {
    path: text(it.path, 'path'),
    start,
    asked: Math.max(start, connected),
    firstByte: figure(it.firstByteMs, 'firstByteMs'),
    end: figure(it.endMs, 'endMs'),
    bytes: figure(it.bytes, 'bytes'),
    early: flag(it.pushed, 'pushed') ? 'push' : undefined,
  };
}

/** Reads what the server saw of a load. */
export function seen(body: unknown): Seen {
  const it = record(body, 'door');
  const asked = new Map<string, number>();
  for (const one of list(it.asked, 'asked')) {
    const { path, atMs } = record(one, 'asked');
    const name = text(path, 'path');
    if (!asked.has(name)) asked.set(name, figure(atMs, 'atMs'));
  }
  return { connections: list(it.connections, 'connections').map(connection), asked };
}

function connection(one: unknown): Connection {
  const it = record(one, 'connection');
  return {
    openedMs: figure(it.openedMs, 'openedMs'),
    protocol: it.protocol === null ? undefined : text(it.protocol, 'protocol'),
    requests: figure(it.requests, 'requests'),
    webSocket: flag(it.webSocket, 'webSocket'),
  };
}

/**
 * The same load with what the server saw of it, on one axis: the page's own request, which both know, says how their times
 * belong together. What is sent is seen half a round trip later.
 *
 * Hinted files begin when they were asked for: the browser tells of them only when the page takes them, which may be long
 * after they have come.
 */
export function withSeen(load: Load, { connections, asked }: Seen, rtt: number): Measured {
  const [page] = load.files;
  const seenAt = asked.get(page.path);
  const zero = seenAt === undefined ? load.connectsAt : page.asked + rtt / 2 - seenAt;
  const files = load.files.map(file => {
    const at = file.early === 'hint' ? asked.get(file.path) : undefined;
    if (at === undefined) return file;
    const sent = Math.max(0, Math.min(file.start, zero + at - rtt / 2));
    return { ...file, start: sent, asked: sent };
  });
  return {
    load: { ...load, files },
    connections: connections.map(one => ({ ...one, openedMs: Math.max(0, zero + one.openedMs) })),
  };
}

/** The files that were started before the page was read. */
export function startedEarly({ files }: Load): readonly FileLoad[] {
  return files.filter(({ early }) => early);
}

/** Those of the page: they were used, and WebSocket's own is none of them. */
export function forPage(connections: readonly Connection[]): readonly Connection[] {
  return connections.filter(({ requests, webSocket }) => requests > 0 && !webSocket);
}

/** Most loads of one way are within so much of their median, though not all (docs/measurements.md). */
const NEAR_MS = 50;

/** Whether two loads cannot tell which way is the faster one. @param one in milliseconds */
export function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < NEAR_MS;
}

function file(entry: Record<string, unknown>, zero: number): FileLoad {
  const start = figure(entry.startTime, 'startTime');
  const asked = figure(entry.requestStart, 'requestStart');
  // After a 103 the first byte is that of the hint: the answer's own stands in a field of its own.
  const firstByte =
    figure(entry.finalResponseHeadersStart ?? 0, 'finalResponseHeadersStart') ||
    figure(entry.responseStart, 'responseStart');
  const end = figure(entry.responseEnd, 'responseEnd');
  return {
    path: new URL(text(entry.name, 'name')).pathname,
    start: Math.max(0, start - zero),
    asked: Math.max(start, asked) - zero,
    firstByte: firstByte - zero,
    end: end - zero,
    bytes: figure(entry.encodedBodySize, 'encodedBodySize'),
    early: entry.initiatorType === 'early-hints' ? 'hint' : undefined,
  };
}

/** What the server says of itself in the answer's header (Server Timing). */
function serverTiming(page: Record<string, unknown>): Map<string, string> {
  return new Map(
    list(page.serverTiming, 'serverTiming').map(one => {
      const { name, description } = record(one, 'serverTiming');
      return [text(name, 'name'), text(description, 'description')];
    }),
  );
}

function latest(files: readonly FileLoad[]): number {
  return Math.max(0, ...files.map(({ end }) => end));
}

function figure(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Malformed(`${name} should be a number`);
  return value;
}
