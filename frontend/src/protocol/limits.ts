import type { Heading, How, Phase } from './frames';

/** The highest seat number: owners and lines are bytes. */
export const MAX_SEAT = 255;

/** The largest arena that a page agrees to hold. */
export const MAX_CELLS = 1 << 20;

export const MAX_SUM = 0xffffffff;
export const MAX_HEADING: Heading = 4;
export const PHASES: readonly Phase[] = ['play', 'podium'];
export const HOWS: readonly How[] = ['cut', 'clash', 'enclosed'];
