import { nothing, type TemplateResult } from 'lit';
import type { LineName } from '../transport/line';
import type { linePanel } from './panel';
import { Plot } from './plot';
import type { Rate } from './rate';
import type { Session } from './session';

/** The line panel: whether it is open, what it plots, and the pin that one chooses in it. */
export class LineView {
  readonly #session: Session;
  readonly #requests: Rate;
  readonly #changed: () => void;
  readonly #plot = new Plot();
  #loads: Promise<typeof linePanel | undefined> | undefined;
  #panel: typeof linePanel | undefined;

  constructor(session: Session, requests: Rate, changed: () => void) {
    this.#session = session;
    this.#requests = requests;
    this.#changed = changed;
  }

  get open(): boolean {
    return this.#panel !== undefined;
  }

  /** Notes how the line does. Loads the panel when the game has begun: it is wanted most when the network is gone. */
  advance(now: number): void {
    const { feed, line } = this.#session;
    if (!feed.game.begun) return;
    void this.#load();
    this.#plot.note(now, feed.view.ageMs, line);
  }

  async toggle(): Promise<void> {
    this.#panel = this.#panel ? undefined : await this.#load();
    this.#changed();
  }

  render(now: number): TemplateResult | typeof nothing {
    const needs = {
      session: this.#session,
      plot: this.#plot,
      requestsPerSecond: this.#requests.perSecond(now),
      now,
      pin: (line: LineName | undefined) => this.#pin(line),
      close: () => void this.toggle(),
    };
    return this.#panel?.(needs) ?? nothing;
  }

  #load(): Promise<typeof linePanel | undefined> {
    this.#loads ??= import('./panel').then(
      panel => panel.linePanel,
      () => {
        this.#loads = undefined;
        return undefined;
      },
    );
    return this.#loads;
  }

  /** The address tells the pin, so that a reload keeps it. */
  #pin(line: LineName | undefined): void {
    const address = new URL(location.href);
    if (line) address.searchParams.set('line', line);
    else address.searchParams.delete('line');
    history.replaceState(null, '', address);
    this.#session.pinTo(line);
  }
}
