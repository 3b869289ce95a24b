import { html, nothing, type TemplateResult } from 'lit';
import { words } from './words';

const LOCAL = /^(localhost|127\.|\[::1\])/;

/** The ways into a room that has just been made: play, show it, share it. */
export function made(code: string): TemplateResult {
  const link = `${location.origin}/j/${code}`;
  return html`<div class="made">
    <a class="button" href="/play/${code}" aria-label=${words.playRoom(code)}>${words.play}</a>
    <a class="button quiet" href="/watch/${code}" target="_blank">${words.made.watch}</a>
    <label for="made-link">${words.made.share}</label>
    <input id="made-link" class="link" readonly .value=${link} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
    <button type="button" class="button quiet" @click=${(event: Event) => void copy(event)}>${words.made.copy}</button>
    <p class="soft" role="status"></p>
    ${LOCAL.test(location.hostname) ? html`<p class="soft">${words.made.local}</p>` : nothing}
  </div>`;
}

/** Copies the link. Over plain http, as a LAN has it, browsers give no clipboard: then the old way, or by hand. */
async function copy(event: Event): Promise<void> {
  const box = (event.currentTarget as HTMLElement).parentElement as HTMLElement;
  const input = box.querySelector('input') as HTMLInputElement;
  const status = box.querySelector('[role=status]') as HTMLElement;
  let copied = false;
  try {
    await navigator.clipboard.writeText(input.value);
    copied = true;
  } catch {
    input.select();
    copied = document.execCommand('copy');
  }
  status.textContent = copied ? words.made.copied : words.made.notCopied;
}
