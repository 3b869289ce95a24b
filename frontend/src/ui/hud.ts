import { html, nothing, type TemplateResult } from 'lit';
import type { Palette } from '../render/palette';
import type { Happening } from './happenings';
import { lineIcon, logo, swatch } from './marks';
import type { Session } from './session';
import { standingsOf, topAndOwn } from './standings';
import { words } from './words';

const TOP = 6;

/** Where one is, and the way back to the lobby. */
export function place(room: string, leave: (event: Event) => void): TemplateResult {
  return html`<a class="plate home" href="/" aria-label=${words.play.home} @click=${leave}>
      ${logo}<span class="wordmark">Landline</span>
    </a>
    <span class="plate code" aria-label=${words.play.room(room)}>${room}</span>`;
}

/** What is left of the phase. */
export function clock(secondsLeft: number): TemplateResult {
  const text = `${Math.floor(secondsLeft / 60)}:${String(secondsLeft % 60).padStart(2, '0')}`;
  const last = secondsLeft <= 10;
  return html`<div class="plate clock ${last ? 'last' : ''}" role="timer" aria-label=${words.play.clock}>${text}</div>`;
}

/** The first six and oneself. */
export function standings(session: Session, palette: Palette): TemplateResult {
  const { game, seat: own } = session.feed;
  const all = standingsOf(game);
  const mine = all.find(({ seat }) => seat.seat === own);
  return html`<section class="plate standings" aria-label=${words.play.standings}>
      <ol>
        ${topAndOwn(all, TOP, own).map(
          ({ place, seat, held }) => html`<li class=${seat.seat === own ? 'own' : ''} data-seat=${seat.seat}>
            <span class="place">${place}</span>${swatch(palette, seat.seat)}
            <span class="nick">${seat.nick}</span>
            ${seat.seat === own ? html`<small>${words.play.you}</small>` : nothing}
            ${seat.away ? html`<small>${words.play.away}</small>` : nothing}
            <span class="held">${held}</span>
          </li>`,
        )}
      </ol>
    </section>
    ${
      session.spectator
        ? nothing
        : html`<div class="plate rank ${mine ? '' : 'awaited'}">
            ${swatch(palette, mine ? own : 1)}<b>${words.play.place(mine?.place ?? 1)}</b>
            <span>${mine?.held ?? '\u00a0'}</span>
          </div>`
    }`;
}

/** The line in use, and what it costs. */
export function lineBadge(session: Session, open: boolean, toggle: () => void): TemplateResult {
  const { connected, feed, line } = session;
  const word = connected ? words.line[line] : feed.game.begun ? words.line.down : words.line.opening;
  const { view, bytesPerTick, counts } = feed;
  const figures = words.play.figuresOf(Math.round(view.age(0.5)), Math.round(bytesPerTick), counts.wrongSums);
  return html`<button
      class="badge ${connected ? line : 'down'}"
      title=${words.line.show}
      aria-expanded=${open}
      aria-controls="line-panel"
      @click=${toggle}
      >${lineIcon(line)}<span>${word}</span></button
    >
    <span class="plate figures" aria-label=${words.play.figures} title=${words.play.figuresHint}>${figures}</span>`;
}

/** The newest happenings. */
export function happenings(
  list: readonly { readonly happening: Happening }[],
  palette: Palette,
): TemplateResult {
  return html`<ul class="happenings" aria-label=${words.play.happenings}>
    ${list.map(
      ({ happening }) => html`<li class="plate">
        ${happening.map(part =>
          typeof part === 'string'
            ? part
            : html`<span class="who">${swatch(palette, part.seat)}<b>${part.nick}</b></span>`,
        )}
      </li>`,
    )}
  </ul>`;
}

/** The keys that turn. */
export function keys(): TemplateResult {
  return html`<p class="keys">
    <kbd>←</kbd><kbd>↑</kbd><kbd>↓</kbd><kbd>→</kbd> ${words.play.keysOr} <kbd>W</kbd><kbd>A</kbd><kbd>S</kbd><kbd>D</kbd>
    ${words.play.keys}
  </p>`;
}
