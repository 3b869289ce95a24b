import { html, svg, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { colourOf, type Palette, patternOf } from '../render/palette';

/** The logo: a cord that ends in a jack. */
export const logo = html`<svg class="logo" viewBox="0 0 32 28" aria-hidden="true">
  <path d="M4 25V12a5.500 5.500 0 0 1 11 0v7a5 5 0 0 0 10 0v-7" />
  <circle cx="25" cy="6" r="4.500" />
</svg>`;

/** The icon of the WebSocket line: a receiver's dial. */
export const dial = svg`<svg class="dial" viewBox="0 0 20 20" aria-hidden="true">
  <circle class="rim" cx="10" cy="10" r="8.500" />
  <circle class="hub" cx="10" cy="10" r="5" />
</svg>`;

/** A patch of a seat's land, colour and pattern. */
export function swatch(palette: Palette, seat: number): TemplateResult {
  const style = styleMap({ '--seat': colourOf(palette, seat) });
  return html`<i class="swatch ${patternOf(seat)}" style=${style} aria-hidden="true"></i>`;
}
