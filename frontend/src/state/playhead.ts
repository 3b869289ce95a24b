/** How much faster or slower than time it may run to get where it should be: less than the eye notices. */
const SLEW = 0.15;

/** Beyond this it jumps: a tab that was hidden should not be seen catching up. */
const JUMP_MS = 1500;

/** A place in time, in ticks, that runs evenly and only bends towards where it should be. */
export class Playhead {
  /** The tick that is drawn, with the part of its glide that has passed; NaN before the first advance. */
  tick = Number.NaN;

  /** Runs on for some ms, towards a target in ticks. */
  advance(target: number, elapsedMs: number, tickMs: number): number {
    const missing = target - this.tick;
    if (!(Math.abs(missing * tickMs) < JUMP_MS)) this.tick = target;
    else {
      const step = elapsedMs / tickMs;
      const bend = missing - step;
      this.tick += step + Math.max(-SLEW * step, Math.min(SLEW * step, bend));
    }
    return this.tick;
  }
}
