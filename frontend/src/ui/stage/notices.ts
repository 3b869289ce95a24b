import { html, type TemplateResult } from 'lit';
import type { Scoreboard } from '../../scoreboard/scoreboard';
import type { Session } from '../session';
import { words as pageWords } from '../words';
import { words } from './words';

/** What mends itself sooner than this is not worth a word on a stage. */
const PATIENCE_MS = 900;

/** What a hall should know about the lines: that one is down, and how old what it sees is. */
export class Notices {
  readonly #session: Session;
  readonly #scoreboard: Scoreboard;
  #viewUpAt = 0;
  #boardUpAt = 0;

  constructor(session: Session, scoreboard: Scoreboard) {
    this.#session = session;
    this.#scoreboard = scoreboard;
  }

  render(now: number): TemplateResult[] {
    return this.sentences(now).map(
      ([kind, sentence]) => html`<p class="plate note ${kind}" role="status">${sentence}</p>`,
    );
  }

  /** Each with its kind. */
  sentences(now: number): [kind: string, sentence: string][] {
    const { connected, feed, news } = this.#session;
    const { state, heardAt } = this.#scoreboard;
    if (connected || !feed.game.begun) this.#viewUpAt = now;
    if (state === 'open') this.#boardUpAt = now;
    const told: [string, string][] = [];
    if (now - this.#viewUpAt > PATIENCE_MS) told.push(['down', words.viewOld(seconds(feed.view.ageMs))]);
    if (now - this.#boardUpAt > PATIENCE_MS)
      told.push(['down', words.boardOld[state](seconds(now - heardAt))]);
    if (news === 'restarted') told.push(['news', pageWords.play.restartedWatching]);
    return told;
  }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(ms < 10_000 ? 1 : 0);
}
