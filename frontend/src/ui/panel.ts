import { html, svg, type TemplateResult } from 'lit';
import type { Standing } from '../transport/attempt';
import { LINES, type LineName } from '../transport/line';
import { lineIcon } from './marks';
import styles from './panel.css?inline';
import { HEIGHT, type Plot, WIDTH } from './plot';
import type { Session } from './session';
import { sentenceOf } from './story';
import { words } from './words';

const ENTRIES = 24;

// They come with the panel: the page's first load is without them.
document.head.append(Object.assign(document.createElement('style'), { textContent: styles }));

/** What the panel shows and does. */
export interface PanelNeeds {
  readonly session: Session;
  readonly plot: Plot;
  readonly requestsPerSecond: number;
  readonly now: number;
  pin(line: LineName | undefined): void;
  close(): void;
}

/** The line: the ladder and how its rungs stand, figures, the last minute, and all that was tried. */
export function linePanel(needs: PanelNeeds): TemplateResult {
  const { session, plot, now } = needs;
  const { panel } = words.line;
  return html`<aside class="plate panel" id="line-panel" aria-label=${panel.title}>
    <header>
      <h2>${panel.title}</h2>
      <button class="close" aria-label=${panel.close} @click=${needs.close}>×</button>
    </header>
    <ol class="rungs">
      ${session.keeper.rungs.map(rung)}
    </ol>
    ${pins(needs)} ${figures(needs)}
    <figure class="plot">
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
        ${plot.paths.map(({ line, d }) => svg`<path class=${line} d=${d} />`)}
      </svg>
      <figcaption>${panel.plot(plot.scaleMs)}</figcaption>
    </figure>
    <ol class="journal" aria-label=${panel.journal}>
      ${session.journal
        .at(now)
        .slice(-ENTRIES)
        .reverse()
        .map(
          entry => html`<li class="entry-${entry.kind}">
            <time>${panel.ago(Math.max(0, Math.round((now - entry.at) / 1000)))}</time>
            <span>${sentenceOf(entry)}</span>
          </li>`,
        )}
    </ol>
  </aside>`;
}

function rung({ line, how, heldMs }: Standing): TemplateResult {
  const state = words.line.panel.how[how](Math.ceil(heldMs / 1000));
  return html`<li class="${how} ${line}">
    ${lineIcon(line)}<b>${words.line[line]}</b><small>${words.line.picture[line]}</small><span class="how">${state}</span>
  </li>`;
}

/** One of them is chosen: the ladder, or the line to which the page is pinned. */
function pins({ session, pin }: PanelNeeds): TemplateResult {
  const choice = (line: LineName | undefined, text: string) => html`<button
    aria-pressed=${session.pin.line === line}
    @click=${() => pin(line)}
  >
    ${text}
  </button>`;
  return html`<div class="pins" role="group" aria-label=${words.line.panel.pin}>
    ${choice(undefined, words.line.panel.auto)} ${LINES.map(line => choice(line, words.line[line]))}
  </div>`;
}

function figures({ session, requestsPerSecond }: PanelNeeds): TemplateResult {
  const { view, counts, bytesPerTick } = session.feed;
  const { panel } = words.line;
  const ms = (value: number) => `${Math.round(value)} ms`;
  const list: [string, string | number][] = [
    [panel.age, `${Math.round(view.age(0.5))} · ${ms(view.age(0.99))}`],
    [panel.requests, requestsPerSecond.toFixed(1)],
    [panel.bytes, Math.round(bytesPerTick)],
    [panel.rtt, view.clock.rttMs > 0 ? ms(view.clock.rttMs) : '–'],
    ...connection(session.line),
    ...(session.spectator ? [] : [[panel.lead, ms(view.leadMs)] as [string, string]]),
    [panel.skipped, counts.skipped],
    [panel.overlap, counts.duplicates],
    [panel.wrong, counts.wrongSums],
  ];
  return html`<dl class="live">
    ${list.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
  </dl>`;
}

/** Beside a page that came over HTTP/2. WebSocket is not spoken over it here (RFC 8441), so it needs a connection more. */
function connection(line: LineName): [string, string][] {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const { panel } = words.line;
  const which = line === 'websocket' ? panel.second : panel.shared;
  return page?.nextHopProtocol === 'h2' ? [[panel.connection, which]] : [];
}
