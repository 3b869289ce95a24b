import { list, record, text, whole } from '../protocol/check';
import { Malformed } from '../protocol/frames';
import type { LineEvents } from './line';
import { answered } from './request';

/** Tells the frames of one whole answer. Returns the position after them, or none if there were none. */
export async function tellFrames(response: Response, events: LineEvents): Promise<string | undefined> {
  const body = await answered(response.text());
  const frames = list(record(parse(body), 'answer').frames, 'frames').map(frame => record(frame, 'frame'));
  const last = frames.at(-1);
  if (!last) return undefined;
  const position = `${text(last.epoch, 'epoch')}:${whole(last.seq, 'seq')}`;
  // What it would be unpacked: a page is not told how much of it was on the wire.
  events.frames(frames, body.length);
  return position;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Malformed(`not JSON: ${body.slice(0, 60)}`);
  }
}
