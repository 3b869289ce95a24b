import { type Base, type Keyframe, Malformed } from './frames';
import { MAX_CELLS, MAX_SEAT } from './limits';

/** Refuses runs that leave the arena or their row: they would write where nobody looks. */
export function checkRuns(runs: readonly number[], base: Base): readonly number[] {
  if (runs.length % 2 !== 0) throw new Malformed('runs should be pairs');
  for (let i = 0; i < runs.length; i += 2) {
    const cell = runs[i];
    const length = runs[i + 1];
    const room = base.width - (cell % base.width);
    if (cell < 0 || cell >= base.width * base.height || length < 1 || length > room)
      throw new Malformed(`a run leaves the arena: cell ${cell}, ${length} cells`);
  }
  return runs;
}

/** Refuses a keyframe whose parts do not fit its own arena. */
export function checkKeyframe(frame: Keyframe): Keyframe {
  const cells = frame.width * frame.height;
  if (cells > MAX_CELLS) throw new Malformed(`an arena of ${cells} cells is too large`);
  let covered = 0;
  for (let i = 0; i < frame.owners.length; i += 2) {
    if (frame.owners[i] > MAX_SEAT) throw new Malformed(`no such owner: ${frame.owners[i]}`);
    covered += frame.owners[i + 1];
  }
  if (covered !== cells) throw new Malformed(`owners cover ${covered} of ${cells} cells`);
  const seen = new Set<number>();
  for (const seat of frame.seats) {
    if (seen.has(seat.seat)) throw new Malformed(`seat ${seat.seat} appears twice`);
    seen.add(seat.seat);
    if (seat.head && seat.head.cell >= cells)
      throw new Malformed(`a head outside the arena: ${seat.head.cell}`);
    checkCorners(seat.line, frame.width, cells);
  }
  return frame;
}

function checkCorners(line: readonly number[], width: number, cells: number): void {
  line.forEach((cell, i) => {
    if (cell < 0 || cell >= cells) throw new Malformed(`a line outside the arena: ${cell}`);
    if (i === 0) return;
    const before = line[i - 1];
    const inRow = Math.floor(cell / width) === Math.floor(before / width);
    const inColumn = cell % width === before % width;
    if (inRow === inColumn) throw new Malformed(`a line that goes askew: ${before} to ${cell}`);
  });
}
