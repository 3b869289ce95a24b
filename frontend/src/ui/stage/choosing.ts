import { html, LitElement, type TemplateResult } from 'lit';
import type { Result } from '../../protocol/problems';
import { type Room, Rooms } from '../../protocol/rooms';
import { logo } from '../marks';
import { siteHeader } from '../site-header';
import { words } from './words';

const EVERY_MS = 2000;

/** A stage without a room: it goes to the one with most people. */
export class Choosing extends LitElement {
  readonly #rooms = new Rooms();
  #live: Result<Room[]> | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = words.choosing.title;
    void this.#look();
    setInterval(() => void this.#look(), EVERY_MS);
  }

  protected override render(): TemplateResult {
    const { looking, none, lost, heading, lobby } = words.choosing;
    const sentence = !this.#live ? looking : this.#live.ok ? none : lost;
    return html`${siteHeader()}
    <section class="stopped" role="status">
      ${logo}
      <h1>${heading}</h1>
      <p>${sentence}</p>
      <p class="ways"><a class="button" href="/">${lobby}</a></p>
    </section>`;
  }

  async #look(): Promise<void> {
    const live = await this.#rooms.live();
    const room = live.ok ? mostPeople(live.value) : undefined;
    if (room) location.replace(`/watch/${room.id}`);
    else this.#live = live;
    this.requestUpdate();
  }
}

/** The room with most people; of equals the one that the server names first. */
export function mostPeople(rooms: readonly Room[]): Room | undefined {
  return rooms.reduce<Room | undefined>(
    (most, one) => (most && most.people >= one.people ? most : one),
    undefined,
  );
}
