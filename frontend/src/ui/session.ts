import type { Turn, WireFrame } from '../protocol/frames';
import type { Bye, Pong } from '../protocol/messages';
import { BYE } from '../protocol/problems';
import { Feed } from '../state/feed';
import { Journal } from '../transport/journal';
import { Keeper } from '../transport/keeper';
import type { LineName } from '../transport/line';
import type { Pin } from '../transport/pin';
import { Pulse } from './pulse';
import { type Seated, Seating } from './seating';
import { drawClient } from './seats';
import type { News, SessionNeeds, Stage } from './stages';

const STALE_MS = 2000;
const FLOW_MS = 1000;
const NEWS_MS = 8000;

/** One visit to a room, as a player or a spectator: the seat, the line, and what to do when either is lost. */
export class Session {
  readonly room: string;
  readonly seating: Seating;
  readonly feed: Feed;
  stage: Stage = 'entering';
  news: News;
  resyncs = 0;
  readonly #needs: SessionNeeds;
  #client = drawClient();
  readonly journal = new Journal();
  keeper: Keeper;
  pin: Pin;
  readonly #pulse: Pulse;
  /** Whether a new seat is asked for, in place of one that was lost. */
  #taking = false;
  #vain = 0;
  #freshSince = 0;
  #receivedAt = 0;
  #newsAt = 0;

  constructor(room: string, needs: SessionNeeds) {
    this.room = room;
    this.#needs = needs;
    this.seating = new Seating(room, needs.nick, needs.rooms, needs.timers);
    this.feed = new Feed({
      delta: needs.delta,
      loaded: (skipped, restarted) => this.#loaded(skipped, restarted),
    });
    this.pin = needs.pin;
    this.keeper = this.#keep();
    this.#pulse = new Pulse(this.feed, () => this.keeper);
  }

  /** Goes on over the pinned line alone, or over whatever the ladder finds. */
  pinTo(line: LineName | undefined): void {
    this.pin = { ...this.pin, line };
    this.keeper.stop();
    this.keeper = this.#keep();
    this.keeper.climb();
    this.#needs.changed();
  }

  /** The line in use, or the one that will be tried first. */
  get line(): LineName {
    return this.keeper.line ?? this.pin.line ?? 'longpoll';
  }

  get connected(): boolean {
    return this.keeper.connected;
  }

  /** The page can be seen again, or cannot any more. */
  seen(visible: boolean): void {
    this.#freshSince = this.#needs.now();
    this.keeper.seen(visible);
  }

  /** The browser says that there is a network. */
  online(): void {
    this.keeper.online();
  }

  get spectator(): boolean {
    return this.#needs.watch;
  }

  /** Takes the seat that this tab holds, or a new one, and opens the line. */
  async enter(): Promise<void> {
    // To listen over HTTP one needs no seat: the arena is painted while it is taken.
    if (this.pin.line !== 'websocket') this.keeper.start();
    if (this.spectator) this.#open();
    else this.#seated(await this.seating.enter(this.#needs.changed));
  }

  /** Takes the seat back from another client. The server does not listen to a client that it has let go. */
  playHere(): void {
    this.#client = drawClient();
    this.#open();
  }

  /** Asks for a turn. */
  turn(turn: Turn): void {
    if (this.feed.view.prediction?.press(turn)) this.#pulse.speak(this.#needs.now());
  }

  /** Runs the view on to this moment. */
  advance(now: number, elapsedMs: number): void {
    this.feed.view.advance(now, elapsedMs);
    if (this.news && now - this.#newsAt > NEWS_MS) this.news = undefined;
    // Where nothing flows, the ladder sees to it.
    if (this.feed.view.ageMs < STALE_MS || now - this.#receivedAt > FLOW_MS) this.#freshSince = now;
    // Kernels on the way may hold minutes of frames: what is behind them comes sooner by asking anew.
    else if (now - this.#freshSince > STALE_MS) this.#resync('the view stays too old');
  }

  /** Gives the seat back. */
  leave(): Promise<void> {
    this.keeper.stop();
    return this.seating.leave();
  }

  #open(): void {
    this.feed.sit(this.seating.held?.seat ?? 0);
    this.#note(this.feed.seat > 0 ? `opening as seat ${this.feed.seat}` : 'opening as a spectator');
    this.keeper.climb();
    this.#stageIs('live');
  }

  #keep(): Keeper {
    const { rungs, timers, now } = this.#needs;
    const { feed } = this;
    const keeping = {
      rungs: rungs(this.pin),
      timers,
      now,
      hello: () => this.#hello(),
      tally: () => feed.counts,
      pace: () => feed.pace,
    };
    const events = {
      opened: () => feed.opened(),
      frames: (frames: readonly WireFrame[], bytes: number) => this.#receive(frames, bytes),
      pong: (pong: Pong) => feed.view.clock.pong(pong.t, now(), pong.seq, pong.sinceMs),
      up: () => this.#up(),
      vain: () => void this.#askWhetherGone(),
      over: (bye: Bye) => void this.#over(bye),
    };
    return new Keeper(keeping, events, this.journal);
  }

  #hello() {
    const token = this.seating.held?.token;
    const after = this.feed.game.position;
    return { client: this.#client, ...(token && { token }), ...(after && { after }) };
  }

  #seated(how: Seated): void {
    if (how === 'seated') this.#open();
    else {
      this.keeper.stop();
      this.#stageIs(how === 'unknown' && this.feed.game.begun ? 'ended' : how);
    }
  }

  #receive(frames: readonly WireFrame[], bytes: number): string | undefined {
    this.#receivedAt = this.#needs.now();
    const fault = this.feed.receive(frames, bytes, this.#receivedAt);
    if (fault) this.resyncs++;
    else this.#pulse.beat(this.#receivedAt);
    return fault;
  }

  #up(): void {
    this.#vain = 0;
    this.#pulse.speak(this.#needs.now());
    this.#needs.changed();
    if (!this.spectator) void this.seating.isGone();
  }

  async #askWhetherGone(): Promise<void> {
    this.#needs.changed();
    const { held } = this.seating;
    // A refused WebSocket or EventSource does not say why; a request does.
    if (++this.#vain % 2 === 0 && (await this.seating.isGone()) && held === this.seating.held)
      await this.#over({ code: BYE.unknownRoom, reason: '' });
  }

  async #over({ code, reason }: Bye): Promise<void> {
    this.keeper.stop();
    this.#note(`bye ${code}${reason && `, ${reason}`}`);
    // Whoever answers to the wish for a seat knows better.
    if (this.stage === 'entering' || this.#taking) return;
    if (code === BYE.takenOver) this.#stageIs('taken');
    else if (code === BYE.roomEnded) this.#stageIs('ended');
    else if (code === BYE.unknownRoom && this.spectator) this.#seated('unknown');
    else if (code === BYE.badToken || code === BYE.unknownRoom) {
      this.feed.sit(0);
      this.#taking = true;
      const how = await this.seating.take(this.#needs.changed);
      this.#taking = false;
      if (how === 'seated' && this.feed.game.begun) this.#tell('new-seat');
      this.#seated(how);
    } else this.#stageIs('broken');
  }

  #loaded(skipped: number, restarted: boolean): void {
    if (restarted) this.#tell('restarted');
    this.#note(`keyframe ${this.feed.game.position}, skipped ${skipped}`);
    this.#needs.changed();
  }

  #resync(fault: string): void {
    this.resyncs++;
    this.#freshSince = this.#needs.now();
    this.keeper.resync(fault);
  }

  #tell(news: News): void {
    this.news = news;
    this.#newsAt = this.#needs.now();
  }

  #stageIs(stage: Stage): void {
    this.stage = stage;
    this.#needs.changed();
  }

  #note(what: string): void {
    this.journal.add({ kind: 'note', at: Math.round(this.#needs.now()), what });
  }
}
