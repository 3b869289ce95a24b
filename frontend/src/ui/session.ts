import type { Turn } from '../protocol/frames';
import type { Bye } from '../protocol/messages';
import { BYE } from '../protocol/problems';
import { Feed } from '../state/feed';
import { Keeper } from '../transport/keeper';
import type { Pin } from '../transport/pin';
import { Pulse } from './pulse';
import { type Seated, Seating } from './seating';
import { drawClient } from './seats';
import type { News, SessionNeeds, Stage } from './stages';

const STALE_MS = 2000;
const NEWS_MS = 8000;
const TIMELINE = 200;

/** One visit to a room, as a player or a spectator: the seat, the line, and what to do when either is lost. */
export class Session {
  readonly room: string;
  readonly seating: Seating;
  readonly timeline: { t: number; what: string }[] = [];
  readonly feed: Feed;
  stage: Stage = 'entering';
  connected = false;
  news: News;
  resyncs = 0;
  readonly #needs: SessionNeeds;
  #client = drawClient();
  readonly #keeper: Keeper;
  readonly #pulse: Pulse;
  #freshSince = 0;
  #newsAt = 0;

  constructor(room: string, needs: SessionNeeds) {
    this.room = room;
    this.#needs = needs;
    this.seating = new Seating(room, needs.nick, needs.rooms, needs.timers);
    this.feed = new Feed({
      delta: needs.delta,
      loaded: (skipped, restarted) => this.#loaded(skipped, restarted),
    });
    this.#pulse = new Pulse(this.feed);
    this.#keeper = new Keeper(needs.open, () => this.#hello(), needs.timers, {
      frames: (frames, bytes) => {
        const fault = this.feed.receive(frames, bytes, needs.now());
        if (fault) this.#resync(fault);
        else this.#pulse.beat(this.#keeper.line, needs.now());
      },
      pong: pong => this.feed.view.clock.pong(pong.t, needs.now(), pong.seq, pong.sinceMs),
      up: () => this.#up(),
      down: (reason, attempt) => void this.#down(reason, attempt),
      over: bye => void this.#over(bye),
    });
  }

  get pin(): Pin {
    return this.#needs.pin;
  }

  get spectator(): boolean {
    return this.#needs.watch;
  }

  /** Takes the seat that this tab holds, or a new one, and opens the line. */
  async enter(): Promise<void> {
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
    if (this.feed.view.prediction?.press(turn)) this.#pulse.speak(this.#keeper.line, this.#needs.now());
  }

  /** Runs the view on to this moment. */
  advance(now: number, elapsedMs: number): void {
    this.feed.view.advance(now, elapsedMs);
    if (this.news && now - this.#newsAt > NEWS_MS) this.news = undefined;
    if (this.feed.view.ageMs < STALE_MS || !this.connected) this.#freshSince = now;
    // Kernels on the way may hold minutes of frames: what is behind them comes sooner by asking anew.
    else if (now - this.#freshSince > STALE_MS) this.#resync('the view stays too old');
  }

  /** Gives the seat back. */
  leave(): Promise<void> {
    this.#keeper.stop();
    return this.seating.leave();
  }

  #open(): void {
    this.feed.sit(this.seating.held?.seat ?? 0);
    this.#note(this.feed.seat > 0 ? `opening as seat ${this.feed.seat}` : 'opening as a spectator');
    this.#keeper.start();
    this.#stageIs('live');
  }

  #hello() {
    const token = this.seating.held?.token;
    const after = this.feed.game.position;
    return { client: this.#client, ...(token && { token }), ...(after && { after }) };
  }

  #seated(how: Seated): void {
    if (how === 'seated') this.#open();
    else this.#stageIs(how === 'unknown' && this.feed.game.begun ? 'ended' : how);
  }

  #up(): void {
    this.connected = true;
    this.feed.opened();
    this.#note(`up: ${this.pin.line}`);
    this.#pulse.speak(this.#keeper.line, this.#needs.now());
    this.#needs.changed();
    if (!this.spectator) void this.seating.isGone();
  }

  async #down(reason: string, attempt: number): Promise<void> {
    this.connected = false;
    this.#note(`down: ${reason}`);
    this.#needs.changed();
    // A refused WebSocket or EventSource does not say why; a request does.
    if (attempt % 2 === 0 && (await this.seating.isGone()))
      await this.#over({ code: BYE.unknownRoom, reason: '' });
  }

  async #over({ code, reason }: Bye): Promise<void> {
    this.connected = false;
    this.#keeper.stop();
    this.#note(`bye ${code}${reason && `, ${reason}`}`);
    if (code === BYE.takenOver) this.#stageIs('taken');
    else if (code === BYE.roomEnded) this.#stageIs('ended');
    else if (code === BYE.unknownRoom && this.spectator) this.#seated('unknown');
    else if (code === BYE.badToken || code === BYE.unknownRoom) {
      if (this.feed.game.begun) this.#tell('new-seat');
      this.feed.sit(0);
      this.#seated(await this.seating.take(this.#needs.changed));
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
    this.#keeper.resync(fault);
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
    this.timeline.push({ t: Math.round(this.#needs.now()), what });
    if (this.timeline.length > TIMELINE) this.timeline.shift();
  }
}
