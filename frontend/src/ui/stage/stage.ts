import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { record } from '../../protocol/check';
import { BYE } from '../../protocol/problems';
import { Rooms } from '../../protocol/rooms';
import { parsed, type Told } from '../../protocol/scoreboard';
import { boardStream } from '../../scoreboard/events';
import { Scoreboard } from '../../scoreboard/scoreboard';
import { tabsOf } from '../../scoreboard/tabs';
import { pageTimers } from '../../transport/timers';
import { Announcer } from '../announcer';
import { Awake } from '../controls/awake';
import { toggleFull } from '../controls/full';
import { type HelpRow, help, toggleHelp } from '../controls/help';
import { actionOfKey, isTyping } from '../controls/keys';
import { toolRow } from '../controls/tools';
import * as hud from '../hud';
import { look } from '../look';
import { logo } from '../marks';
import { Meter } from '../meter';
import { stopped } from '../overlays';
import { Rate } from '../rate';
import { Vacancy } from '../vacancy';
import { roomInAddress, visit } from '../visit';
import { words as pageWords } from '../words';
import { chosenAddress, joinAt, offeredOrigins } from './addresses';
import { badges } from './badges';
import { Cameras } from './cameras';
import { Choosing } from './choosing';
import { join, large, toggleLarge } from './join';
import { legend } from './legend';
import { Names } from './names';
import { Notices } from './notices';
import { podium } from './podium';
import { showStageProbe } from './probe';
import { glideFrom, placesOf, ranks } from './ranks';
import { Revival } from './revival';
import { sentence, textOf } from './sentences';
import { Strip, weightOf } from './strip';
import { words } from './words';

performance.mark('script');

const EVERY_MS = 200;

const { full, hide, large: largeWord, keys, close } = words.help;
const HELP: HelpRow[] = [
  ['F', full],
  ['H', hide],
  ['Q', largeWord],
  ['?', keys],
];

/** A room on a projector: the arena, who leads, what has just happened, and how to join. It needs no seat. */
class Stage extends LitElement {
  readonly #room = roomInAddress();
  readonly #meter = new Meter();
  readonly #requests = new Rate();
  readonly #session = visit(this.#room, this.#meter, this.#requests, {
    watch: true,
    // Of the six connections that a browser has to a host, the stages of seven tabs would hold all.
    without: 'sse',
    delta: delta => this.#cameras?.note(delta),
    changed: () => this.requestUpdate(),
  });
  readonly #scoreboard = new Scoreboard({
    ...tabsOf(this.#room, pageTimers),
    open: boardStream(this.#room, pageTimers),
    now: () => performance.now(),
    told: told => this.#tell(told),
    bye: data => this.#bye(data),
    changed: () => this.requestUpdate(),
  });
  readonly #names = new Names();
  readonly #strip = new Strip();
  readonly #announcer = new Announcer();
  readonly #notices = new Notices(this.#session, this.#scoreboard);
  readonly #revival = new Revival(this.#session, new Rooms());
  readonly #vacancy = new Vacancy(this.#room, new Rooms());
  readonly #awake = new Awake();
  readonly #told: Told[] = [];
  #offered: string[] = [];
  #cameras: Cameras | undefined;
  #standings = this.#scoreboard.board.standings;
  #shownAt = 0;

  // The page's one stylesheet does not reach into a shadow.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = words.title(this.#room);
    showStageProbe(this.#session, this.#meter, this.#requests, this.#scoreboard, this.#told);
    addEventListener('keydown', event => this.#key(event));
    document.addEventListener('visibilitychange', () => this.#see());
    document.addEventListener('fullscreenchange', () => this.requestUpdate());
    addEventListener('online', () => this.#session.online());
    addEventListener('pagehide', () => this.#scoreboard.stop());
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
    void offeredOrigins().then(origins => {
      this.#offered = origins;
      this.requestUpdate();
    });
    this.#scoreboard.start();
    this.#awake.want(true);
    this.#see();
  }

  protected override firstUpdated(): void {
    const each = (now: number) => this.#refresh(now);
    this.#cameras = new Cameras(this.#session, this, this.#meter, this.#names, each);
  }

  protected override performUpdate(): void {
    const { standings } = this.#scoreboard.board;
    const moved = look.motion && standings !== this.#standings;
    this.#standings = standings;
    const focused = document.activeElement;
    const before = moved ? placesOf(this.querySelector('.standings ol')) : undefined;
    this.#meter.measure(() => super.performUpdate());
    // A row that changes places loses the focus.
    if (focused !== document.activeElement && focused instanceof HTMLElement) focused.focus();
    if (before) glideFrom(before);
  }

  protected override render(): TemplateResult {
    const session = this.#session;
    const { game } = session.feed;
    const { palette } = look;
    const live = session.stage === 'live' && game.begun;
    const seconds = Math.max(0, Math.ceil((game.endsAt - game.seq) / game.tickHz));
    const at = joinAt(location.origin, this.#offered, chosenAddress.get());
    const now = performance.now();
    this.dataset.stage = session.stage;
    this.dataset.phase = live ? game.phase : '';
    this.toggleAttribute('data-large', live && (this.#cameras?.isLarge ?? false));
    return html`
      <div class="stage" ?hidden=${!live}>
        <header>
          <a class="home" href="/" aria-label=${pageWords.play.home}>${logo}<span class="wordmark">Landline</span></a>
          <h1 class="unseen">${pageWords.play.room(this.#room)}</h1>
          ${live ? hud.clock(seconds) : nothing}
          ${badges(session, this.#scoreboard)}
        </header>
        <div class="place">
          <canvas class="arena" role="img" aria-label=${words.overview(this.#room)}></canvas>
          <div class="notices">${this.#notices.render(now)}</div>
          ${live && game.phase === 'podium' ? podium(game, seconds, this.#names, palette) : nothing}
        </div>
        <aside>
          <canvas class="closer" role="img" aria-label=${words.closeUp}></canvas>
          <section class="standings">${this.#ranks(game.begun ? game.board.owner.length : 0)}</section>
          ${join(this.#room, at, this.#vacancy.free, origin => this.#choose(origin), toggleLarge)}
        </aside>
        <footer>
          <ul class="happenings" aria-label=${words.happenings}>
            ${
              this.#strip.shown.length === 0
                ? html`<li class="soft">${words.quiet}</li>`
                : repeat(
                    this.#strip.shown,
                    ({ key }) => key,
                    entry => sentence(entry, this.#names, palette),
                  )
            }
          </ul>
          <div class="below">${legend()} ${this.#tools}</div>
        </footer>
      </div>
      ${stopped(session, undefined)} ${help(HELP, close)} ${large(this.#room, at)}
      <p class="unseen" role="status">${this.#announcer.text}</p>
    `;
  }

  #ranks(arena: number): TemplateResult {
    const { standings } = this.#scoreboard.board;
    if (!standings) return html`<h2>${words.standings}</h2><p class="soft">${words.noStandings}</p>`;
    return ranks(standings, arena, this.#names, look.palette, () => this.#rename());
  }

  /** Somebody is called otherwise now: the old nick is not left for those who listen. */
  #rename(): void {
    this.#announcer.clear();
    this.requestUpdate();
  }

  get #tools(): TemplateResult {
    const inFull = !!document.fullscreenElement;
    const tools = [
      { icon: 'keys', label: pageWords.controls.keys, key: '?', run: toggleHelp } as const,
      {
        icon: inFull ? 'small' : 'full',
        label: pageWords.controls.full,
        key: 'F',
        on: inFull,
        run: toggleFull,
      } as const,
    ];
    return toolRow(document.fullscreenEnabled ? tools : tools.slice(0, 1));
  }

  #refresh(now: number): void {
    if (now - this.#shownAt < EVERY_MS) return;
    this.#shownAt = now;
    const entry = this.#strip.advance(now);
    if (entry) this.#announcer.say(textOf(entry, this.#names));
    this.#announcer.advance(now);
    void this.#revival.look(now);
    void this.#vacancy.look(now);
    this.requestUpdate();
  }

  #tell(told: Told): void {
    this.#told.push(told);
    if (this.#told.length > 1000) this.#told.shift();
    const bots = new Set(
      this.#scoreboard.board.standings?.standings.flatMap(one => (one.bot ? [one.seat] : [])),
    );
    this.#strip.add(
      told,
      weightOf(told, seat => bots.has(seat)),
      performance.now(),
    );
  }

  #bye(data: string): void {
    const { code } = record(parsed(data), 'bye');
    if (code === BYE.roomEnded) this.#revival.roomEnded = true;
  }

  /** Nobody sees a hidden tab's arena: it needs no line. The scoreboard goes on, perhaps for the other tabs. */
  #see(): void {
    const { keeper, stage } = this.#session;
    const visible = !document.hidden;
    void this.#awake.renew();
    this.#session.seen(visible);
    if (!visible) keeper.stop();
    else if (stage === 'entering') void this.#session.enter();
    else if (stage === 'live') keeper.climb();
  }

  #choose(origin: string): void {
    chosenAddress.keep(origin);
    this.requestUpdate();
  }

  #key(event: KeyboardEvent): void {
    if (isTyping(event) || event.repeat) return;
    const act = actionOfKey(event, { f: toggleFull, '?': toggleHelp, q: toggleLarge, h: () => this.#hide() });
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** Hides the nick of the row that has the focus, or begins to choose one. */
  #hide(): void {
    const chosen = this.querySelector<HTMLElement>('.row:focus');
    if (chosen) chosen.click();
    else this.querySelector<HTMLElement>('.row')?.focus();
  }
}

customElements.define('landline-stage', roomInAddress() ? Stage : Choosing);
