import type { WireFrame } from '../protocol/frames';
import { decodeMessage } from '../protocol/messages';
import type { LineEvents } from './line';

/** Tells JSON messages that came together, and the bytes that carried them. Returns whether a goodbye was among them. */
export function hear(messages: readonly string[], bytes: number, events: LineEvents): boolean {
  const frames: WireFrame[] = [];
  let saidBye = false;
  for (const json of messages) {
    const message = decodeMessage(json);
    if (message.kind === 'frame') frames.push(message.frame);
    else if (message.kind === 'pong') events.pong(message.pong);
    else {
      saidBye = true;
      events.bye(message.bye);
    }
  }
  if (frames.length > 0) events.frames(frames, bytes);
  return saidBye;
}
