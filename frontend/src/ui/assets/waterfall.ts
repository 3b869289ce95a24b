import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { type Axis, percent } from './axis';
import type { Connection, FileLoad, Load } from './load';
import { words } from './words';

/** A load, drawn on the axis: a row for each file, and a cord for each connection. */
export function waterfall(
  load: Load,
  cords: readonly Connection[],
  plain: Load | undefined,
  axis: Axis,
): TemplateResult {
  return html`<div class="waterfall" aria-hidden="true">
    ${load.files.map(file => row(file, axis))}
    ${cords.filter(({ requests }) => requests > 0).map(each => cord(each, axis))}
    ${load.hintedAt === undefined ? nothing : mark('hint', load.hintedAt, words.legend.hint, axis)}
    ${plain ? mark('plain', plain.readyAt, words.plain, axis) : nothing}
    ${mark('ready', load.readyAt, words.ready[load.by], axis)}
  </div>`;
}

/** A moment, and its name on the side where there is room. */
function mark(what: string, time: number, name: string, axis: Axis): TemplateResult {
  const left = percent(axis, time);
  return html`<b class="mark ${what} ${left > 80 ? 'turned' : ''}" style=${styleMap({ left: `${left}%` })}>${name}</b>`;
}

/** The axis: its lines run through each track, its figures stand once, above. */
export function grid(axis: Axis, figures = false): TemplateResult {
  return html`<div class=${figures ? 'axis' : 'grid'} aria-hidden="true">
    ${axis.ticks.map(
      time => html`<i style=${styleMap({ left: `${percent(axis, time)}%` })}>${figures ? time : nothing}</i>`,
    )}
  </div>`;
}

function row(file: FileLoad, axis: Axis): TemplateResult {
  const piece = (name: string, from: number, to: number) =>
    html`<i
      class="piece ${name}"
      style=${styleMap({ left: `${percent(axis, from)}%`, width: `${percent(axis, to - from)}%` })}
    ></i>`;
  return html`<div class="row ${file.early ? 'early' : ''}" title=${words.row(file.path, file.start, file.end, file.bytes)}>
    ${piece('queued', file.start, file.asked)} ${piece('waiting', file.asked, file.firstByte)}
    ${piece('arriving', file.firstByte, file.end)}
  </div>`;
}

function cord({ openedMs, protocol, requests, webSocket }: Connection, axis: Axis): TemplateResult {
  const title = webSocket
    ? words.webSocket(openedMs)
    : words.connection(openedMs, protocol ?? words.unused, requests);
  return html`<div class="row" title=${title}>
    <i class="piece cord ${webSocket ? 'websocket' : ''}" style=${styleMap({ left: `${percent(axis, openedMs)}%` })}></i>
  </div>`;
}

/** The same in figures, for those who want them or cannot see the bars. */
export function figures(load: Load): TemplateResult {
  return html`<details>
    <summary>${words.figures}</summary>
    <div class="scroll"><table>
      <thead>
        <tr>${words.columns.map((name, i) => html`<th scope="col" class=${i ? 'figure' : ''}>${name}</th>`)}</tr>
      </thead>
      <tbody>
        ${load.files.map(
          file => html`<tr class=${file.early ? 'early' : ''}>
            <th scope="row">${file.path}${file.early ? html` <small>${words.early[file.early]}</small>` : nothing}</th>
            ${[file.start, file.asked, file.firstByte, file.end].map(time => html`<td class="figure">${time.toFixed(1)}</td>`)}
            <td class="figure">${file.bytes}</td>
          </tr>`,
        )}
      </tbody>
    </table></div>
  </details>`;
}
