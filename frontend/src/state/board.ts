import { cellTerm } from './sum';

/** Cells on a side of a block. Whoever draws the land redraws a block when its version has changed. */
export const BLOCK = 16;

/** The arena's cells: who owns each, whose line lies there, and what they add to the sum. */
export class Board {
  readonly width: number;
  readonly height: number;
  readonly owner: Uint8Array;
  readonly line: Uint8Array;
  /** Cells that each seat owns. */
  readonly land = new Uint32Array(256);
  readonly blocksAcross: number;
  /** A number for each block that grows with every change of its land or of the land beside it. */
  readonly blockVersions: Uint32Array;
  /** Grows with every change of any land. */
  version = 0;
  sum = 0;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.owner = new Uint8Array(width * height);
    this.line = new Uint8Array(width * height);
    this.blocksAcross = Math.ceil(width / BLOCK);
    this.blockVersions = new Uint32Array(this.blocksAcross * Math.ceil(height / BLOCK));
  }

  setOwner(cell: number, seat: number): void {
    const before = this.owner[cell];
    if (before === seat) return;
    this.sum ^= cellTerm(cell, before, this.line[cell]) ^ cellTerm(cell, seat, this.line[cell]);
    this.owner[cell] = seat;
    if (before > 0) this.land[before]--;
    if (seat > 0) this.land[seat]++;
    this.#touch(cell);
  }

  setLine(cell: number, seat: number): void {
    const before = this.line[cell];
    if (before === seat) return;
    this.sum ^= cellTerm(cell, this.owner[cell], before) ^ cellTerm(cell, this.owner[cell], seat);
    this.line[cell] = seat;
  }

  /** Makes all land of a seat nobody's. */
  freeLand(seat: number): void {
    if (this.land[seat] === 0) return;
    for (let cell = this.owner.indexOf(seat); cell >= 0; cell = this.owner.indexOf(seat, cell + 1))
      this.setOwner(cell, 0);
  }

  /** No owners and no lines. */
  clear(): void {
    this.owner.fill(0);
    this.line.fill(0);
    this.land.fill(0);
    this.sum = 0;
    this.version++;
    for (let i = 0; i < this.blockVersions.length; i++) this.blockVersions[i]++;
  }

  #touch(cell: number): void {
    const x = cell % this.width;
    const y = (cell - x) / this.width;
    this.version++;
    this.#bump(x, y);
    // Outlines run between cells: a change at a block's rim shows in the neighbour too.
    if (x % BLOCK === 0) this.#bump(x - 1, y);
    if (x % BLOCK === BLOCK - 1) this.#bump(x + 1, y);
    if (y % BLOCK === 0) this.#bump(x, y - 1);
    if (y % BLOCK === BLOCK - 1) this.#bump(x, y + 1);
  }

  #bump(x: number, y: number): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    this.blockVersions[Math.floor(y / BLOCK) * this.blocksAcross + Math.floor(x / BLOCK)]++;
  }
}
