import type { Sound } from '../sound';

/** In ms: a tap for land, a blow for a cut line. */
const BUZZES: Partial<Record<Sound, number>> = { claim: 25, out: 160 };

/** How long a phone vibrates for what was heard; 0 for not at all. */
export function buzzOf(sounds: readonly Sound[]): number {
  return Math.max(0, ...sounds.map(sound => BUZZES[sound] ?? 0));
}

/** Vibrates, where that is possible and the reader has not asked for less motion. */
export function buzz(ms: number, motion: boolean): void {
  // Before the first tap browsers refuse, and complain of it in the console.
  if (ms > 0 && motion && navigator.userActivation?.hasBeenActive) navigator.vibrate?.(ms);
}
