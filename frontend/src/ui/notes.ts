import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from './session';
import { fallOrClimb } from './story';
import { words } from './words';

/** A change of line is told for so long. */
const CHANGE_MS = 4000;

/** What one should know about one's line and seat, under the clock. */
export function notes(session: Session, now: number): TemplateResult {
  return html`<div class="notes" role="status">
    ${sentencesOf(session, now).map(([kind, sentence]) => html`<div class="plate note ${kind}">${sentence}</div>`)}
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
export function sentencesOf(session: Session, now: number): [string, string][] {
  const { connected, feed, news, spectator, journal } = session;
  const told: [string, string][] = [];
  if (!connected && feed.game.begun) told.push(['down', words.play.down]);
  if (news === 'new-seat') told.push(['news', words.play.newSeat]);
  if (news === 'restarted')
    told.push(['news', spectator ? words.play.restartedWatching : words.play.restarted]);
  const moved = fallOrClimb(journal.changes.filter(({ at }) => now - at < CHANGE_MS));
  if (connected && moved) told.push(['line', moved]);
  if (connected && feed.game.seats[feed.seat]?.away) told.push(['away', words.play.awayNote]);
  return told;
}
