import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Problem, Result } from '../protocol/problems';
import { ROOM_CODE, type Room, Rooms } from '../protocol/rooms';
import { cleanNick } from './nick';
import { Preview } from './preview';
import { roomList } from './room-list';
import { memory } from './seats';
import { siteHeader } from './site-header';
import { words } from './words';

const REFRESH_MS = 2000;

/** The lobby: play, join by code, or pick a room. */
class Lobby extends LitElement {
  readonly #rooms = new Rooms();
  #live: Result<Room[]> | undefined;
  #nick = memory.nick();
  #busy = false;
  #playError = '';
  #codeError = '';
  #preview: Preview | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#refresh();
    setInterval(() => void this.#refresh(), REFRESH_MS);
    document.addEventListener('visibilitychange', () => void this.#refresh());
    // A page that comes back from the browser's cache should not stay busy.
    addEventListener('pageshow', () => {
      this.#busy = false;
      this.requestUpdate();
    });
  }

  protected override firstUpdated(): void {
    this.#preview = new Preview(
      this.querySelector<HTMLCanvasElement>('.preview canvas') as HTMLCanvasElement,
    );
  }

  protected override render(): TemplateResult {
    const rooms = this.#live?.ok ? this.#live.value : [];
    return html`
      ${siteHeader()}
      <main>
        <div class="hero">
          <div>
            <h1>${words.lobby.headline.map((line, i) => html`<span class=${i === 2 ? 'accent' : ''}>${line}</span> `)}</h1>
            <p class="blurb">${words.lobby.blurb}</p>
            ${this.#playForm()} ${this.#codeForm()}
          </div>
          <figure class="preview">
            <canvas aria-hidden="true"></canvas>
            <figcaption>${rooms[0] ? words.lobby.preview(rooms[0].id) : words.lobby.previewNone}</figcaption>
          </figure>
        </div>
        <section aria-labelledby="live">
          <h2 id="live">${words.lobby.live}</h2>
          ${roomList(this.#live)}
        </section>
        <ul class="rules">
          ${words.lobby.rules.map(([title, sentence]) => html`<li><h3>${title}</h3><p>${sentence}</p></li>`)}
        </ul>
      </main>
    `;
  }

  #playForm(): TemplateResult {
    return html`<form class="play" @submit=${(event: Event) => void this.#play(event)}>
        <input
          aria-label=${words.lobby.nick}
          placeholder=${words.lobby.nickHint}
          autocomplete="nickname"
          aria-describedby="nick-fault"
          aria-invalid=${cleanNick(this.#nick) === undefined}
          spellcheck="false"
          .value=${this.#nick}
          @input=${(event: Event) => this.#keepNick(event)}
        />
        <button class="button" ?disabled=${this.#busy}>
          ${this.#busy ? words.lobby.connecting : words.lobby.play}
        </button>
      </form>
      <p id="nick-fault" class=${this.#nickFault ? 'error' : ''} role="status">${this.#nickFault}</p>
      ${alert(this.#playError)}`;
  }

  #codeForm(): TemplateResult {
    return html`<form class="code" @submit=${(event: Event) => void this.#join(event)}>
        <label for="code">${words.lobby.haveCode}</label>
        <input
          id="code"
          aria-label=${words.lobby.code}
          placeholder=${words.lobby.codeHint}
          maxlength="8"
          autocapitalize="characters"
          autocomplete="off"
          spellcheck="false"
        />
        <button class="button quiet">${words.lobby.join}</button>
      </form>
      ${alert(this.#codeError)}`;
  }

  #keepNick(event: Event): void {
    this.#nick = (event.target as HTMLInputElement).value;
    const nick = cleanNick(this.#nick);
    if (nick !== undefined) memory.keepNick(nick);
    this.requestUpdate();
  }

  /** What is wrong with the nick, before the server has to say it. */
  get #nickFault(): string {
    const nick = cleanNick(this.#nick);
    if (nick === undefined) return words.lobby.longNick;
    return nick === '' && this.#nick !== '' ? words.lobby.unseenNick : '';
  }

  async #play(event: Event): Promise<void> {
    event.preventDefault();
    if (this.#busy) return;
    if (cleanNick(this.#nick) === undefined)
      return this.querySelector<HTMLInputElement>('.play input')?.focus();
    this.#busy = true;
    this.#playError = '';
    this.requestUpdate();
    const room = await this.#rooms.quick();
    if (room.ok) return location.assign(`/play/${room.value.id}`);
    this.#busy = false;
    this.#playError = reason(room.problem);
    this.requestUpdate();
  }

  async #join(event: Event): Promise<void> {
    event.preventDefault();
    const input = this.querySelector<HTMLInputElement>('#code') as HTMLInputElement;
    const code = input.value.trim().toUpperCase();
    this.#codeError = ROOM_CODE.test(code) ? '' : words.lobby.badCode;
    if (!this.#codeError) {
      const room = await this.#rooms.find(code);
      if (room.ok) return location.assign(`/play/${room.value.id}`);
      const unknown = room.problem.type === 'unknown-room';
      this.#codeError = unknown ? words.lobby.noSuchRoom(code) : reason(room.problem);
    }
    this.requestUpdate();
    input.focus();
  }

  async #refresh(): Promise<void> {
    this.#preview?.show(document.hidden ? undefined : this.#previewed());
    if (document.hidden) return;
    this.#live = await this.#rooms.live();
    this.#preview?.show(this.#previewed());
    this.requestUpdate();
  }

  #previewed(): string | undefined {
    return this.#live?.ok ? this.#live.value[0]?.id : undefined;
  }
}

function alert(sentence: string): TemplateResult | typeof nothing {
  return sentence ? html`<p class="error" role="alert">${sentence}</p>` : nothing;
}

function reason(problem: Problem): string {
  if (problem.status === 0) return words.lobby.unreachable;
  return words.lobby.refused(problem.detail || problem.type);
}

customElements.define('landline-lobby', Lobby);
