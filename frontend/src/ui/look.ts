import { DARK, LIGHT, type Palette } from '../render/palette';

const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');

/** How the reader's machine wants pages to look. */
export const look = {
  get palette(): Palette {
    return dark.matches ? DARK : LIGHT;
  },
  get motion(): boolean {
    return !still.matches;
  },
  get touch(): boolean {
    return matchMedia('(pointer: coarse)').matches;
  },
};
