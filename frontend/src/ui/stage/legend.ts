import { html, type TemplateResult } from 'lit';
import { words as pageWords } from '../words';
import { lineWord } from './sentences';
import { words } from './words';

/** The best first, as people on the stage have them. */
const LINES = ['websocket', 'sse', 'stream', 'longpoll', 'poll'] as const;

/** What the lines are, in a few words each. */
export const legend = (): TemplateResult => html`<ul class="legend" aria-label=${words.legend}>
  ${LINES.map(line => html`<li>${lineWord(line)} <span class="soft">${pageWords.line.picture[line]}</span></li>`)}
</ul>`;
