import { html, LitElement, type TemplateResult } from 'lit';
import type { Problem, Result } from '../../protocol/problems';
import { cleanNick } from '../nick';
import { memory } from '../seats';
import { siteHeader } from '../site-header';
import { addressOf, ask, type Board, type View, viewOf, WINDOWS } from './ask';
import { lineTable, pager, ranking } from './tables';
import { words } from './words';

const RETRY_MS = 5000;

/** The leaderboard: who is best, where oneself stands, and how people on each line fared. */
class Leaderboard extends LitElement {
  #view = viewOf(location.search);
  #board: Result<Board> | undefined;
  #typed = memory.nick();
  /** The nick that is looked for. */
  #nick = this.#typed;
  #asked = 0;
  #retry = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', () => this.#show(viewOf(location.search)));
    this.#show(this.#view);
  }

  protected override render(): TemplateResult {
    return html`${siteHeader('/leaderboard')}
      <main>
        <h1>${words.title}</h1>
        <p class="blurb">${words.blurb}</p>
        <div class="tools">
          <nav aria-label=${words.windows} class="windows">
            ${WINDOWS.map(one => this.#link({ ...this.#view, window: one, page: 1 }, words.window[one], one === this.#view.window))}
          </nav>
          ${this.#finder()}
        </div>
        <div aria-live="polite">${this.#board ? this.#answer(this.#board) : html`<p class="note">${words.looking}</p>`}</div>
      </main>`;
  }

  #finder(): TemplateResult {
    const tooLong = cleanNick(this.#typed) === undefined;
    return html`<form @submit=${(event: Event) => this.#find(event)}>
      <label for="nick">${words.find}</label>
      <input
        id="nick"
        autocomplete="nickname"
        spellcheck="false"
        placeholder=${words.nick}
        aria-describedby="nick-fault"
        aria-invalid=${tooLong}
        .value=${this.#typed}
        @input=${(event: Event) => {
          this.#typed = (event.target as HTMLInputElement).value;
          this.requestUpdate();
        }}
      />
      <button class="button quiet">${words.findNick}</button>
      <p id="nick-fault" role="status">${tooLong ? words.longNick : ''}</p>
    </form>`;
  }

  #answer(board: Result<Board>): TemplateResult {
    if (!board.ok) return html`<p class="note trouble">${sentence(board.problem)}</p>`;
    const link = this.#link;
    const { since, rows, own, lines, more } = board.value;
    return html`<p class="since">${since ? words.since(since) : ''}</p>
      ${this.#own(own?.nick ?? this.#nick, own?.rank)}
      ${rows.length > 0 ? ranking(rows, this.#view, own ?? { nick: this.#nick }, link) : this.#empty()}
      ${pager(this.#view, more, link)}
      <section aria-labelledby="lines">
        <h2 id="lines">${words.lines}</h2>
        <p class="blurb">${words.linesBlurb}</p>
        ${lines.length > 0 ? lineTable(lines) : html`<p class="note">${words.noLines}</p>`}
      </section>`;
  }

  #own(nick: string, rank: number | undefined): TemplateResult | string {
    if (!nick) return '';
    return html`<p class="own">
      ${rank === undefined ? words.noRow(nick) : html`<b>${words.own(nick, rank)}</b> ${words.order[this.#view.by]}`}
    </p>`;
  }

  #empty(): TemplateResult {
    const first = { ...this.#view, page: 1 };
    return this.#view.page > 1
      ? html`<p class="note">${words.emptyPage} ${this.#link(first, words.first)}</p>`
      : html`<div class="note"><p>${words.empty[this.#view.window]}</p><a class="button" href="/">${words.play}</a></div>`;
  }

  /** A way to another view: an address of its own, so that it can be kept and opened beside, though the page stays. */
  readonly #link = (view: View, name: TemplateResult | string, current = false): TemplateResult =>
    html`<a
      href=${addressOf(view)}
      aria-current=${current ? 'true' : 'false'}
      @click=${(event: MouseEvent) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        history.pushState(null, '', addressOf(view));
        this.#show(view);
      }}
      >${name}</a
    >`;

  #find(event: Event): void {
    event.preventDefault();
    const nick = cleanNick(this.#typed);
    if (nick === undefined) return;
    this.#nick = nick;
    void this.#ask();
  }

  #show(view: View): void {
    this.#view = view;
    this.requestUpdate();
    void this.#ask();
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#retry);
    const asked = ++this.#asked;
    const board = await ask(this.#view, this.#nick);
    if (asked !== this.#asked) return; // somebody was faster
    this.#board = board;
    this.requestUpdate();
    if (!board.ok && board.problem.type !== 'malformed')
      this.#retry = window.setTimeout(() => void this.#ask(), board.problem.retryMs || RETRY_MS);
  }
}

function sentence(problem: Problem): string {
  if (problem.type === 'database-away') return words.away;
  return problem.status === 0 ? words.lost : words.refused(problem.detail || problem.type);
}

customElements.define('landline-leaderboard', Leaderboard);
