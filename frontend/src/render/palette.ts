/** The colours of an arena in one theme. */
export interface Palette {
  readonly paper: string;
  readonly card: string;
  readonly ink: string;
  readonly soft: string;
  readonly grid: string;
  /** Around land and cords. */
  readonly outline: string;
  readonly players: readonly string[];
}

export const LIGHT: Palette = {
  paper: '#f4efe6',
  card: '#fbf8f2',
  ink: '#1c1b19',
  soft: '#6b6257',
  grid: '#e9e2d5',
  outline: '#1c1b19',
  players: [
    '#d2362c',
    '#2563b8',
    '#e0a100',
    '#0e7c6b',
    '#7a3fa0',
    '#d9692a',
    '#4b7a1e',
    '#b0316e',
    '#4a5568',
    '#00818f',
  ],
};

export const DARK: Palette = {
  paper: '#14171c',
  card: '#1b2027',
  ink: '#efe9dd',
  soft: '#a39a8b',
  grid: '#262d37',
  outline: '#0c0e12',
  players: [
    '#ff6a5c',
    '#78abf5',
    '#f5c64a',
    '#4cc7b2',
    '#c08be6',
    '#ff9a5e',
    '#9ccb5f',
    '#f583b7',
    '#a9b4c4',
    '#4fc9d6',
  ],
};

/** The patterns of land, so that nobody depends on colour alone. */
export const PATTERNS = ['plain', 'diagonal', 'dots', 'lines', 'other'] as const;

export type Pattern = (typeof PATTERNS)[number];

export function colourOf(palette: Palette, seat: number): string {
  return palette.players[(seat - 1) % palette.players.length];
}

/** Ten colours with a pattern each; the next ten seats shift the patterns by one, and so on. */
export function patternOf(seat: number): Pattern {
  const turn = Math.floor((seat - 1) / LIGHT.players.length);
  return PATTERNS[(seat - 1 + turn) % PATTERNS.length];
}
