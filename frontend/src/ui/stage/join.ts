import { html, nothing, svg, type TemplateResult } from 'lit';
import qrcode from 'qrcode-generator';
import { words as pageWords } from '../words';
import { type JoinAt, spoken } from './addresses';
import { words } from './words';

/** Light modules around a code: readers need four. */
const QUIET = 4;

/**
 * How to join: a QR code, an address and the room's code; here too, if a seat is free.
 * @param free unknown at first
 * @param choose another address
 */
export function join(
  room: string,
  { origins, chosen }: JoinAt,
  free: boolean | undefined,
  choose: (origin: string) => void,
  enlarge: () => void,
): TemplateResult {
  return html`<section class="join" aria-label=${words.join.title}>
    ${
      chosen
        ? html`<button class="qr" aria-label=${words.join.larger} title=${words.join.larger} @click=${enlarge}>
            ${qr(joinAddress(chosen, room))}
          </button>`
        : nothing
    }
    <div>
      ${chosen ? html`<p class="soft">${words.join.at}</p>${address(origins, chosen, choose)}` : nothing}
      <p class="room">${room}</p>
      ${free ? html`<a class="seat" href="/play/${room}">${pageWords.play.takeSeat}</a>` : nothing}
      ${free === false ? html`<p class="soft">${words.join.full}</p>` : nothing}
      ${chosen ? nothing : html`<p class="alone">${words.join.alone}</p>`}
    </div>
  </section>`;
}

/** The same over the whole stage, for the last row. */
export function large(room: string, { chosen }: JoinAt): TemplateResult {
  return html`<dialog class="large" aria-label=${words.join.title} @click=${close}>
    ${chosen ? qr(joinAddress(chosen, room)) : nothing}
    <p>${chosen ? spoken(chosen) : words.join.alone}</p>
    <p class="room">${room}</p>
  </dialog>`;
}

export function toggleLarge(): void {
  const dialog = document.querySelector<HTMLDialogElement>('.large');
  if (dialog?.open) dialog.close();
  else dialog?.showModal();
}

/** What the QR code says: the short address of the room. */
export function joinAddress(origin: string, room: string): string {
  return `${origin}/j/${room}`;
}

function address(
  origins: readonly string[],
  chosen: string,
  choose: (origin: string) => void,
): TemplateResult {
  if (origins.length === 1) return html`<p class="address">${spoken(chosen)}</p>`;
  return html`<select
    class="address"
    aria-label=${words.join.choose}
    @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
  >
    ${origins.map(origin => html`<option value=${origin} ?selected=${origin === chosen}>${spoken(origin)}</option>`)}
  </select>`;
}

/** Dark on white in both themes: not every reader takes it the other way round. */
function qr(text: string): TemplateResult {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  let dark = '';
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++)
      if (code.isDark(row, column)) dark += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
  const side = count + 2 * QUIET;
  return html`<svg viewBox="0 0 ${side} ${side}" role="img" aria-label=${words.join.scan(text)} data-text=${text}>
    ${svg`<path fill="#fff" d="M0 0h${side}v${side}H0z" /><path fill="#000" shape-rendering="crispEdges" d=${dark} />`}
  </svg>`;
}

function close({ currentTarget }: Event): void {
  (currentTarget as HTMLDialogElement).close();
}
