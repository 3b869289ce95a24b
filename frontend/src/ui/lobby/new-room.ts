import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../protocol/problems';
import { Rooms } from '../../protocol/rooms';
import { drafts } from './drafts';
import { made } from './made';
import {
  chosen,
  type Draft,
  type Faults,
  type Field,
  faultsOf,
  fieldOf,
  PACES,
  ROUNDS,
  SIZES,
  type SizeName,
  wishesOf,
} from './wishes';
import { words } from './words';

const DRAFT = 'new-room';

/** The form that makes a room, in a dialog; and then the ways into it. */
export class NewRoomForm extends LitElement {
  /** Whether a room with this code is known to be live. */
  live: (code: string) => boolean = () => false;
  #draft: Draft & { open?: boolean } = drafts.read(DRAFT) ?? {};
  /** What the server has said against what was sent, until that is changed. */
  #refused: Faults = {};
  #error = '';
  #done = false;
  #busy = false;
  #made = '';

  static override properties = { live: { attribute: false } };

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    if (this.#draft.open) this.show();
  }

  /** Opens it as it was left. */
  show(): void {
    this.#made = '';
    this.#keep({ open: true });
    this.requestUpdate();
    const dialog = this.querySelector('dialog') as HTMLDialogElement;
    if (!dialog.open) dialog.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog class="new-room" aria-labelledby="new-room" @close=${() => this.#keep({ open: false })}>
      <div class="head">
        <h2 id="new-room">${this.#made ? words.made.title(this.#made) : words.create.title}</h2>
        <form method="dialog"><button class="button quiet">${words.create.close}</button></form>
      </div>
      ${this.#made ? made(this.#made) : this.#form()}
    </dialog>`;
  }

  #form(): TemplateResult {
    const wishes = chosen(this.#draft);
    const faults = { ...faultsOf(this.#draft, this.live, this.#done), ...this.#refused };
    const { create } = words;
    return html`<form class="wishes" novalidate @submit=${(event: Event) => void this.#open(event)}>
      ${this.#text('name', create.name, create.nameHint, wishes.name, faults)}
      ${this.#text('code', create.code, create.codeHint, wishes.code, faults)}
      ${this.#choice(
        'size',
        create.size,
        Object.keys(SIZES) as SizeName[],
        wishes.size,
        size => html`<b>${create.sizes[size][0]}</b><small>${create.sizes[size][1]}</small>`,
        faults,
      )}
      ${this.#choice('tickHz', create.pace, PACES, wishes.tickHz, create.paceName, faults, create.paceHint)}
      <div class="field">
        <label for="new-bots">${create.bots}</label>
        <input
          id="new-bots"
          type="range"
          min="0"
          max=${SIZES[wishes.size].seats}
          aria-describedby="new-bots-told"
          .value=${String(wishes.minPlayers)}
          @input=${(event: Event) => this.#type('minPlayers', (event.target as HTMLInputElement).valueAsNumber)}
        />
        ${told('new-bots-told', create.botsHint(wishes.minPlayers), faults.minPlayers)}
      </div>
      ${this.#choice('roundSeconds', create.round, ROUNDS, wishes.roundSeconds, create.minutes, faults)}
      ${this.#error ? html`<p class="error" role="alert">${this.#error}</p>` : nothing}
      <button class="button" ?disabled=${this.#busy}>${this.#busy ? create.opening : create.submit}</button>
    </form>`;
  }

  #text(field: 'name' | 'code', label: string, hint: string, value: string, faults: Faults): TemplateResult {
    return html`<div class="field">
      <label for="new-${field}">${label}</label>
      <input
        id="new-${field}"
        class=${field}
        autocomplete="off"
        autocapitalize=${field === 'code' ? 'characters' : 'sentences'}
        spellcheck="false"
        aria-invalid=${faults[field] !== undefined}
        aria-describedby="new-${field}-told"
        .value=${value}
        @input=${(event: Event) => this.#type(field, (event.target as HTMLInputElement).value)}
        @change=${() => this.#finish()}
      />
      ${told(`new-${field}-told`, hint, faults[field])}
    </div>`;
  }

  #choice<T extends string | number>(
    field: Field,
    label: string,
    values: readonly T[],
    value: T | number,
    name: (value: T) => TemplateResult | string,
    faults: Faults,
    hint = '',
  ): TemplateResult {
    return html`<fieldset class="field ${field}">
      <legend>${label}</legend>
      <div class="choices">
        ${values.map(
          one => html`<label class="choice">
            <input type="radio" name=${field} .checked=${one === value} @change=${() => this.#type(field, one)} />
            <span>${name(one)}</span>
          </label>`,
        )}
      </div>
      ${told(`new-${field}-told`, hint, faults[field])}
    </fieldset>`;
  }

  #type(field: Field, value: string | number): void {
    // Another size brings its own pace and bots.
    if (field === 'size') this.#draft = { ...this.#draft, tickHz: undefined, minPlayers: undefined };
    delete this.#refused[field];
    if (field === 'code') this.#done = false;
    this.#keep({ [field]: value });
    this.requestUpdate();
  }

  #finish(): void {
    this.#done = true;
    this.requestUpdate();
  }

  #keep(change: Draft & { open?: boolean }): void {
    this.#draft = { ...this.#draft, ...change };
    drafts.keep(DRAFT, this.#draft);
  }

  async #open(event: Event): Promise<void> {
    event.preventDefault();
    if (this.#busy) return;
    this.#refused = {};
    this.#error = '';
    this.#done = true;
    if (Object.keys(faultsOf(this.#draft, this.live, true)).length > 0) return this.#point();
    this.#busy = true;
    this.requestUpdate();
    const room = await new Rooms().open(wishesOf(this.#draft));
    this.#busy = false;
    if (!room.ok) {
      this.#blame(room.problem);
      return this.#point();
    }
    this.#made = room.value.id;
    this.#draft = { open: true };
    this.#keep({});
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('.made .button')?.focus();
  }

  /** Says what is wrong where it is wrong. */
  #blame(problem: Problem): void {
    const field = fieldOf(problem);
    if (field)
      this.#refused = {
        [field]:
          problem.type === 'code-taken'
            ? words.create.taken(wishesOf(this.#draft).code as string)
            : words.refused(problem.detail),
      };
    else
      this.#error = problem.status === 0 ? words.unreachable : words.refused(problem.detail || problem.type);
  }

  async #point(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }
}

/** A hint, or in its place what is wrong. */
function told(id: string, hint: string, fault: string | undefined): TemplateResult {
  return html`<p id=${id} class=${fault ? 'error' : 'soft'} role="status">${fault ?? hint}</p>`;
}

customElements.define('landline-new-room', NewRoomForm);
