import type { WireFrame } from '../protocol/frames';
import { type Bye, decodeMessage } from '../protocol/messages';
import type { LineEvents } from './line';

/** Tells JSON messages that came together, and the bytes that carried them. Returns whether a goodbye was the last. */
export function hear(messages: readonly string[], bytes: number, events: LineEvents): boolean {
  const frames: WireFrame[] = [];
  let bye: Bye | undefined;
  for (const json of messages) {
    const message = decodeMessage(json);
    if (message.kind === 'frame') frames.push(message.frame);
    else if (message.kind === 'pong') events.pong(message.pong);
    else bye = message.bye;
  }
  if (frames.length > 0) events.frames(frames, bytes);
  if (bye) events.bye(bye);
  return bye !== undefined;
}
