import { html, nothing, type TemplateResult } from 'lit';
import type { Delta } from '../protocol/frames';
import type { Game } from '../state/game';
import { logo } from './marks';
import type { Session } from './session';
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

/** What stands in place of the game while one is not in it. @param free whether a seat is known to be free */
export function stopped(session: Session, free: boolean | undefined): TemplateResult | typeof nothing {
  const { stage, room, spectator, feed } = session;
  if (stage === 'live' && feed.game.begun) return nothing;
  const freed = stage === 'full' && free;
  const [heading, sentence] = freed ? words.stopped.freed(room) : sentences(session);
  const alone = stage === 'unknown' || stage === 'ended';
  const entering = stage === 'live' || stage === 'entering';
  return html`<section class="stopped" role="status" aria-busy=${entering}>
    ${logo}
    <h1>${heading}</h1>
    <p>${sentence}</p>
    <p class="ways">
      ${freed ? html`<a class="button" href="/play/${room}">${words.play.takeSeat}</a>` : nothing}
      ${
        stage === 'full' && !spectator
          ? html`<a class="button ${freed ? 'quiet' : ''}" href="/watch/${room}">${words.stopped.watchInstead}</a>`
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
