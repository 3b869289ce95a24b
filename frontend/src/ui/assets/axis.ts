/** The steps that a scale may have, and their tenfolds. */
const STEPS = [1, 2, 5];
const MOST_TICKS = 8;

/** What all waterfalls share: how much time is shown, and where it is marked. In milliseconds. */
export interface Axis {
  readonly span: number;
  readonly ticks: readonly number[];
}

/** An axis that has room for all of these times. */
export function axisOf(times: readonly number[]): Axis {
  const last = Math.max(1, ...times);
  let step = 1;
  for (let tenfold = 1; last / step > MOST_TICKS; tenfold *= 10)
    step = (STEPS.find(one => last / (one * tenfold) <= MOST_TICKS) ?? 10) * tenfold;
  const span = last * 1.04; // the last mark is not cut off
  return { span, ticks: Array.from({ length: Math.floor(span / step) + 1 }, (_, i) => i * step) };
}

/** Where a time is, from 0 to 100. */
export function percent({ span }: Axis, time: number): number {
  return Math.round((10_000 * Math.min(span, Math.max(0, time))) / span) / 100;
}
