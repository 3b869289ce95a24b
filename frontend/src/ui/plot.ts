import type { LineName } from '../transport/line';

/** A minute, a point each half second. */
export const POINTS = 120;
const EVERY_MS = 500;

/** The plot's width and height, in units of its own. */
export const WIDTH = 240;
export const HEIGHT = 48;

/** The scale is one of these, in ms: the smallest that holds all. */
const SCALES = [100, 250, 500, 1000, 2500, 5000, 10_000];

interface Point {
  readonly age: number;
  readonly line: LineName;
}

/** The age of the view over the last minute, and over which line one saw. */
export class Plot {
  readonly #points: Point[] = [];
  #notedAt = Number.NEGATIVE_INFINITY;

  /** Notes the age of this moment, if it is time. */
  note(now: number, age: number, line: LineName): void {
    if (now - this.#notedAt < EVERY_MS) return;
    this.#notedAt = now;
    this.#points.push({ age, line });
    if (this.#points.length > POINTS) this.#points.shift();
  }

  /** What the plot's height stands for, in ms. */
  get scaleMs(): number {
    const highest = Math.max(0, ...this.#points.map(({ age }) => age));
    return SCALES.find(scale => highest <= scale) ?? (SCALES.at(-1) as number);
  }

  /** One path for each stretch over one line, the newest point at the right edge. */
  get paths(): { readonly line: LineName; readonly d: string }[] {
    const first = POINTS - this.#points.length;
    const at = ({ age }: Point, i: number) => {
      const x = ((first + i) * WIDTH) / (POINTS - 1);
      const y = HEIGHT * (1 - Math.min(1, age / this.scaleMs));
      return `${x.toFixed(1)} ${y.toFixed(1)}`;
    };
    const paths: { line: LineName; d: string }[] = [];
    this.#points.forEach((point, i) => {
      const last = paths.at(-1);
      if (last?.line === point.line) last.d += `L${at(point, i)}`;
      else {
        // A stretch begins where the one before ended.
        if (last) last.d += `L${at(point, i)}`;
        paths.push({ line: point.line, d: `M${at(point, i)}` });
      }
    });
    return paths;
  }
}
