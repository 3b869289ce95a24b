import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type HelpRow, help, toggleHelp } from '../controls/help';
import { actionOfKey, isTyping } from '../controls/keys';
import { siteHeader } from '../site-header';
import { type Axis, axisOf } from './axis';
import { Doors, type Waits } from './doors';
import { forPage, startedEarly, WAYS, type Way } from './load';
import { LoadingWindow } from './loading';
import { addressOf, ROUND_TRIPS, WORKS, waitsOf } from './settings';
import { type Loaded, loaded, type Outcome, tour } from './tour';
import { headline, type Verdict, verdict } from './verdict';
import { figures, grid, type Named, waterfall } from './waterfall';
import { words } from './words';

/** After so long without a word one should look at the window. */
const LOOK_AT_WINDOW_MS = 6000;

const HELP: HelpRow[] = [
  ['1234', words.help.rtt],
  ['W', words.help.work],
  ['L', words.help.load],
  ['?', words.help.keys],
];

/** The exhibit: one page loaded five ways, on one axis of time, and what this browser did. */
class Assets extends LitElement {
  #waits: Waits = waitsOf(location.search);
  readonly #outcomes = new Map<Way, Outcome>();
  /** The waits that the outcomes are of. */
  #measured = this.#waits;
  #loading: LoadingWindow | undefined;
  #stopped = new AbortController();
  #way: Way | undefined;
  #status = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const actions = {
      '?': toggleHelp,
      l: () => void this.#load(),
      w: () => this.#choose({ ...this.#waits, work: WORKS[this.#waits.work === WORKS[0] ? 1 : 0] }),
      ...Object.fromEntries(
        ROUND_TRIPS.map((rtt, i) => [String(i + 1), () => this.#choose({ ...this.#waits, rtt })]),
      ),
    };
    addEventListener('keydown', event => {
      if (!isTyping(event) && !event.repeat) actionOfKey(event, actions)?.();
    });
    addEventListener('pagehide', () => this.#stop());
    this.#probe();
  }

  protected override render(): TemplateResult {
    const { rtt, work } = this.#waits;
    const axis = this.#axis;
    return html`${siteHeader('/assets')}
      <main>
        <h1>${words.title}</h1>
        <p class="blurb">${words.blurb}</p>
        <div class="choices">
          ${this.#choice(words.rtt, 'rtt', ROUND_TRIPS, rtt)} ${this.#choice(words.work, 'work', WORKS, work)}
          <button
            class="button ${this.#loading ? 'quiet' : ''}"
            @click=${() => (this.#loading ? this.#stop() : void this.#load())}
          >
            ${this.#loading ? words.stop : this.#outcomes.size > 0 ? words.again : words.go}
          </button>
        </div>
        <p class="status" role="status">${this.#status}</p>
        <div class="lanes">
          ${axis ? grid(axis, true) : nothing} ${WAYS.map(way => this.#lane(way, axis))}
          ${axis ? legend() : nothing}
        </div>
        ${axis ? figures(this.#named) : nothing}
        ${judgement(verdict(this.#outcomes, this.#measured))}
        <p class="fine">${words.delayed} ${words.taken} ${words.keys}</p>
      </main>
      ${help(HELP, words.help.close)}`;
  }

  get #axis(): Axis | undefined {
    const times = [...this.#outcomes.values()].flatMap(outcome => {
      const done = loaded(outcome);
      return done ? [done.load.readyAt, done.plain?.readyAt ?? 0] : [];
    });
    return times.length > 0 ? axisOf(times) : undefined;
  }

  /** What was loaded, in the order in which it is shown. */
  get #named(): Named[] {
    return WAYS.flatMap(way => {
      const done = loaded(this.#outcomes.get(way));
      const [name] = words.way[way];
      if (!done) return [];
      const { plain } = done;
      return plain
        ? [
            [name, done],
            [words.plainly, { load: plain, connections: [] }],
          ]
        : [[name, done]];
    });
  }

  #lane(way: Way, axis: Axis | undefined): TemplateResult {
    const [name, what] = words.way[way];
    const outcome = this.#outcomes.get(way);
    const done = loaded(outcome);
    return html`<section class="lane ${way === this.#way ? 'loading' : ''}" aria-labelledby=${way}>
      <header>
        <h2 id=${way}>${name}</h2>
        <p class="what">${what}</p>
        ${done ? [result(done), chips(done)] : nothing}
      </header>
      <div class="track">
        ${
          done && axis
            ? [grid(axis), waterfall(done, done.plain, axis)]
            : html`<p class="empty">${outcome && 'trouble' in outcome ? words.troubled(outcome.trouble) : way === this.#way ? words.going : words.how[way]}</p>`
        }
      </div>
    </section>`;
  }

  #choice(label: string, name: keyof Waits, choices: readonly number[], chosen: number): TemplateResult {
    return html`<fieldset class="choice">
      <legend>${label}</legend>
      ${choices.map(
        one => html`<label
          ><input
            type="radio"
            name=${name}
            .checked=${one === chosen}
            ?disabled=${this.#loading !== undefined}
            @change=${() => this.#choose({ ...this.#waits, [name]: one })}
          />${words.ms(one)}</label
        >`,
      )}
    </fieldset>`;
  }

  #choose(waits: Waits): void {
    if (this.#loading) return;
    history.replaceState(null, '', addressOf(waits));
    this.#waits = waits;
    this.requestUpdate();
  }

  async #load(): Promise<void> {
    if (this.#loading) return;
    const opened = LoadingWindow.open();
    if (!opened) return this.#say(words.trouble.blocked);
    this.#loading = opened;
    this.#stopped = new AbortController();
    this.#measured = this.#waits;
    this.#outcomes.clear();
    // Choices are closed and figures go: who has the focus there keeps it in the page.
    if (document.activeElement !== document.body)
      this.querySelector<HTMLElement>('.choices .button')?.focus();
    this.#say(words.warming);
    const watch = setInterval(() => this.#lookAtWindow(), 1000);
    await tour(this.#waits, {
      doors: new Doors(this.#stopped.signal),
      window: opened,
      stopped: this.#stopped.signal,
      begins: way => this.#begins(way),
      ended: (way, outcome) => this.#ended(way, outcome),
    });
    clearInterval(watch);
    opened.close();
    this.#loading = undefined;
    this.#way = undefined;
    this.#say(headline(this.#outcomes, this.#measured));
  }

  #stop(): void {
    this.#stopped.abort();
    this.#loading?.close();
  }

  #begins(way: Way): void {
    this.#way = way;
    this.#say(words.status(words.way[way][0]));
  }

  #ended(way: Way, outcome: Outcome): void {
    this.#outcomes.set(way, outcome);
    this.requestUpdate();
  }

  #say(status: string): void {
    this.#status = status;
    this.requestUpdate();
  }

  #lookAtWindow(): void {
    const since = this.#loading?.waitingSince;
    if (since !== undefined && performance.now() - since > LOOK_AT_WINDOW_MS) this.#say(words.waiting);
  }

  /** For tests, and for a speaker with the console open. */
  #probe(): void {
    const outcomes = this.#outcomes;
    const loading = () => this.#loading !== undefined;
    Object.assign(window, {
      landline: {
        get loading() {
          return loading();
        },
        get outcomes() {
          return Object.fromEntries(outcomes);
        },
      },
    });
  }
}

function result({ load }: Loaded): TemplateResult {
  return html`<p class="result"><b class="mono">${words.ms(load.readyAt)}</b> ${words.painted[load.by]}</p>`;
}

function chips({ load, connections }: Loaded): TemplateResult {
  const early = startedEarly(load).length;
  const list = [words.by[load.by], load.protocol];
  // A browser does not tell what was pushed to it.
  if (load.delivery === 'push' && load.by === 'server') list.push(words.chips.pushed(early));
  if (load.delivery === 'early-hints')
    list.push(early > 0 ? words.chips.hinted(early) : words.chips.unhinted);
  const used = forPage(connections).length;
  if (used > 0) list.push(words.chips.connections(used));
  return html`<ul class="chips">${list.map(each => html`<li>${each}</li>`)}</ul>`;
}

function legend(): TemplateResult {
  const { queued, waiting, arriving, early, ready, connection, webSocket } = words.legend;
  const samples = {
    queued,
    waiting,
    arriving,
    early,
    end: ready,
    cord: connection,
    'cord websocket': webSocket,
  };
  return html`<div class="legend" aria-hidden="true">
    <span>${words.axis}</span>
    ${Object.entries(samples).map(([name, what]) => html`<span><i class="sample ${name}"></i>${what}</span>`)}
  </div>`;
}

function judgement(found: Verdict): TemplateResult {
  const source = ([name, address]: readonly string[]) => html` <a href=${address}>${name}</a>`;
  return html`<section class="verdict" aria-labelledby="verdict">
    <h2 id="verdict" class="verdict-title">${words.verdict}</h2>
    <dl class="facts">
      ${(Object.keys(words.fact) as (keyof typeof words.fact)[]).map(
        name => html`<div class="fact ${name}"><dt>${words.fact[name]}</dt><dd>${found[name]}</dd></div>`,
      )}
    </dl>
    <div class="lessons">
      <div class="lesson"><h3>${words.lessons.happened}</h3><p>${found.happened}</p></div>
      <div class="lesson"><h3>${words.lessons.removed}</h3><p>${words.removed}${words.removedBy.map(source)}</p></div>
      <div class="lesson"><h3>${words.lessons.now}</h3><p>${words.now}${words.nowBy.map(source)}</p></div>
    </div>
  </section>`;
}
customElements.define('landline-assets', Assets);
