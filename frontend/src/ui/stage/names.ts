import type { Who } from '../../protocol/scoreboard';
import { words } from './words';

const HIDDEN = 'landline.hidden';

/** What people are called on this stage: their nicks, but for those that were hidden. It is kept for this tab. */
export class Names {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly #hidden: Set<string>;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'> = sessionStorage) {
    this.#storage = storage;
    this.#hidden = new Set(kept(storage));
  }

  of({ seat, nick }: Who): string {
    return this.isHidden(nick) ? words.hidden(seat) : nick;
  }

  /** By the nick, not the seat: whoever leaves and comes back under it stays hidden. */
  isHidden(nick: string): boolean {
    return this.#hidden.has(nick);
  }

  /** Hides a nick, or shows it again. */
  toggle(nick: string): void {
    if (!this.#hidden.delete(nick)) this.#hidden.add(nick);
    try {
      this.#storage.setItem(HIDDEN, JSON.stringify([...this.#hidden]));
    } catch {
      // A browser that keeps nothing: it is hidden until the page is loaded again.
    }
  }
}

function kept(storage: Pick<Storage, 'getItem'>): string[] {
  try {
    const list: unknown = JSON.parse(storage.getItem(HIDDEN) ?? '[]');
    return Array.isArray(list) ? list.filter(nick => typeof nick === 'string') : [];
  } catch {
    return [];
  }
}
