import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../protocol/problems';
import { ROOM_CODE, Rooms } from '../../protocol/rooms';
import { pageTimers } from '../../transport/timers';
import { look } from '../look';
import { cleanNick } from '../nick';
import { memory } from '../seats';
import { siteHeader } from '../site-header';
import { type Card, cards } from './cards';
import { drafts } from './drafts';
import { LiveList, type ShownRoom } from './live-list';
import type { NewRoomForm } from './new-room';
import { arranged, sorted } from './order';
import { Preview } from './preview';
import { ThumbPicture } from './thumb';
import { codeOf } from './wishes';
import { words } from './words';
import './new-room';

/** So often the clocks are drawn: no second is shown late enough to be noticed. */
const CLOCK_MS = 250;

/** The lobby: play, join or watch by code, pick a room, or make one. */
class Lobby extends LitElement {
  readonly #rooms = new Rooms();
  readonly #list = new LiveList(
    {
      timers: pageTimers,
      now: () => performance.now(),
      stream: address => new EventSource(address),
      ask: () => this.#rooms.live(),
    },
    () => this.requestUpdate(),
  );
  readonly #pictures = new WeakMap<Element, ThumbPicture>();
  /** What the cards show: also, for a moment, rooms that are gone. */
  #seen = new Map<string, ShownRoom>();
  #order: string[] = [];
  #nick = drafts.read<string>('nick') ?? memory.nick();
  #code = drafts.read<string>('code') ?? '';
  #busy = false;
  #playError = '';
  #codeError = '';
  #preview: Preview | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
    setInterval(() => document.hidden || this.requestUpdate(), CLOCK_MS);
    document.addEventListener('visibilitychange', () => this.#follow());
    // A page that the browser keeps for the way back should hold no line, and not stay busy.
    addEventListener('pagehide', () => this.#list.stop());
    addEventListener('pageshow', () => {
      this.#busy = false;
      this.#follow();
    });
  }

  protected override firstUpdated(): void {
    this.#preview = new Preview(
      this.querySelector<HTMLCanvasElement>('.preview canvas') as HTMLCanvasElement,
    );
  }

  /** Only a page that is seen follows the rooms: a browser opens six connections to a host, and games need them. */
  #follow(): void {
    if (document.hidden) this.#list.stop();
    else if (!this.#list.running) {
      this.#order = [];
      this.#list.start();
    }
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    const held = this.querySelector('.rooms:is(:hover, :focus-within)') !== null;
    const { rooms } = this.#list;
    this.#order = arranged(this.#order, sorted(rooms.values()), held);
    this.#seen = new Map(
      this.#order.map(id => [id, rooms.get(id) ?? (this.#seen.get(id) as ShownRoom)] as const),
    );
  }

  protected override updated(): void {
    const shown = this.#order.find(id => this.#list.rooms.has(id));
    this.#preview?.show(document.hidden ? undefined : shown);
    for (const canvas of this.querySelectorAll<HTMLCanvasElement>('.thumb')) {
      const thumb = this.#seen.get((canvas.parentElement as HTMLElement).dataset.room as string)?.thumb;
      if (!thumb) continue;
      const picture = this.#pictures.get(canvas) ?? new ThumbPicture();
      this.#pictures.set(canvas, picture);
      picture.draw(canvas, thumb, look.palette);
    }
  }

  protected override render(): TemplateResult {
    const first = this.#order[0];
    return html`
      ${siteHeader()}
      <main>
        <div class="hero">
          <div>
            <h1>${words.headline.map((line, i) => html`<span class=${i === 2 ? 'accent' : ''}>${line}</span> `)}</h1>
            <p class="blurb">${words.blurb}</p>
            ${this.#playForm()} ${this.#codeForm()}
          </div>
          <figure class="preview">
            <canvas aria-hidden="true"></canvas>
            <figcaption>${first ? words.preview(first) : words.previewNone}</figcaption>
          </figure>
        </div>
        <section aria-labelledby="live">
          <div class="over-rooms">
            <h2 id="live">${words.live}</h2>
            <button type="button" class="button quiet" @click=${() => this.#form.show()}>${words.create.open}</button>
          </div>
          ${this.#liveRooms()}
        </section>
        <ul class="rules">
          ${words.rules.map(([title, sentence]) => html`<li><h3>${title}</h3><p>${sentence}</p></li>`)}
        </ul>
      </main>
      <landline-new-room .live=${(code: string) => this.#list.rooms.has(code)}></landline-new-room>
    `;
  }

  get #form(): NewRoomForm {
    return this.querySelector('landline-new-room') as NewRoomForm;
  }

  #liveRooms(): TemplateResult {
    const { rooms, heardAt, failing } = this.#list;
    if (heardAt === undefined) return note(failing ? words.lost : words.looking);
    const shown: Card[] = this.#order.map(id => ({
      room: this.#seen.get(id) as ShownRoom,
      ended: !rooms.has(id),
    }));
    const now = performance.now();
    return html`
      ${failing ? note(words.stale(Math.round((now - heardAt) / 1000))) : nothing}
      ${shown.length === 0 ? note(words.none) : cards(shown, now)}
    `;
  }

  #playForm(): TemplateResult {
    return html`<form class="play" @submit=${(event: Event) => void this.#play(event)}>
        <input
          aria-label=${words.nick}
          placeholder=${words.nickHint}
          autocomplete="nickname"
          aria-describedby="nick-fault"
          aria-invalid=${cleanNick(this.#nick) === undefined}
          spellcheck="false"
          .value=${this.#nick}
          @input=${(event: Event) => this.#keepNick(event)}
        />
        <button class="button" ?disabled=${this.#busy}>
          ${this.#busy ? words.connecting : words.play}
        </button>
      </form>
      <p id="nick-fault" class=${this.#nickFault ? 'error' : ''} role="status">${this.#nickFault}</p>
      ${alert(this.#playError)}`;
  }

  #codeForm(): TemplateResult {
    return html`<form class="code" @submit=${(event: SubmitEvent) => void this.#join(event)}>
        <label for="code">${words.haveCode}</label>
        <input
          id="code"
          aria-label=${words.code}
          placeholder=${words.codeHint}
          maxlength="8"
          autocapitalize="characters"
          autocomplete="off"
          spellcheck="false"
          .value=${this.#code}
          @input=${(event: Event) => this.#keepCode(event)}
        />
        <button class="button quiet" value="play">${words.join}</button>
        <button class="button quiet" value="watch">${words.watch}</button>
      </form>
      ${alert(this.#codeError)}`;
  }

  #keepNick(event: Event): void {
    this.#nick = (event.target as HTMLInputElement).value;
    drafts.keep('nick', this.#nick);
    const nick = cleanNick(this.#nick);
    if (nick !== undefined) memory.keepNick(nick);
    this.requestUpdate();
  }

  #keepCode(event: Event): void {
    this.#code = (event.target as HTMLInputElement).value;
    drafts.keep('code', this.#code);
  }

  /** What is wrong with the nick, before the server has to say it. */
  get #nickFault(): string {
    const nick = cleanNick(this.#nick);
    if (nick === undefined) return words.longNick;
    return nick === '' && this.#nick !== '' ? words.unseenNick : '';
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

  /** Plays or watches by code, as the button says. */
  async #join(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const way = (event.submitter as HTMLButtonElement | null)?.value || 'play';
    const code = codeOf(this.#code);
    this.#codeError = ROOM_CODE.test(code) ? '' : words.badCode;
    if (!this.#codeError) {
      const room = await this.#rooms.find(code);
      if (room.ok) return location.assign(`/${way}/${room.value.id}`);
      const unknown = room.problem.type === 'unknown-room';
      this.#codeError = unknown ? words.noSuchRoom(code) : reason(room.problem);
    }
    this.requestUpdate();
    this.querySelector<HTMLInputElement>('#code')?.focus();
  }
}

function note(sentence: string): TemplateResult {
  return html`<p class="rooms-note">${sentence}</p>`;
}

function alert(sentence: string): TemplateResult | typeof nothing {
  return sentence ? html`<p class="error" role="alert">${sentence}</p>` : nothing;
}

function reason(problem: Problem): string {
  if (problem.status === 0) return words.unreachable;
  return words.refused(problem.detail || problem.type);
}

customElements.define('landline-lobby', Lobby);
