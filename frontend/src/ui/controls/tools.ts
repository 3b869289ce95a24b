import { html, nothing, svg, type TemplateResult } from 'lit';
import { words } from '../words';

const drawings = {
  sound: svg`<path class="hub" d="M2 7.500h3.500L10 3.500v13l-4.500-4H2z" />
    <path class="rim" d="M13 7.200a4 4 0 0 1 0 5.600M15.600 4.600a7.600 7.600 0 0 1 0 10.800" />`,
  muted: svg`<path class="hub" d="M2 7.500h3.500L10 3.500v13l-4.500-4H2z" />
    <path class="rim" d="M13 7.700l4.600 4.600M17.600 7.700L13 12.300" />`,
  full: svg`<path class="rim" d="M3 7.500V3h4.500M12.500 3H17v4.500M17 12.500V17h-4.500M7.500 17H3v-4.500" />`,
  small: svg`<path class="rim" d="M7.500 3v4.500H3M12.500 3v4.500H17M17 12.500h-4.500V17M7.500 17v-4.500H3" />`,
  pad: svg`<path class="rim" d="M7.300 2.300h5.400v5h5v5.400h-5v5H7.300v-5h-5V7.300h5z" />`,
  keys: svg`<path class="rim" d="M6.600 7.100a3.500 3.500 0 1 1 5.500 2.900c-1.300.9-2.100 1.500-2.100 3" />
    <circle class="hub" cx="10" cy="16.400" r="1.400" />`,
};

/** A button with an icon. */
export interface Tool {
  readonly icon: keyof typeof drawings;
  readonly label: string;
  /** The key that does the same. */
  readonly key?: string;
  /** Whether it is on, for what can be. */
  readonly on?: boolean;
  run(): void;
}

/** A row of them. */
export function toolRow(tools: readonly Tool[]): TemplateResult {
  return html`<div class="plate tools" role="group" aria-label=${words.controls.tools}>${tools.map(button)}</div>`;
}

function button({ icon, label, key, on, run }: Tool): TemplateResult {
  return html`<button
    aria-label=${label}
    aria-pressed=${on === undefined ? nothing : String(on)}
    aria-keyshortcuts=${key ?? nothing}
    title=${key ? words.controls.hint(label, key) : label}
    @click=${run}
  >
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${drawings[icon]}</svg>
  </button>`;
}
