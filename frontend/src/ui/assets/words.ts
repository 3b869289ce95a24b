import type { Waits } from './doors';
import { isNear, type Way } from './load';
import type { Trouble } from './tour';

const figure = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const ms = (value: number) => `${figure.format(value)} ms`;
const count = (number: number, one: string, more = `${one}s`) => `${number} ${number === 1 ? one : more}`;

const before = (ahead: number) => (ahead < 0.5 ? 'together with' : `${ms(ahead)} before`);

/** Every word of the exhibit. */
export const words = {
  title: 'One page, five ways',
  blurb:
    'A page waits for its styles, scripts and fonts. Here the page of a live room is loaded five ways, and measured until its arena is painted. Your browser does it itself, in a small window; where it refuses what is pushed, a client on the server takes it.',
  rtt: 'Round trip',
  work: 'The server makes the page in',
  ms,
  go: 'Load it five ways',
  again: 'Load it again',
  going: 'Loading …',
  stop: 'Stop',
  way: {
    http1: ['HTTP/1.1', 'up to six connections'],
    http2: ['HTTP/2', 'everything on one connection'],
    push: ['HTTP/2 + push', 'files sent before anybody asks'],
    'early-hints': ['HTTP/2 + 103 Early Hints', 'their names, ahead of the page'],
    preload: ['HTTP/2 + preload', 'their names, in the page’s header'],
  } satisfies Record<Way, readonly [string, string]>,
  how: {
    http1:
      'The browser reads the page, and asks for its files: one at a time on each connection, on at most six of them.',
    http2: 'The same on one connection, which carries all files at once.',
    push: 'The server does not wait to be asked: the files are on their way before the page is.',
    'early-hints':
      'The names of the files come in a 103, ahead of the page: the browser asks for what it lacks.',
    preload: 'The names come in the page’s own header: sooner than its text, and no sooner than it is made.',
  } satisfies Record<Way, string>,
  by: { browser: 'this browser', server: 'the server’s own client' },
  ready: { browser: 'painted', server: 'ready' },
  painted: { browser: 'arena painted', server: 'ready to paint' },
  status: (name: string) => `Loading over ${name} …`,
  warming: 'Opening the window …',
  waiting:
    'Still waiting for the window. Bring it to the front, and if it warns of the certificate, let it through there.',
  done: ({ rtt, work }: Waits, first: readonly string[], at: number) =>
    `All are loaded at a round trip of ${ms(rtt)}${work > 0 ? `, the page made in ${ms(work)}` : ''}. ${
      first.length === 1
        ? `First painted: ${first[0]}, after ${ms(at)}.`
        : `First painted, too close to tell apart: ${first.join(', ')}, after some ${ms(at)}.`
    }`,
  oneFailed: (way: string, trouble: string) => `${way} was not loaded. ${trouble}`,
  chips: {
    pushed: (files: number) => `${count(files, 'file')} pushed`,
    hinted: (files: number) => `${count(files, 'hint')} used`,
    unhinted: 'no hint used',
    connections: (connections: number) => count(connections, 'connection'),
  },
  legend: {
    queued: 'connection, or waiting for one',
    waiting: 'asked for',
    arriving: 'arrives',
    early: 'started by a push or a hint',
    hint: '103',
    ready: 'arena painted',
    connection: 'connection',
    webSocket: 'WebSocket’s own',
  },
  axis: 'ms since the page was asked for',
  plain: 'without push',
  plainly: 'The same client without push',
  early: { push: 'pushed', hint: 'hinted' },
  figures: 'All in figures',
  columns: ['File', 'Wanted', 'Asked', 'First byte', 'There', 'Bytes'],
  row: (path: string, start: number, end: number, bytes: number) =>
    `${path}: from ${ms(start)} to ${ms(end)}, ${figure.format(bytes)} bytes`,
  connection: (protocol: string, requests: number) =>
    `Connection by ${protocol}, ${count(requests, 'request')}`,
  webSocket: 'WebSocket’s own connection',
  opened: (connection: string, at: number) => `${connection}, opened after ${ms(at)}`,
  verdict: 'What your browser did',
  fact: {
    protocol: 'Protocol',
    push: 'Server push',
    hints: 'Early Hints',
    webSocket: 'WebSocket',
  },
  unknown: 'Not measured yet.',
  spoke: (protocol: string, files: number, connections: number) =>
    `It spoke ${protocol}: the page and what it waits for, ${count(files, 'answer')}, came on ${count(connections, 'connection')}.`,
  sixOf: (connections: number) =>
    `Over HTTP/1.1 it used ${count(connections, 'connection')} for the same page.`,
  pushRefused:
    'Refused: its SETTINGS_ENABLE_PUSH is 0, the first thing that it said on its connection. So nothing was pushed to it.',
  pushAllowed: 'Allowed: its SETTINGS_ENABLE_PUSH is 1, so it loaded that page itself.',
  pushNotSpoken: 'Not asked: this connection is not HTTP/2, though the server offered it.',
  hintsUsed: (used: number, ahead: number | undefined) =>
    `Used: the 103 ${ahead === undefined ? '' : `came ${before(ahead)} the page, and `}started ${count(used, 'file')}.`,
  hintsSeen: (ahead: number) =>
    `Sent, and not used: the 103 came ${before(ahead)} the page, and started no file for it. Browsers do so if they do not trust the certificate, and may if the page follows at once.`,
  hintsUnseen: 'Sent, and not used: it tells of no 103, and of no file that one has started.',
  hintsNotSent: 'Not sent: this connection is not HTTP/2.',
  ownConnection: (number: string) =>
    `It took a ${number} connection. WebSocket over HTTP/2 (RFC 8441) is not spoken here, so it cannot share the one of the page.`,
  noWebSocket: 'None was opened while this was measured.',
  ordinal: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'],
  lessons: {
    happened: 'What happened',
    removed: 'Why browsers removed push',
    now: 'What to use now',
  },
  happened: {
    before: 'Nothing yet: choose a round trip, and load it.',
    push: (pushed: number, plain: number) =>
      isNear(pushed, plain)
        ? `push had the page ready about as soon as the same client without it (${ms(pushed)} and ${ms(plain)})`
        : `push had the page ready ${pushed < plain ? `${ms(plain - pushed)} before` : `${ms(pushed - plain)} after`} the same client without it`,
    hints: (hinted: number, plain: number) =>
      isNear(hinted, plain)
        ? `your browser painted about as soon with Early Hints (${ms(hinted)}) as without (${ms(plain)})`
        : `your browser painted ${hinted < plain ? `${ms(plain - hinted)} sooner` : `${ms(hinted - plain)} later`} with Early Hints than without`,
    nothing: 'Nothing was loaded that could be compared.',
    because: 'A page that is made in no time leaves nothing for a hint to fill: let the server take 200 ms.',
  },
  removed:
    'A server does not know what a browser has kept, so it pushed what was there already, in front of what was not; few sites used it, and fewer gained.',
  removedBy: [
    ['Chrome 106, 2022', 'https://developer.chrome.com/blog/removing-push'],
    ['Firefox 132, 2024', 'https://developer.mozilla.org/docs/Mozilla/Firefox/Releases/132'],
  ],
  now: 'Name what a page waits for in its head; where making the page takes time, send the names ahead by 103 Early Hints; and keep files for good, under names that change with their content.',
  nowBy: [
    ['RFC 8297', 'https://www.rfc-editor.org/rfc/rfc8297'],
    ['RFC 8246', 'https://www.rfc-editor.org/rfc/rfc8246'],
  ],
  taken:
    'Of files that a hint has brought, browsers tell only when the page takes them; when they were asked for, the server knows.',
  delayed:
    'The delay is made: every byte is held back by half a round trip each way, and a new connection by one round trip more, as TCP would. Bandwidth and loss are those of the network that you are on.',
  keys: '? lists the keys.',
  help: {
    rtt: 'Round trip of 0, 50, 100 or 300 ms',
    work: 'Whether the server takes its time',
    load: 'Load it five ways',
    keys: 'These keys',
    close: 'Back to the exhibit',
  },
  trouble: {
    blocked: 'Your browser did not open the window. Allow this page to open one, and load again.',
    closed: 'The window was closed.',
    stopped: 'Stopped.',
    silent:
      'The window never said that its arena is painted. Perhaps it was hidden behind others, its certificate was not let through, or a firewall holds its port.',
    'no-https': 'This server has no HTTPS, and browsers speak HTTP/2 over TLS alone. Its log says why.',
    'too-many': 'Too many are loading here just now. Try again in a minute.',
    unreachable: 'The server does not answer.',
  } as Record<string, string>,
  troubled: ({ why, detail }: Trouble): string => words.trouble[why] ?? `That did not work: ${detail || why}`,
};
