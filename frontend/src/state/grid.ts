/** The cell that a head enters from `cell` with a heading; the same one at the arena's edge or at rest. */
export function ahead(cell: number, heading: number, width: number, height: number): number {
  const x = cell % width;
  if (heading === 0) return cell >= width ? cell - width : cell;
  if (heading === 1) return x < width - 1 ? cell + 1 : cell;
  if (heading === 2) return cell < width * (height - 1) ? cell + width : cell;
  if (heading === 3) return x > 0 ? cell - 1 : cell;
  return cell;
}

/** All cells of a line that is given by its corners. */
export function straight(corners: readonly number[], width: number): number[] {
  const cells = corners.slice(0, 1);
  for (let i = 1; i < corners.length; i++) {
    const from = corners[i - 1];
    const to = corners[i];
    const inRow = Math.floor(from / width) === Math.floor(to / width);
    const step = Math.sign(to - from) * (inRow ? 1 : width);
    for (let cell = from + step; cell !== to + step; cell += step) cells.push(cell);
  }
  return cells;
}
