import { html, nothing, type TemplateResult } from 'lit';
import { lineIcon } from '../marks';
import { words as all } from '../words';
import { type LineFigures, ORDERS, type Row, type View } from './ask';
import { words } from './words';

/** Below it, chance says more than an average. */
export const FEW_ROUNDS = 30;

/** Makes a way to another view. */
export type Link = (view: View, name: TemplateResult | string, current?: boolean) => TemplateResult;

/** The ranking; the head of each column leads to the order by it. */
export function ranking(rows: readonly Row[], view: View, own: { nick: string }, link: Link): TemplateResult {
  return html`<table class="ranking">
    <caption>
      ${words.cells}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.rank}</th>
        <th scope="col">${words.player}</th>
        ${ORDERS.map(
          by =>
            html`<th scope="col" class="figure" aria-sort=${by === view.by ? 'descending' : 'none'}>
              ${link({ ...view, by, page: 1 }, words.by[by], by === view.by)}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows.map(row => ranked(row, view, same(row.nick, own.nick)))}
    </tbody>
  </table>`;
}

function ranked(row: Row, view: View, own: boolean): TemplateResult {
  return html`<tr class=${own ? 'mine' : ''}>
    <td class="figure">${words.number(row.rank)}</td>
    <th scope="row" dir="auto">${row.nick}${own ? html` <span class="you">${words.you}</span>` : nothing}</th>
    ${ORDERS.map(by => html`<td class="figure ${by === view.by ? 'sorted' : ''}">${words.number(row[by])}</td>`)}
  </tr>`;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The way to the pages before and after; nothing where there is but one. */
export function pager(view: View, more: boolean, link: Link): TemplateResult | typeof nothing {
  if (view.page === 1 && !more) return nothing;
  return html`<nav class="pager" aria-label=${words.pages}>
    ${view.page > 1 ? link({ ...view, page: view.page - 1 }, words.previous) : html`<span></span>`}
    <span>${words.page(view.page)}</span>
    ${more ? link({ ...view, page: view.page + 1 }, words.next) : html`<span></span>`}
  </nav>`;
}

/** How people on each line fared, most rounds first. */
export function lineTable(lines: readonly LineFigures[]): TemplateResult {
  return html`<table class="by-line">
    <caption>
      ${words.each}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.line}</th>
        ${[words.behind, words.won, words.place, words.killsEach, words.landEach].map(
          name => html`<th scope="col" class="figure">${name}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${[...lines].sort((a, b) => b.rounds - a.rounds).map(lineRow)}
    </tbody>
  </table>`;
}

function lineRow(one: LineFigures): TemplateResult {
  return html`<tr>
      <th scope="row" class=${one.line}>${lineIcon(one.line)} ${all.line[one.line]}</th>
      <td class="figure">${words.number(one.rounds)}</td>
      <td class="figure">${words.share(one.wins)}</td>
      <td class="figure">${words.decimal(one.place)}</td>
      <td class="figure">${words.decimal(one.kills)}</td>
      <td class="figure">${words.number(Math.round(one.land))}</td>
    </tr>
    ${one.rounds < FEW_ROUNDS ? html`<tr class="few"><td colspan="6">${words.few(one.rounds)}</td></tr>` : nothing}`;
}
