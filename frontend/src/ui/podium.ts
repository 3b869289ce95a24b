import { html, nothing, type TemplateResult } from 'lit';
import type { Palette } from '../render/palette';
import { Picture } from '../render/picture';
import type { Game } from '../state/game';
import { swatch } from './marks';
import type { Session } from './session';
import { standingsOf, topAndOwn } from './standings';
import { words } from './words';

const TOP = 5;

/** The game's rule: between the end of a round and the next one. */
const PODIUM_SECONDS = 8;

/** From here on it is said when the next round begins. */
const SOON_SECONDS = 15;

const picture = new Picture();

/** Under the clock, when a round is nearly over: when the next one begins. */
export function soon(secondsLeft: number): TemplateResult | typeof nothing {
  if (secondsLeft > SOON_SECONDS) return nothing;
  return html`<p class="plate soon">${words.podium.next(secondsLeft + PODIUM_SECONDS)}</p>`;
}

/** Who has won, and which place is one's own if that is another. */
export function resultOf(game: Game, own: number): { won: string; mine: string } {
  const all = standingsOf(game);
  const first = all[0];
  const mine = all.find(({ seat }) => seat.seat === own);
  if (!first) return { won: words.podium.nobody, mine: '' };
  if (first === mine) return { won: words.podium.youWon, mine: '' };
  return {
    won: words.podium.won(first.seat.nick),
    mine: mine ? words.podium.mine(words.play.place(mine.place), all.length) : '',
  };
}

/** The end of a round: who has won, the final arena, places with land and cuts, and when the next round begins. */
export function podium(session: Session, palette: Palette, seconds: number): TemplateResult {
  const { game, seat: own } = session.feed;
  const all = standingsOf(game);
  const { won, mine } = resultOf(game, own);
  const canvas = picture.of(game, own, palette);
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', words.podium.picture(game.round));
  return html`<section class="plate podium" aria-label=${words.podium.title(game.round)}>
    <header>
      <p class="kicker">${words.podium.title(game.round)}</p>
      <h2>${all[0] ? swatch(palette, all[0].seat.seat) : nothing}${won}</h2>
      ${mine ? html`<p>${mine}</p>` : nothing}
    </header>
    ${canvas}
    <table>
      <thead>
        <tr>
          <td></td>
          <td></td>
          <th scope="col">${words.podium.land}</th>
          <th scope="col">${words.podium.kills}</th>
        </tr>
      </thead>
      <tbody>
        ${topAndOwn(all, TOP, own).map(
          ({ place, seat, held }) => html`<tr class=${seat.seat === own ? 'own' : ''}>
            <td class="place">${place}</td>
            <th scope="row">
              <span class="who">${swatch(palette, seat.seat)}<span class="nick">${seat.nick}</span>
              ${seat.seat === own ? html`<small>${words.play.you}</small>` : nothing}</span>
            </th>
            <td>${held}</td>
            <td>${seat.kills}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    <p class="next">${words.podium.next(seconds)}</p>
  </section>`;
}
