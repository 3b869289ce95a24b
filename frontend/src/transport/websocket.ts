import { splitBytes, splitText } from '../protocol/envelope';
import { Malformed, type WireFrame } from '../protocol/frames';
import { decodeMessage, encodeHello, encodeIntents, encodePing } from '../protocol/messages';
import type { Format, LineEvents, OpenLine } from './line';

/** The WebSocket line, a telephone call: one connection that answers and listens. */
export function websocket(room: string, format: Format, origin = location.origin): OpenLine {
  const address = `${origin.replace(/^http/, 'ws')}/api/rooms/${room}/socket`;
  return (hello, events) => {
    const socket = new WebSocket(address, `landline.v1.${format}`);
    socket.binaryType = 'arraybuffer';
    let saidBye = false;

    socket.onopen = () => socket.send(encodeHello(hello));
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      try {
        if (typeof data === 'string') saidBye = hear(data, events) || saidBye;
        else events.frames(splitBytes(new Uint8Array(data)), data.byteLength);
      } catch (error) {
        if (!(error instanceof Malformed)) throw error;
        socket.close();
        events.closed(`malformed: ${error.message}`);
      }
    };
    socket.onclose = ({ code, reason }) => {
      if (code >= 4000 && !saidBye) events.bye({ code, reason });
      events.closed(`closed with ${code}${reason && `, ${reason}`}`);
    };

    const say = (message: string) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(message);
    };
    return {
      send: (intents, ageMs) => say(encodeIntents(intents, ageMs)),
      ping: t => say(encodePing(t)),
      close: () => socket.close(),
    };
  };
}

/** Tells a text message's parts. Returns whether a goodbye was among them. */
function hear(data: string, events: LineEvents): boolean {
  const frames: WireFrame[] = [];
  let saidBye = false;
  for (const line of splitText(data)) {
    const message = decodeMessage(line);
    if (message.kind === 'frame') frames.push(message.frame);
    else if (message.kind === 'pong') events.pong(message.pong);
    else {
      saidBye = true;
      events.bye(message.bye);
    }
  }
  // Bytes on the wire, near enough: all but nicks is ASCII.
  if (frames.length > 0) events.frames(frames, data.length);
  return saidBye;
}
