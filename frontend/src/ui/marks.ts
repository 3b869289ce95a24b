import { html, svg, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { colourOf, type Palette, patternOf } from '../render/palette';
import type { LineName } from '../transport/line';

/** The logo: a cord that ends in a jack. */
export const logo = html`<svg class="logo" viewBox="0 0 32 28" aria-hidden="true">
  <path d="M4 25V12a5.500 5.500 0 0 1 11 0v7a5 5 0 0 0 10 0v-7" />
  <circle cx="25" cy="6" r="4.500" />
</svg>`;

/** The icons of the lines: a postcard, a receiver on hold, a tape, a radio's waves, a dial. */
const drawings: Record<LineName, TemplateResult> = {
  poll: svg`<path class="rim" d="M2 4.500h16v11H2zM11 8h4M11 11h4" /><path class="hub" d="M4.500 7h4v4h-4z" />`,
  longpoll: svg`<circle class="rim" cx="10" cy="10" r="8.500" /><path class="hub" d="M6 6h2.800v8H6zM11.200 6H14v8h-2.800z" />`,
  stream: svg`<path class="rim" d="M5.500 15.500h13" />
    <circle class="rim" cx="7" cy="9" r="6" /><circle class="hub" cx="7" cy="9" r="2.500" />`,
  sse: svg`<circle class="hub" cx="5" cy="15" r="2.800" />
    <path class="rim" d="M5 8.500a6.500 6.500 0 0 1 6.500 6.500M5 3a12 12 0 0 1 12 12" />`,
  websocket: svg`<circle class="rim" cx="10" cy="10" r="8.500" /><circle class="hub" cx="10" cy="10" r="5" />`,
};

/** The icon of a line. */
export function lineIcon(line: LineName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${drawings[line]}</svg>`;
}

/** A patch of a seat's land, colour and pattern. */
export function swatch(palette: Palette, seat: number): TemplateResult {
  const style = styleMap({ '--seat': colourOf(palette, seat) });
  return html`<i class="swatch ${patternOf(seat)}" style=${style} aria-hidden="true"></i>`;
}
