import { Malformed } from './frames';
import { Reader } from './reader';

/** More than the largest keyframe: a tape that promises more is not ours. */
const MAX_MESSAGE = 1 << 22;

/** Splits a binary message into its frames, each preceded by its length. */
export function splitBytes(message: Uint8Array): Uint8Array[] {
  const reader = new Reader(message);
  const frames: Uint8Array[] = [];
  while (reader.left > 0) frames.push(reader.bytes(reader.varint()));
  return frames;
}

/** Splits a text message into its JSON objects, one on each line. */
export function splitText(message: string): string[] {
  return message.split('\n').filter(line => line.length > 0);
}

/** Splits binary messages off chunks that are cut anywhere; what is not whole waits for the rest. */
export function byteTape(): (chunk: Uint8Array) => Uint8Array[] {
  let rest = new Uint8Array(0);
  return chunk => {
    const bytes = new Uint8Array(rest.length + chunk.length);
    bytes.set(rest);
    bytes.set(chunk, rest.length);
    const end = endOfWhole(bytes);
    rest = bytes.slice(end);
    return splitBytes(bytes.subarray(0, end));
  };
}

/** The same for lines of text. */
export function textTape(): (chunk: Uint8Array) => string[] {
  const utf8 = new TextDecoder();
  let rest = '';
  return chunk => {
    rest += utf8.decode(chunk, { stream: true });
    const end = rest.lastIndexOf('\n') + 1;
    const lines = splitText(rest.slice(0, end));
    rest = rest.slice(end);
    if (rest.length > MAX_MESSAGE) throw new Malformed('a line without an end');
    return lines;
  };
}

function endOfWhole(bytes: Uint8Array): number {
  let end = 0;
  for (;;) {
    let length = 0;
    let at = end;
    for (let factor = 1; ; factor *= 128) {
      if (at === bytes.length) return end;
      const byte = bytes[at++];
      length += (byte & 127) * factor;
      if (length > MAX_MESSAGE || factor > MAX_MESSAGE) throw new Malformed(`a message of ${length} bytes`);
      if (byte < 128) break;
    }
    if (at + length > bytes.length) return end;
    end = at + length;
  }
}
