import type { Delta, Turn } from '../../src/protocol/frames';
import type { Intent } from '../../src/protocol/messages';
import { Game } from '../../src/state/game';
import type { Head } from '../../src/state/glide';
import { View } from '../../src/state/view';
import { emptyKeyframe, TestRoom } from '../room';

const TICK_MS = 1000 / 12;
const FRAME_MS = 16;

/** A way with delays: in order, nothing lost, as TCP has it. */
class Way<T> {
  #queue: { due: number; item: T }[] = [];
  #last = 0;

  send(item: T, due: number): void {
    this.#last = Math.max(this.#last, due);
    this.#queue.push({ due: this.#last, item });
  }

  take(now: number): T[] {
    const taken = this.#queue.filter(({ due }) => due <= now).map(({ item }) => item);
    this.#queue = this.#queue.filter(({ due }) => due > now);
    return taken;
  }
}

/** One player in a room at the other end of a line with delays; time goes by in ms steps. */
export class Journey {
  readonly room = new TestRoom(emptyKeyframe(400, 400));
  readonly game = new Game();
  readonly view: View;
  readonly heads: (Head | undefined)[] = [];
  now = 0;
  readonly #down = new Way<Delta>();
  readonly #up = new Way<readonly Intent[]>();
  readonly #pongs = new Way<{ sentAt: number; seq: number; sinceMs: number }>();
  readonly #pings = new Way<number>();
  readonly #delay: () => number;
  #tickedAt = 0;

  /** @param delay draws the delay of one message, in ms */
  constructor(delay: () => number) {
    this.#delay = delay;
    this.room.tick({ joins: [{ seat: 1, nick: 'Ada', bot: false }] });
    this.room.tick({ spawns: [{ seat: 1, cell: 200 * 400 + 200 }] });
    this.game.load(this.room.keyframe());
    this.view = new View(this.game, 1);
  }

  press(turn: Turn): boolean {
    const planned = this.view.prediction?.press(turn) ?? false;
    if (planned) this.#speak();
    return planned;
  }

  run(ms: number): void {
    for (const end = this.now + ms; this.now < end; this.now++) {
      this.#server();
      this.#client();
    }
  }

  #server(): void {
    for (const intents of this.#up.take(this.now)) this.room.submit(intents);
    for (const sentAt of this.#pings.take(this.now)) {
      const pong = { sentAt, seq: this.room.game.seq, sinceMs: this.now - this.#tickedAt };
      this.#pongs.send(pong, this.now + this.#delay());
    }
    if (this.now < (this.room.game.seq - 1) * TICK_MS) return;
    this.#tickedAt = this.now;
    this.#down.send(this.room.tick(), this.now + this.#delay());
  }

  #client(): void {
    for (const { sentAt, seq, sinceMs } of this.#pongs.take(this.now))
      this.view.clock.pong(sentAt, this.now, seq, sinceMs);
    for (const delta of this.#down.take(this.now)) {
      if (!this.game.apply(delta)) throw new Error(`wrong sum after tick ${delta.seq}`);
      this.view.clock.arrival(delta.seq, this.now);
    }
    if (this.now % 500 === 0) this.#pings.send(this.now, this.now + this.#delay());
    if (this.now % 1000 === 0) this.#speak();
    if (this.now % FRAME_MS !== 0) return;
    this.view.advance(this.now, FRAME_MS);
    const own = this.game.seats[1];
    this.heads.push(own && this.view.drawn(own));
  }

  #speak(): void {
    this.#up.send([...(this.view.prediction?.unacknowledged ?? [])], this.now + this.#delay());
  }
}
