import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Palette } from '../../render/palette';
import type { Game } from '../../state/game';
import { swatch } from '../marks';
import { standingsOf } from '../standings';
import { words as pageWords } from '../words';
import type { Names } from './names';
import { words } from './words';

/** Second, first, third: as people stand on one. */
const STEPS = [1, 0, 2];

/** The lowest step, as a part of the highest. */
const LEAST = 0.34;

/** The end of a round, over the final arena: the first three, and when it goes on. */
export function podium(game: Game, seconds: number, names: Names, palette: Palette): TemplateResult {
  const all = standingsOf(game);
  const most = Math.max(1, all[0]?.land ?? 1);
  return html`<section class="plate podium" aria-label=${pageWords.podium.title(game.round)}>
    <header>
      <p class="kicker">${pageWords.podium.title(game.round)}</p>
      <h2>${all[0] ? pageWords.podium.won(names.of(all[0].seat)) : pageWords.podium.nobody}</h2>
    </header>
    <ol>
      ${STEPS.filter(step => all[step]).map(step => {
        const { seat, held, land, place } = all[step];
        const part = LEAST + (1 - LEAST) * (land / most);
        return html`<li class="step-${place}" style=${styleMap({ '--part': part.toFixed(3) })}>
          <b class="nick">${names.of(seat)}</b>
          <span class="held">${held}</span>
          <span class="soft">${words.podium.cuts(seat.kills)}</span>
          <span class="step">${swatch(palette, seat.seat)}<span class="place">${place}</span></span>
        </li>`;
      })}
    </ol>
    <p class="next">${pageWords.podium.next(seconds)}</p>
  </section>`;
}
