import { byteTape, textTape } from '../protocol/envelope';
import { hear } from './hear';
import { overHttp } from './http';
import type { Format, LineEvents, OpenLine } from './line';
import { answered, framesOf, request, type Wire } from './request';

const ACCEPT = { json: 'application/x-ndjson', binary: 'application/octet-stream' };

/** Where frames have 1 or 2, a bye has a brace. */
const BRACE = 123;

/** The stream line, a tape that keeps running: one answer that does not end, cut into frames as its chunks come. */
export function stream(room: string, format: Format, wire: Wire): OpenLine {
  return overHttp('stream', room, wire, async (after, events, signal) => {
    const init = { headers: { Accept: ACCEPT[format] }, signal };
    const response = await request(wire, framesOf(room, '/stream', after), init);
    const chunks = response.body?.getReader();
    const tell = format === 'json' ? tellText(events) : tellBytes(events);
    for (;;) {
      const chunk = await answered(Promise.resolve(chunks?.read()));
      if (!chunk || chunk.done) return;
      tell(chunk.value);
    }
  });
}

function tellText(events: LineEvents): (chunk: Uint8Array) => void {
  const split = textTape();
  return chunk => {
    const lines = split(chunk);
    const bytes = lines.reduce((sum, line) => sum + line.length + 1, 0);
    hear(lines, bytes, events);
  };
}

function tellBytes(events: LineEvents): (chunk: Uint8Array) => void {
  const split = byteTape();
  return chunk => {
    const messages = split(chunk);
    const frames = messages.filter(message => message[0] !== BRACE);
    const words = messages.filter(message => message[0] === BRACE);
    const bytes = frames.reduce((sum, frame) => sum + frame.length + (frame.length < 128 ? 1 : 2), 0);
    if (frames.length > 0) events.frames(frames, bytes);
    hear(
      words.map(word => new TextDecoder().decode(word)),
      0,
      events,
    );
  };
}
