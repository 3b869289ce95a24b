import { peekBinary } from './binary';
import type { Frame, WireFrame } from './frames';

/** Kind and tick of a frame that is not decoded yet. */
export function peek(wire: WireFrame): { kind: unknown; seq: number } {
  if (wire instanceof Uint8Array) return peekBinary(wire);
  const { kind, seq } = wire as Partial<Frame>;
  return { kind, seq: Number(seq) };
}
