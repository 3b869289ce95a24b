/** `fmix32` of MurmurHash3 (Austin Appleby, public domain), in wrapping 32-bit arithmetic. */
export function mix(value: number): number {
  let h = value;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A cell's part in the sum; none if it has neither owner nor line. */
export function cellTerm(cell: number, owner: number, line: number): number {
  if (owner === 0 && line === 0) return 0;
  return mix(mix(cell) ^ ((owner << 8) | line));
}

/** A head's part in the sum. */
export function headTerm(seat: number, cell: number, heading: number): number {
  return mix(mix(~seat) ^ (cell * 8 + heading));
}
