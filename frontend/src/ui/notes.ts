import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from './session';
import { words } from './words';

/** What one should know about one's line and seat, under the clock. */
export function notes(session: Session): TemplateResult {
  return html`<div class="notes" role="status">
    ${sentencesOf(session).map(([kind, sentence]) => html`<div class="plate note ${kind}">${sentence}</div>`)}
    ${
      session.spectator
        ? html`<div class="plate note watching">
            ${words.play.watching} · <a href="/play/${session.room}">${words.play.takeSeat}</a>
          </div>`
        : nothing
    }
  </div>`;
}

/** The same as text, each with its kind. */
export function sentencesOf({ connected, feed, news, spectator }: Session): [string, string][] {
  const told: [string, string][] = [];
  if (!connected && feed.game.begun) told.push(['down', words.play.down]);
  if (news === 'new-seat') told.push(['news', words.play.newSeat]);
  if (news === 'restarted')
    told.push(['news', spectator ? words.play.restartedWatching : words.play.restarted]);
  if (connected && feed.game.seats[feed.seat]?.away) told.push(['away', words.play.awayNote]);
  return told;
}
