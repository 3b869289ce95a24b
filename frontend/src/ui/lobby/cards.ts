import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { ShownRoom } from './live-list';
import { words } from './words';

/** A room as a card shows it. */
export interface Card {
  readonly room: ShownRoom;
  /** It has ended, and stays where it is while somebody points at the cards. */
  readonly ended: boolean;
}

/** The live rooms. */
export function cards(shown: readonly Card[], now: number): TemplateResult {
  return html`<ul class="rooms" aria-labelledby="live">
    ${shown.map(
      ({ room, ended }) => html`<li class="room" data-room=${room.id}>
        <canvas class="thumb" aria-hidden="true"></canvas>
        <div class="told">
          <b class="id">${room.id}</b>
          <span class="left" role="timer" aria-label=${words.left}>${ended ? '' : left(room, now)}</span>
          ${room.name === room.id ? nothing : html`<span class="name">${room.name}</span>`}
          <span class="about soft">${words.about(room.size, room.seats, room.tickHz)}</span>
          ${crowd(room)}
        </div>
        ${ended ? html`<p class="ways soft">${words.ended}</p>` : ways(room)}
      </li>`,
    )}
  </ul>`;
}

function left(room: ShownRoom, now: number): string {
  if (room.phase === 'podium') return words.podium;
  const seconds = Math.max(0, Math.ceil((room.endsAt - now) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function crowd({ people, bots, seats }: ShownRoom): TemplateResult {
  const share = (count: number) => styleMap({ width: `${(100 * count) / Math.max(1, seats)}%` });
  return html`<span class="crowd">
    <span class="bar" aria-hidden="true"><i class="people" style=${share(people)}></i><i class="bots" style=${share(bots)}></i></span>
    ${words.crowd(people, bots)}
  </span>`;
}

/** To play and to watch; a room in which people sit everywhere can only be watched. */
function ways(room: ShownRoom): TemplateResult {
  const full = room.people >= room.seats;
  return html`<div class="ways">
    ${
      full
        ? html`<span class="way full" title=${words.fullHint}>${words.full}</span>`
        : html`<a class="way strong" href="/play/${room.id}" aria-label=${words.playRoom(room.id)}>${words.play}</a>`
    }
    <a class="way ${full ? 'strong' : ''}" href="/watch/${room.id}" aria-label=${words.watchRoom(room.id)}>${words.watch}</a>
  </div>`;
}
