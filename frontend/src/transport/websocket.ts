import { splitBytes, splitText } from '../protocol/envelope';
import { Malformed } from '../protocol/frames';
import { encodeHello, encodeIntents, encodePing } from '../protocol/messages';
import { hear } from './hear';
import type { Format, OpenLine } from './line';

/** The WebSocket line, a telephone call: one connection that answers and listens. */
export function websocket(room: string, format: Format, origin = location.origin): OpenLine {
  const address = `${origin.replace(/^http/, 'ws')}/api/rooms/${room}/socket`;
  return (hello, events) => {
    const socket = new WebSocket(address, `landline.v1.${format}`);
    socket.binaryType = 'arraybuffer';
    let saidBye = false;

    socket.onopen = () => socket.send(encodeHello(hello()));
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      try {
        if (typeof data === 'string') saidBye = hear(splitText(data), data.length, events) || saidBye;
        else events.frames(splitBytes(new Uint8Array(data)), data.byteLength);
      } catch (error) {
        if (!(error instanceof Malformed)) throw error;
        socket.close();
        events.closed(`malformed: ${error.message}`);
      }
    };
    socket.onclose = ({ code, reason }) => {
      if (code >= 4000 && !saidBye) events.bye({ code, reason });
      events.closed(`code ${code}${reason && `, ${reason}`}`);
    };

    const say = (message: string) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(message);
    };
    return {
      send: (intents, sight) => say(encodeIntents(intents, sight)),
      ping: t => say(encodePing(t)),
      close: () => socket.close(),
    };
  };
}
