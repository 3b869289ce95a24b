import { Malformed } from '../protocol/frames';
import type { Told } from '../protocol/scoreboard';
import { Board } from './board';
import type { Elect } from './election';
import type { BoardEvent, OpenStream, Stream, StreamState } from './events';

/** What tabs say to each other of one room's scoreboard. */
export type Said =
  | { readonly said: 'event'; readonly event: BoardEvent }
  | { readonly said: 'state'; readonly state: StreamState }
  /** A tab has come, and knows this much. */
  | { readonly said: 'hello'; readonly after: string | undefined };

/** Where tabs hear each other: what one says, all others hear, in order. */
export interface Channel {
  say(said: Said): void;
  listen(heard: (said: Said) => void): void;
}

export interface ScoreboardNeeds {
  readonly channel: Channel;
  readonly elect: Elect;
  readonly open: OpenStream;
  readonly now: () => number;
  /** Something new has happened, told once. */
  readonly told: (told: Told) => void;
  /** The room says goodbye. */
  readonly bye: (data: string) => void;
  readonly changed: () => void;
}

/**
 * A room's scoreboard in one of a browser's tabs. One tab, the leader, has the stream, and hands on what comes; the others
 * hear it. When the leader is gone, the next one goes on from what it has heard last.
 */
export class Scoreboard {
  readonly board = new Board();
  state: StreamState = 'opening';
  leads = false;
  /** When something came last, by the page's clock. */
  heardAt: number;
  /** Events that were not what the protocol says. */
  malformed = 0;
  readonly #needs: ScoreboardNeeds;
  #stream: Stream | undefined;
  #withdraw = () => {};

  constructor(needs: ScoreboardNeeds) {
    this.#needs = needs;
    this.heardAt = needs.now();
  }

  start(): void {
    const { channel, elect } = this.#needs;
    channel.listen(said => this.#hear(said));
    channel.say({ said: 'hello', after: this.board.position });
    this.#withdraw = elect({ lead: () => this.#lead(), follow: () => this.#follow() });
  }

  stop(): void {
    this.#follow();
    this.#withdraw();
  }

  #lead(): void {
    this.leads = true;
    this.#stream = this.#needs.open(() => this.board.position, {
      event: event => {
        this.#needs.channel.say({ said: 'event', event });
        this.#take(event);
      },
      state: state => {
        this.#needs.channel.say({ said: 'state', state });
        this.#stateIs(state);
      },
    });
    this.#needs.changed();
  }

  #follow(): void {
    this.leads = false;
    this.#stream?.close();
    this.#stream = undefined;
    this.#needs.changed();
  }

  #hear(said: Said): void {
    if (said.said === 'event') this.#take(said.event);
    else if (said.said === 'state') this.#stateIs(said.state);
    else if (this.leads) this.#welcome(said.after);
  }

  #welcome(after: string | undefined): void {
    const { channel } = this.#needs;
    channel.say({ said: 'state', state: this.state });
    for (const event of this.board.after(after)) channel.say({ said: 'event', event });
  }

  #take(event: BoardEvent): void {
    this.heardAt = this.#needs.now();
    try {
      const told = this.board.take(event);
      if (told) this.#needs.told(told);
      if (event.type === 'bye') this.#needs.bye(event.data);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      this.malformed++;
    }
    this.#needs.changed();
  }

  #stateIs(state: StreamState): void {
    this.state = state;
    this.#needs.changed();
  }
}
