import { Feed } from '../../state/feed';
import { Keeper } from '../../transport/keeper';
import { rungsOf } from '../../transport/pin';
import { pageTimers } from '../../transport/timers';
import { Meter } from '../meter';
import { Pulse } from '../pulse';
import { Scene } from '../scene';
import { drawClient } from '../seats';

/** Cells across the picture: enough to see land change hands, few enough to read names. */
const ACROSS = 76;

const LADDER = { line: undefined, format: undefined };

/** A live room seen through a small window, as a spectator; it follows whoever leads. */
export class Preview {
  readonly #canvas: HTMLCanvasElement;
  #room: string | undefined;
  #stop = () => {};

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /** Shows a room, or none. */
  show(room: string | undefined): void {
    if (room === this.#room) return;
    this.#stop();
    this.#room = room;
    if (room) this.#open(room);
  }

  #open(room: string): void {
    const client = drawClient();
    let scene: Scene | undefined;
    const feed = new Feed({ delta: delta => scene?.note(delta) });
    const now = () => performance.now();
    const rungs = rungsOf(room, LADDER, { timers: pageTimers, now, asked() {} });
    const hello = () => ({ client, ...(feed.game.position && { after: feed.game.position }) });
    const keeping = {
      rungs,
      timers: pageTimers,
      now,
      hello,
      tally: () => feed.counts,
      pace: () => feed.pace,
    };
    const keeper: Keeper = new Keeper(keeping, {
      frames: (frames, bytes) => {
        const fault = feed.receive(frames, bytes, now());
        if (!fault) pulse.beat(now());
        return fault;
      },
      pong: pong => feed.view.clock.pong(pong.t, performance.now(), pong.seq, pong.sinceMs),
      opened: () => feed.opened(),
      up() {},
      vain() {},
      over: () => {},
    });
    const pulse = new Pulse(feed, () => keeper);
    const shown = { feed, advance: (now: number, elapsed: number) => feed.view.advance(now, elapsed) };
    const scale = (css: { width: number }, ratio: number) =>
      Math.max(1, Math.round((css.width * ratio) / ACROSS));
    scene = new Scene(shown, this.#canvas, null, scale, new Meter());
    keeper.climb();
    this.#stop = () => {
      keeper.stop();
      scene?.stop();
      this.#canvas.width = 0;
    };
  }
}
