import { html, type TemplateResult } from 'lit';
import { words } from '../words';

const { title, close, ...of } = words.help;

export type HelpRow = [keys: string, what: string];

const ROWS: HelpRow[] = [
  ['←↑↓→', of.turn],
  ['WASD', of.turn],
  [of.swipe, of.swipeTurns],
  [of.gamepad, of.gamepadTurns],
  ['L', of.line],
  ['M', of.mute],
  ['F', of.full],
  ['?', of.keys],
];

/** All keys, in a window of its own. The game goes on behind it, and its keys too. */
export function help(rows = ROWS, back = close): TemplateResult {
  return html`<dialog class="plate help" aria-labelledby="help" @click=${closeFromOutside}>
    <form method="dialog">
      <h2 id="help">${title}</h2>
      <dl>${rows.map(row)}</dl>
      <button class="button" autofocus>${back}</button>
    </form>
  </dialog>`;
}

function row([keys, what]: HelpRow): TemplateResult {
  const isWord = /[a-z]/.test(keys);
  return html`<div><dt>${isWord ? keys : [...keys].map(key => html`<kbd>${key}</kbd>`)}</dt><dd>${what}</dd></div>`;
}

export function toggleHelp(): void {
  const dialog = document.querySelector<HTMLDialogElement>('.help');
  if (dialog?.open) dialog.close();
  else dialog?.showModal();
}

/** What lies around a dialog counts as the dialog itself. */
function closeFromOutside({ target }: Event): void {
  if (target instanceof HTMLDialogElement) target.close();
}
