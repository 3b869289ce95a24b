import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Placed, Standings } from '../../protocol/scoreboard';
import type { Palette } from '../../render/palette';
import { swatch } from '../marks';
import { words as pageWords } from '../words';
import type { Names } from './names';
import { lineWord } from './sentences';
import { words } from './words';

/** The standings, with each one's line; a row hides or shows its nick. @param arena in cells, 0 while unknown */
export function ranks(
  { standings, people, bots }: Standings,
  arena: number,
  names: Names,
  palette: Palette,
  changed: () => void,
): TemplateResult {
  const most = Math.max(1, ...standings.map(({ land }) => land));
  const row = (placed: Placed, index: number) => html`<li data-seat=${placed.seat}>
    <button
      class="row ${placed.alive ? '' : 'fallen'}"
      aria-pressed=${names.isHidden(placed.nick)}
      @click=${() => {
        names.toggle(placed.nick);
        changed();
      }}
    >
      <span class="place">${index + 1}</span>
      <b class="nick">${names.of(placed)}</b>
      ${state(placed)}
      <span class="share">${share(placed.land, arena)}</span>
      <span class="bar" aria-hidden="true">
        <span style=${styleMap({ width: `${(100 * placed.land) / most}%` })}>${swatch(palette, placed.seat)}</span>
      </span>
    </button>
  </li>`;
  return html`<header>
      <h2 id="standings">${words.standings}</h2>
      <p class="crowd">${words.crowd(people, bots)}</p>
    </header>
    <ol aria-labelledby="standings" aria-describedby="hide" @keydown=${walk} @focusout=${rewind}>
      ${repeat(standings, ({ seat }) => seat, row)}
    </ol>
    <p id="hide" class="unseen">${words.hide}</p>`;
}

function state({ bot, away, line, ageMs }: Placed): TemplateResult {
  if (away) return html`<span class="state away">${pageWords.play.away}</span>`;
  if (bot) return html`<span class="state">${words.bot}</span>`;
  if (!line) return html`<span class="state">${words.noLine}</span>`;
  return html`<span class="state"
    >${lineWord(line)}${ageMs === undefined ? nothing : html`<span class="age">${words.ageMs(ageMs)}</span>`}</span
  >`;
}

/** Land as a percentage, or in cells where that says next to nothing. */
function share(land: number, arena: number): TemplateResult {
  const percent = arena > 0 ? (100 * land) / arena : 0;
  if (percent < 1) return html`${land}<small> ${pageWords.play.cells(land).replace(/^\d+ /, '')}</small>`;
  return html`${percent.toFixed(1)}<small>%</small>`;
}

/** Goes up and down the rows. */
function walk(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const rows = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('.row')];
  rows[rows.indexOf(document.activeElement as HTMLElement) + step]?.focus();
}

/** Whoever has walked to rows that were out of sight leaves the first ones in sight. */
function rewind({ currentTarget, relatedTarget }: FocusEvent): void {
  const list = currentTarget as HTMLElement;
  if (!list.contains(relatedTarget as Node | null)) list.scrollTo(0, 0);
}

const GLIDE = { duration: 500, easing: 'cubic-bezier(0.3, 0, 0.2, 1)' };

/** Where the rows are, for `glideFrom` after they have changed places. */
export function placesOf(list: Element | null): Map<Element, DOMRect> {
  return new Map([...(list?.children ?? [])].map(row => [row, row.getBoundingClientRect()]));
}

/** Lets rows glide from where they were in their column. */
export function glideFrom(before: ReadonlyMap<Element, DOMRect>): void {
  for (const [row, was] of before) {
    const is = row.getBoundingClientRect();
    const moved = was.height > 0 && is.height > 0 && (is.top !== was.top || is.left !== was.left);
    if (!moved) continue;
    for (const running of row.getAnimations()) running.cancel();
    const at = row.getBoundingClientRect();
    // Whoever comes from out of sight appears: all the way across would be in the way of the others.
    const from = was.left === at.left ? { translate: `0 ${was.top - at.top}px` } : { opacity: 0 };
    row.animate([from, {}], GLIDE);
  }
}
