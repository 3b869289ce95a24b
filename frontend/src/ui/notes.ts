import { html, nothing, type TemplateResult } from 'lit';
import type { Return } from '../state/absence';
import type { Session } from './session';
import { fallOrClimb } from './story';
import { words } from './words';

/** A change of line is told for so long. */
const CHANGE_MS = 4000;

/** What one should know about one's line and seat, under the clock. @param free whether a seat is, if that is known */
export function notes(
  session: Session,
  now: number,
  returned: string,
  free: boolean | undefined,
): TemplateResult {
  return html`<div class="notes">
    ${sentencesOf(session, now).map(([kind, sentence]) => html`<div class="plate note ${kind}">${sentence}</div>`)}
    ${returned ? html`<div class="plate note news">${returned}</div>` : nothing}
    ${
      session.spectator
        ? html`<div class="plate note watching">
            ${words.play.watching}
            ${free ? html`· <a href="/play/${session.room}">${words.play.takeSeat}</a>` : nothing}
            ${free === false ? words.play.noSeat : nothing}
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

/** What one missed, as a sentence; empty if that is nothing. */
export function returnSentence({ home, change, newRound }: Return, out: string | undefined): string {
  if (newRound) return words.returned.newRound;
  if (out) return words.returned.out(out);
  if (home) return change > 0 ? words.returned.homeWith(change) : words.returned.home;
  if (change < 0) return words.returned.lost(-change);
  return '';
}
