import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Result } from '../protocol/problems';
import type { Room } from '../protocol/rooms';
import { words } from './words';

/** The live rooms as cards, or why there are none. */
export function roomList(live: Result<Room[]> | undefined): TemplateResult {
  if (!live) return html`<p class="rooms-note" role="status">${words.lobby.looking}</p>`;
  if (!live.ok) return html`<p class="rooms-note" role="status">${words.lobby.lost}</p>`;
  if (live.value.length === 0) return html`<p class="rooms-note" role="status">${words.lobby.none}</p>`;
  return html`<ul class="rooms" aria-labelledby="live">
    ${live.value.map(card)}
  </ul>`;
}

function card(room: Room): TemplateResult {
  const share = (count: number) => `${(100 * count) / Math.max(1, room.seats)}%`;
  const clock = `${Math.floor(room.secondsLeft / 60)}:${String(room.secondsLeft % 60).padStart(2, '0')}`;
  return html`<li class="room" data-room=${room.id}>
    <div>
      <b class="id">${room.id}</b>
      <span class="left">${room.phase === 'podium' ? words.lobby.podium : clock}</span>
    </div>
    <div>
      <div class="crowd" aria-hidden="true">
        <i class="people" style=${styleMap({ width: share(room.people) })}></i>
        <i class="bots" style=${styleMap({ width: share(room.bots) })}></i>
      </div>
      ${words.lobby.crowd(room.people, room.bots)} <span class="soft">· ${words.lobby.seats(room.size, room.seats)}</span>
    </div>
    <div class="ways">
      <a class="way strong" href="/play/${room.id}" aria-label=${words.lobby.playRoom(room.id)}>${words.lobby.play}</a>
      <a class="way" href="/watch/${room.id}" aria-label=${words.lobby.watchRoom(room.id)}>${words.lobby.watch}</a>
    </div>
  </li>`;
}
