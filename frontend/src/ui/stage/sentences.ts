import { html, type TemplateResult } from 'lit';
import type { Told, Who } from '../../protocol/scoreboard';
import type { Palette } from '../../render/palette';
import type { LineName } from '../../transport/line';
import { lineIcon, swatch } from '../marks';
import { words as pageWords } from '../words';
import type { Names } from './names';
import type { Entry } from './strip';
import { words } from './words';

/** A sentence of people, lines and words. */
type Part = Who | { readonly line: LineName } | string;

/** At most so many are named of those who come or go together. */
const NAMED = 2;

/** An entry as a sentence. */
export function partsOf({ told }: Pick<Entry, 'told'>): Part[] {
  const [first] = told;
  const { told: say } = words;
  switch (first.kind) {
    case 'cut':
      return [first.by, say.cut, first.who];
    case 'out':
      return outParts(first);
    case 'claim':
      return [first.who, say.claim(first.cells)];
    case 'join':
    case 'leave':
      return [...together(told), say[first.kind]];
    case 'away':
    case 'back':
      return [first.who, say[first.kind]];
    case 'home':
      return [say.home[0], first.who, say.home[1]];
    case 'line': {
      const [before, after] = first.fell ? say.fell : say.climbed;
      return [
        first.who,
        before as string,
        { line: first.to },
        (after as (n: number) => string)(first.skipped),
      ];
    }
    case 'begins':
    case 'ends':
      return [say[first.kind](first.round)];
    default:
      return [];
  }
}

/** An entry as plain text. */
export function textOf(entry: Pick<Entry, 'told'>, names: Names): string {
  return partsOf(entry)
    .map(part => (typeof part === 'string' ? part : 'line' in part ? words.lines[part.line] : names.of(part)))
    .join('');
}

/** An entry as it stands on the stage. */
export function sentence(entry: Entry, names: Names, palette: Palette): TemplateResult {
  return html`<li class="told" data-kind=${entry.told[0].kind}>${partsOf(entry).map(part => {
    if (typeof part === 'string') return part;
    if ('line' in part) return lineWord(part.line, words.lines[part.line]);
    return html`<span class="who">${swatch(palette, part.seat)}<b>${names.of(part)}</b></span>`;
  })}</li>`;
}

/** A line's icon and word, in its colour. */
export function lineWord(line: LineName, word = pageWords.line[line]): TemplateResult {
  return html`<span class="line ${line}">${lineIcon(line)}<span>${word}</span></span>`;
}

function outParts({ who, how, by }: Extract<Told, { kind: 'out' }>): Part[] {
  const { out, outBy } = words.told;
  if (how === 'clash' && by) return [who, outBy.clash, by];
  if (how === 'enclosed' && by) return [by, outBy.enclosed, who];
  return [who, Object.hasOwn(out, how) ? out[how] : words.told.outElse];
}

function together(told: readonly Told[]): Part[] {
  const people = told.flatMap(one => ('who' in one ? [one.who] : []));
  const named = people.slice(0, NAMED);
  const more = people.length - named.length;
  if (named.length < 2) return named;
  const [a, b] = named;
  return more > 0 ? [a, words.told.comma, b, words.told.more(more)] : [a, words.told.and, b];
}
