import type { Delta } from '../protocol/frames';
import type { Game } from '../state/game';
import { words } from './words';

/** Somebody who is named, with the seat's colour. */
export interface Named {
  readonly seat: number;
  readonly nick: string;
}

/** A sentence of names and words. */
export type Happening = readonly (Named | string)[];

/** Claims of others count from this share of the arena on. */
const LARGE = 1 / 250;

/** How many cells a claim's runs hold: starts and lengths, in turn. */
export function cellsOf(runs: readonly number[]): number {
  return runs.reduce((sum, length, i) => (i % 2 === 1 ? sum + length : sum), 0);
}

/** What of a delta is worth telling. @param own one's own seat, whose claims are always told */
export function happeningsOf(delta: Delta, game: Game, own: number): Happening[] {
  const who = (seat: number): Named => ({ seat, nick: game.seats[seat]?.nick ?? '' });
  const told: Happening[] = delta.outs.map(({ seat, by, how }) => {
    const other = by !== 0 && by !== seat;
    if (how === 'cut')
      return other ? [who(by), words.happening.cut, who(seat), words.happening.cutEnd] : self(who(seat));
    if (how === 'clash')
      return other ? [who(seat), words.happening.clashBy, who(by)] : [who(seat), words.happening.clash];
    return other ? [who(by), words.happening.enclosedBy, who(seat)] : [who(seat), words.happening.enclosed];
  });
  for (const { seat, runs } of delta.claims) {
    const cells = cellsOf(runs);
    if (seat === own || cells >= LARGE * game.width * game.height)
      told.push([who(seat), words.happening.claim(cells)]);
  }
  for (const { seat, nick, bot } of delta.joins) if (!bot) told.push([{ seat, nick }, words.happening.join]);
  return told;
}

/** A happening as plain text. */
export function textOf(happening: Happening): string {
  return happening.map(part => (typeof part === 'string' ? part : part.nick)).join('');
}

function self(who: Named): Happening {
  return [who, words.happening.self];
}
