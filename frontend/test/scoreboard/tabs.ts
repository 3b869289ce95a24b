import type { Call } from '../../src/scoreboard/election';
import { byLock, byVoice, type Elect } from '../../src/scoreboard/election';
import type { BoardEvent, OpenStream, StreamEvents } from '../../src/scoreboard/events';
import { type Said, Scoreboard } from '../../src/scoreboard/scoreboard';
import { ManualTimers } from '../transport/timers';
import { happening, standings } from './events';

type Message = Said | Call;

/** A server that tells all that happens, and what a reader has missed. */
export class Server {
  n = 0;
  readonly open = new Set<StreamEvents>();

  readonly stream: OpenStream = (after, events) => {
    const position = after();
    const missed: BoardEvent[] = [];
    if (position)
      for (let n = Number(position.split(':')[1]) + 1; n <= this.n; n++) missed.push(happening(n));
    events.state('open');
    for (const event of [...missed, standings(this.n)]) events.event(event);
    this.open.add(events);
    return { close: () => this.open.delete(events) };
  };

  happens(): void {
    this.n++;
    for (const events of [...this.open]) events.event(happening(this.n));
  }
}

/** One of a browser's tabs. */
export interface Tab {
  readonly scoreboard: Scoreboard;
  /** The numbers of what it was told. */
  readonly told: number[];
  close(): void;
  /** Ends without a word. */
  crash(): void;
}

/** A browser whose tabs hear each other at once, with locks or without. */
export class Tabs {
  readonly timers = new ManualTimers();
  readonly server = new Server();
  readonly all: Tab[] = [];
  readonly #ears = new Map<object, ((message: Message) => void)[]>();
  readonly #waiting: { holder: object; run: () => Promise<void> }[] = [];
  readonly #locked: boolean;
  #holder: object | undefined;
  #chance = 0;

  constructor(locked: boolean) {
    this.#locked = locked;
    this.timers.random = () => (this.#chance = (this.#chance + 0.37) % 1);
  }

  get leaders(): Tab[] {
    return this.all.filter(({ scoreboard }) => scoreboard.leads);
  }

  open(): Tab {
    const self = {};
    this.#ears.set(self, []);
    const say = (message: Message) => {
      const others = [...this.#ears].filter(([other]) => other !== self && this.#ears.has(self));
      for (const [, heard] of others) for (const hear of heard) hear(message);
    };
    const listen = (heard: (message: Message) => void) => void this.#ears.get(self)?.push(heard);
    const told: number[] = [];
    const voice = { say, listen: (hear: (call: Call) => void) => listen(one => 'call' in one && hear(one)) };
    const scoreboard: Scoreboard = new Scoreboard({
      channel: { say, listen: hear => listen(one => 'said' in one && hear(one)) },
      elect: this.#locked ? this.#byLock(self) : byVoice(voice, this.timers),
      open: this.server.stream,
      now: () => this.timers.now,
      told: ({ n }) => told.push(n),
      bye: () => {},
      changed: () => {},
    });
    const gone = () => {
      this.#ears.delete(self);
      this.all.splice(this.all.indexOf(tab), 1);
    };
    const tab = {
      scoreboard,
      told,
      close: () => {
        scoreboard.stop();
        gone();
      },
      crash: () => {
        for (const events of this.server.open) if (scoreboard.leads) this.server.open.delete(events);
        gone();
        this.#release(self);
      },
    };
    this.all.push(tab);
    scoreboard.start();
    return tab;
  }

  #byLock(holder: object): Elect {
    const request = (_name: string, _options: LockOptions, run: () => Promise<void>) => {
      this.#waiting.push({ holder, run });
      this.#next();
      return new Promise<void>(() => {});
    };
    return byLock({ request } as unknown as LockManager, 'scoreboard');
  }

  #next(): void {
    if (this.#holder) return;
    const next = this.#waiting.shift();
    if (!next) return;
    this.#holder = next.holder;
    void next.run().then(() => this.#release(next.holder));
  }

  #release(holder: object): void {
    if (this.#holder !== holder) return;
    this.#holder = undefined;
    this.#next();
  }
}
