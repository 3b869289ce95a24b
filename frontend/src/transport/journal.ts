import type { Attempt, Verdict, Why } from './attempt';
import type { LineName } from './line';

/** So many entries are kept. */
const KEPT = 200;

/** What an attempt has come to. Times are in ms, `at` by the page's clock. */
export interface AttemptEntry {
  readonly kind: 'attempt';
  readonly at: number;
  readonly line: LineName;
  readonly why: Why;
  readonly stage: 'opening' | 'proving' | 'proved' | 'over';
  readonly budgetMs: number;
  readonly elapsedMs: number;
  readonly verdict: Verdict | undefined;
  readonly reason: string;
}

/** Another line is in use. The sum of the next frame proves what these three numbers say. */
export interface Change {
  readonly kind: 'change';
  readonly at: number;
  readonly from: LineName | undefined;
  readonly to: LineName;
  /** Ticks that the new line brought of those that had been missed. */
  readonly replayed: number;
  /** Ticks that a keyframe jumped. */
  readonly skipped: number;
  /** Ticks that came twice. */
  readonly overlap: number;
  /** So long no line brought anything. */
  readonly gapMs: number;
}

export interface Note {
  readonly kind: 'note';
  readonly at: number;
  readonly what: string;
}

/** What was tried, what came of it, and what it cost: the newest entries, oldest first. */
export class Journal {
  readonly #entries: (Attempt | Change | Note)[] = [];

  add(entry: Attempt | Change | Note): void {
    this.#entries.push(entry);
    if (this.#entries.length > KEPT) this.#entries.shift();
  }

  /** The changes of line, oldest first. */
  get changes(): readonly Change[] {
    return this.#entries.filter(entry => 'kind' in entry && entry.kind === 'change') as Change[];
  }

  /** As it stands at a moment. */
  at(now: number): (AttemptEntry | Change | Note)[] {
    return this.#entries.map(entry => ('kind' in entry ? entry : entryOf(entry, now)));
  }
}

function entryOf(attempt: Attempt, now: number): AttemptEntry {
  const { openedAt, line, why, budgetMs, firstAt, provedAt, endedAt, verdict, reason = '' } = attempt;
  const stage = endedAt ? 'over' : provedAt ? 'proved' : firstAt ? 'proving' : 'opening';
  const elapsedMs = Math.round((endedAt ?? now) - openedAt);
  return {
    kind: 'attempt',
    at: Math.round(openedAt),
    line,
    why,
    stage,
    budgetMs,
    elapsedMs,
    verdict,
    reason,
  };
}
