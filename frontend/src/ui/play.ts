import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Delta } from '../protocol/frames';
import { playingCell, watchingCell } from '../render/camera';
import { Controls } from './controls/controls';
import { help } from './controls/help';
import { Guide } from './guide';
import { type Happening, happeningsOf } from './happenings';
import * as hud from './hud';
import { listenToSwipes } from './input';
import { LineView } from './line-view';
import { look } from './look';
import { Meter } from './meter';
import { notes } from './notes';
import * as overlays from './overlays';
import { podium, soon } from './podium';
import { showProbe } from './probe';
import { Rate } from './rate';
import { Scene } from './scene';
import { roomInAddress, visit } from './visit';
import { words } from './words';

performance.mark('script');

const HUD_EVERY_MS = 200;
const HAPPENING_MS = 5000;
const MAX_HAPPENINGS = 4;

/** The page of a room: the arena, and around it what one should know. */
class Play extends LitElement {
  readonly #meter = new Meter();
  readonly #requests = new Rate();
  readonly #session = visit(roomInAddress(), this.#meter, this.#requests, {
    watch: new URL(location.href).searchParams.has('watch'),
    delta: delta => this.#note(delta),
    changed: () => this.requestUpdate(),
  });
  readonly #controls = new Controls({
    live: () => this.#session.stage === 'live',
    turn: turn => this.#session.turn(turn),
    changed: () => this.requestUpdate(),
    keys: { l: () => void this.#lineView.toggle() },
  });
  #scene: Scene | undefined;
  #happenings: { happening: Happening; at: number }[] = [];
  readonly #guide = new Guide(this.#session);
  #hudAt = 0;
  readonly #lineView = new LineView(this.#session, this.#requests, () => this.requestUpdate());

  // The page's one stylesheet does not reach into a shadow.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = words.play.title(this.#session.room);
    showProbe(this.#session, this.#meter, this.#requests);
    this.#controls.listen();
    document.addEventListener('visibilitychange', () => this.#session.seen(!document.hidden));
    this.#session.seen(!document.hidden);
    addEventListener('online', () => this.#session.online());
    void this.#session.enter();
  }

  protected override firstUpdated(): void {
    const canvas = this.querySelector<HTMLCanvasElement>('.arena') as HTMLCanvasElement;
    const map = this.querySelector<HTMLCanvasElement>('.map');
    const scale = this.#session.spectator
      ? watchingCell
      : (css: { width: number }, ratio: number) => playingCell(css.width, ratio);
    this.#scene = new Scene(this.#session, canvas, map, scale, this.#meter, now => this.#refresh(now));
    listenToSwipes(canvas, turn => this.#session.turn(turn));
  }

  protected override performUpdate(): void {
    this.#meter.measure(() => super.performUpdate());
    this.#controls.follow(this.#session);
  }

  protected override render(): TemplateResult {
    const session = this.#session;
    const { game } = session.feed;
    const { palette } = look;
    const now = performance.now();
    const live = session.stage === 'live' && game.begun;
    const over = live && game.phase === 'podium';
    this.#reflect();
    return html`
      <canvas class="arena" role="img" aria-label=${this.#guide.arena}></canvas>
      <div class="hud" ?hidden=${!live}>
        ${live ? html`<h1 class="unseen">${words.play.room(session.room)}</h1>` : nothing}
        <div class="corner top-left">
          <div class="row">${hud.place(session.room, event => this.#leave(event))}</div>
          ${over ? nothing : hud.happenings(this.#happenings, palette)}
        </div>
        <div class="corner top">
          ${over ? nothing : [hud.clock(this.#secondsLeft), soon(this.#secondsLeft)]}
          ${notes(session, now, this.#guide.returned, this.#guide.vacancy.free)}
        </div>
        <div class="corner top-right">
          ${this.#controls.tools(session.spectator)}
          ${live && !over ? hud.standings(session, palette) : nothing}
        </div>
        <div class="corner bottom-left">
          ${this.#lineView.render(now)}
          ${hud.lineBadge(session, this.#lineView.open, () => this.#lineView.toggle())}
        </div>
        <div class="corner bottom">${live ? this.#lowerNote() : nothing}</div>
        <div class="corner bottom-right">
          ${session.spectator ? nothing : hud.keys()}
          <canvas class="plate map" role="img" aria-label=${words.play.map}></canvas>
          ${session.spectator ? nothing : this.#controls.pad}
        </div>
        ${over ? podium(session, palette, this.#secondsLeft) : nothing}
      </div>
      ${overlays.stopped(session, this.#guide.vacancy.free)}
      ${help()}
      <p class="unseen" role="status">${this.#guide.announced}</p>
    `;
  }

  get #secondsLeft(): number {
    const { game } = this.#session.feed;
    return Math.max(0, Math.ceil((game.endsAt - game.seq) / game.tickHz));
  }

  #refresh(now: number): void {
    if (now - this.#hudAt < HUD_EVERY_MS) return;
    this.#hudAt = now;
    this.#lineView.advance(now);
    this.#guide.advance(now);
    this.#happenings = this.#happenings.filter(({ at }) => now - at < HAPPENING_MS);
    this.requestUpdate();
  }

  #note(delta: Delta): void {
    const { game, seat } = this.#session.feed;
    this.#scene?.note(delta);
    this.#controls.note(delta, this.#session);
    const at = performance.now();
    const told = happeningsOf(delta, game, seat).map(happening => ({ happening, at }));
    this.#happenings = [...this.#happenings, ...told].slice(-MAX_HAPPENINGS);
    this.#guide.note(delta, at);
    if (delta.round || delta.outs.some(out => out.seat === seat)) this.requestUpdate();
  }

  #lowerNote(): TemplateResult | typeof nothing {
    const { game, seat: own } = this.#session.feed;
    const seat = game.seats[own];
    if (!seat || game.phase !== 'play') return nothing;
    if (!seat.alive)
      return overlays.outNote(this.#guide.out, Math.ceil((seat.returnsAt - game.seq) / game.tickHz));
    const next = this.#session.connected && this.#guide.next(seat);
    return next ? html`<div class="plate note">${next}</div>` : nothing;
  }

  #leave(event: Event): void {
    event.preventDefault();
    void this.#session.leave().finally(() => location.assign('/'));
  }

  /** What tests and styles look for, on the element itself. */
  #reflect(): void {
    const { stage, connected, feed, spectator } = this.#session;
    const { game, seat } = feed;
    const phase = game.begun ? game.phase : '';
    const alive = game.seats[seat]?.alive ?? false;
    for (const [name, value] of Object.entries({ stage, connected, seat, spectator, phase, alive }))
      this.dataset[name] = String(value);
  }
}

customElements.define('landline-play', Play);
