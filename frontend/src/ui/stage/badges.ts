import { html, nothing, type TemplateResult } from 'lit';
import type { Scoreboard } from '../../scoreboard/scoreboard';
import { lineIcon } from '../marks';
import type { Session } from '../session';
import { words as pageWords } from '../words';
import { words } from './words';

/** The two lines of a stage: the arena's, with the age of the picture, and that of the standings. */
export function badges(session: Session, { state, leads }: Scoreboard): TemplateResult {
  const { connected, line, feed } = session;
  const up = state === 'open';
  return html`<dl class="badges">
    <div>
      <dt>${words.arenaBy}</dt>
      <dd class="badge ${connected ? line : 'down'}" data-line=${line}>
        ${lineIcon(line)}<span>${connected ? pageWords.line[line] : pageWords.line.down}</span>
        <span class="age">${words.ageMs(feed.view.age(0.5))}</span>
      </dd>
    </div>
    <div>
      <dt>${words.standingsBy}</dt>
      <dd class="badge ${up ? 'sse' : 'down'}" data-state=${state}>
        ${lineIcon('sse')}<span>${words.streamDown[state]}</span>
        ${leads ? nothing : html`<span class="age">${words.shared}</span>`}
      </dd>
    </div>
  </dl>`;
}
