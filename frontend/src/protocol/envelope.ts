import { Reader } from './reader';

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
