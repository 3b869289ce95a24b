import type { LineName } from './line';

/** Why a line is opened: on entering, to climb, because there is none, or beside one that has fallen silent. */
export type Why = 'enter' | 'climb' | 'fall' | 'silence';

/** How it ended: no longer needed, closed by the other side, without an answer, silent, not proved in time, or in doubt. */
export type Verdict = 'let go' | 'closed' | 'no answer' | 'silent' | 'not proved' | 'doubt';

/** One opening of a line. Times in ms of the page's clock. */
export interface Attempt {
  readonly id: number;
  readonly line: LineName;
  readonly why: Why;
  readonly openedAt: number;
  /** So long it has to answer, or to prove itself. */
  readonly budgetMs: number;
  /** When it first brought frames, and last. */
  firstAt?: number;
  heardAt?: number;
  /** Whether it has answered a ping. */
  ponged: boolean;
  /** Frames in a row that were in time. */
  inRow: number;
  provedAt?: number;
  endedAt?: number;
  verdict?: Verdict;
  /** In the words of whoever ended it. */
  reason?: string;
}

/** How a rung stands: in use, being tried, held off for so many ms more after a failure, or free. */
export interface Standing {
  readonly line: LineName;
  readonly how: 'used' | 'trying' | 'held' | 'free';
  readonly heldMs: number;
}

/** What a ladder asks for. It must not be called back before this has returned. */
export interface LadderOrders {
  open(attempt: Attempt): void;
  close(attempt: Attempt): void;
  /** This line is the one in use from now on. */
  use(attempt: Attempt): void;
}
