import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { type Axis, percent } from './axis';
import type { Connection, FileLoad, Load, Measured } from './load';
import { words } from './words';

/** A load, and what it is called. */
export type Named = readonly [name: string, measured: Measured];

/** A load, drawn on the axis: a row for each file, and a cord for each connection. */
export function waterfall(
  { load, connections }: Measured,
  plain: Load | undefined,
  axis: Axis,
): TemplateResult {
  return html`<div class="waterfall" aria-hidden="true">
    ${load.files.map(file => row(file, axis))} ${used(connections).map(each => cord(each, axis))}
    ${load.hintedAt === undefined ? nothing : mark('hint', load.hintedAt, words.legend.hint, axis)}
    ${plain ? mark('plain', plain.readyAt, words.plain, axis) : nothing}
    ${mark('ready', load.readyAt, words.ready[load.by], axis)}
  </div>`;
}

function used(connections: readonly Connection[]): readonly Connection[] {
  return connections.filter(({ requests }) => requests > 0);
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

function cord(connection: Connection, axis: Axis): TemplateResult {
  const { openedMs, webSocket } = connection;
  return html`<div class="row" title=${words.opened(called(connection), openedMs)}>
    <i class="piece cord ${webSocket ? 'websocket' : ''}" style=${styleMap({ left: `${percent(axis, openedMs)}%` })}></i>
  </div>`;
}

function called({ protocol, requests, webSocket }: Connection): string {
  return webSocket ? words.webSocket : words.connection(protocol ?? '', requests);
}

/** The same in figures, for those who want them or cannot see the bars. */
export function figures(loads: readonly Named[]): TemplateResult {
  return html`<details>
    <summary>${words.figures}</summary>
    <div class="scroll" role="region" aria-label=${words.figures} tabindex="0"><table>
      <thead>
        <tr>${words.columns.map((name, i) => html`<th scope="col" class=${i ? 'figure' : ''}>${name}</th>`)}</tr>
      </thead>
      ${loads.map(
        ([name, { load, connections }]) => html`<tbody>
          <tr><th scope="rowgroup" colspan=${words.columns.length}>${name}</th></tr>
          ${load.hintedAt === undefined ? nothing : moment(words.legend.hint, 2, load.hintedAt)}
          ${load.files.map(inFigures)}
          ${used(connections).map(each => moment(called(each), 0, each.openedMs))}
          ${moment(words.ready[load.by], 3, load.readyAt)}
        </tbody>`,
      )}
    </table></div>
  </details>`;
}

/** @param column the one of the four times that it is */
function moment(name: string, column: number, time: number): TemplateResult {
  return html`<tr>
    <th scope="row">${name}</th>
    ${[0, 1, 2, 3].map(each => html`<td class="figure">${each === column ? time.toFixed(1) : nothing}</td>`)}
    <td></td>
  </tr>`;
}

function inFigures({ path, start, asked, firstByte, end, bytes, early }: FileLoad): TemplateResult {
  return html`<tr class=${early ? 'early' : ''}>
    <th scope="row">${path}${early ? html` <small>${words.early[early]}</small>` : nothing}</th>
    ${[start, asked, firstByte, end].map(time => html`<td class="figure">${time.toFixed(1)}</td>`)}
    <td class="figure">${bytes}</td>
  </tr>`;
}
