import { html, nothing, type TemplateResult } from 'lit';
import type { Delta } from '../protocol/frames';
import type { Palette } from '../render/palette';
import type { Game } from '../state/game';
import { logo, swatch } from './marks';
import type { Session } from './session';
import { standingsOf, topAndOwn } from './standings';
import { words } from './words';

export type Out = Delta['outs'][number];

/** Why one is out, as a sentence. */
export function outSentence({ seat, by, how }: Out, game: Game): string {
  const other = by !== 0 && by !== seat ? (game.seats[by]?.nick ?? '') : '';
  if (how === 'cut') return other ? words.out.by(other) : words.out.self;
  if (how === 'clash') return other ? words.out.clashBy(other) : words.out.clash;
  return other ? words.out.enclosedBy(other) : words.out.enclosed;
}

/** Out: by whom, and when one is back. */
export function outNote(sentence: string, seconds: number): TemplateResult {
  return html`<div class="plate note out" data-out>
    <b>${sentence}</b> <span>${seconds > 0 ? words.out.back(seconds) : words.play.waiting}</span>
  </div>`;
}

/** The end of a round: places, land, cuts, and when the next begins. */
export function podium(session: Session, palette: Palette, seconds: number): TemplateResult {
  const { game, seat: own } = session.feed;
  const all = standingsOf(game);
  const winner = all[0];
  const sentence =
    winner?.seat.seat === own ? words.podium.youWon : words.podium.won(winner?.seat.nick ?? '');
  return html`<section class="plate podium" aria-label=${words.podium.title(game.round)}>
    <h2>${words.podium.title(game.round)}</h2>
    ${winner ? html`<p>${sentence}</p>` : nothing}
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
        ${topAndOwn(all, 5, own).map(
          ({ place, seat, held }) => html`<tr class=${seat.seat === own ? 'own' : ''}>
            <td class="place">${place}</td>
            <th scope="row">
              ${swatch(palette, seat.seat)}<span class="nick">${seat.nick}</span>
              ${seat.seat === own ? html`<small>${words.play.you}</small>` : nothing}
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

/** What stands in place of the game while one is not in it. */
export function stopped(session: Session): TemplateResult | typeof nothing {
  const { stage, room, spectator, feed } = session;
  if (stage === 'live' && feed.game.begun) return nothing;
  const [heading, sentence] = sentences(session);
  const alone = stage === 'unknown' || stage === 'ended';
  const entering = stage === 'live' || stage === 'entering';
  return html`<section class="stopped" aria-busy=${entering}>
    ${logo}
    <h1>${heading}</h1>
    <p>${sentence}</p>
    <p class="ways">
      ${
        stage === 'full' && !spectator
          ? html`<a class="button" href="/play/${room}?watch">${words.stopped.watchInstead}</a>`
          : nothing
      }
      ${
        stage === 'taken'
          ? html`<button class="button" @click=${() => session.playHere()}>${words.stopped.playHere}</button>`
          : nothing
      }
      ${
        stage === 'broken'
          ? html`<button class="button" @click=${() => location.reload()}>${words.stopped.reload}</button>`
          : nothing
      }
      <a class="button ${alone ? '' : 'quiet'}" href="/">${words.stopped.toLobby}</a>
    </p>
  </section>`;
}

function sentences({ stage, room, spectator, seating }: Session): string[] {
  if (stage === 'live') return words.stopped.watching(room);
  if (stage !== 'entering') return words.stopped[stage](room);
  if (seating.unreachable) return words.stopped.unreachable(room);
  return spectator ? words.stopped.watching(room) : words.stopped.entering(room);
}
