import type { Attempt, LadderOrders, Standing, Verdict, Why } from './attempt';
import { HoldOffs, jitter } from './holdoffs';
import type { LineName } from './line';
import { Proof } from './proof';
import { type Pace, Silence } from './silence';

/** An opening that brings nothing for so long is given up. */
export const PATIENCE_MS = 2000;

/** So long a higher rung has to prove itself, beside the line in use. */
export const BUDGET_MS = 2500;

/** Between openings in vain: those that bring nothing, or too little to be proved. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 2000;

/** Whoever is woken so much too late has slept, and cannot judge how long others were silent. */
const SLEPT_MS = 250;

const NEVER = Number.POSITIVE_INFINITY;

/**
 * Which lines to open and to let go: start on the surest, climb to the best, fall at once. Only decisions: it opens
 * nothing, and time and chance come from outside. There are never more lines than two: the `base`, and one beside it
 * that either climbs or, when the base is silent, asks whether anybody is there.
 */
export class Ladder {
  /** Whether lines are wanted at all. */
  entered = false;
  /** Whether no line delivers, and the next ones are waited for. */
  offline = false;
  /** The line in use, or the last one. */
  used: Attempt | undefined;
  /** When `time` wants to be called. */
  wakeAt = NEVER;
  readonly #rungs: readonly LineName[];
  readonly #orders: LadderOrders;
  readonly #pace: () => Pace;
  readonly #random: () => number;
  readonly #holds: HoldOffs;
  readonly #silence: Silence;
  readonly #proof = new Proof();
  #ids = 0;
  #base: Attempt | undefined;
  #beside: Attempt | undefined;
  #failures = 0;
  #reopenAt = NEVER;
  #climbs = false;
  #hidden = false;

  /** @param rungs lowest first; with a single one it is opened again and again */
  constructor(rungs: readonly LineName[], orders: LadderOrders, pace: () => Pace, random: () => number) {
    this.#rungs = rungs;
    this.#orders = orders;
    this.#pace = pace;
    this.#random = random;
    this.#holds = new HoldOffs(random);
    this.#silence = new Silence(random);
  }

  /** How each rung stands, highest first. */
  stands(now: number): Standing[] {
    return [...this.#rungs].reverse().map(line => {
      if (line === this.#base?.line) return { line, how: this.offline ? 'trying' : 'used', heldMs: 0 };
      const heldMs = Math.max(0, this.#holds.until(line) - now);
      return { line, how: line === this.#beside?.line ? 'trying' : heldMs > 0 ? 'held' : 'free', heldMs };
    });
  }

  /** Opens the surest line, and no other until told to climb. */
  enter(now: number): void {
    this.entered = true;
    this.#climbs = false;
    this.#failures = 0;
    this.#base = this.#open(this.#floor, 'enter', PATIENCE_MS, now);
    this.#settle(now);
  }

  climb(now: number): void {
    this.#climbs = true;
    this.#settle(now);
  }

  /** Frames have come, of these ticks. */
  frames(id: number, seqs: readonly number[], now: number): void {
    const attempt = this.#find(id);
    if (!attempt) return;
    attempt.firstAt ??= now;
    attempt.heardAt = now;
    this.offline = false;
    this.#proof.frames(attempt, seqs, now);
    if (attempt.provedAt !== undefined) this.#failures = 0;
    if (this.#beside?.why === 'silence') this.#answered(attempt, now);
    this.#settle(now);
  }

  pong(id: number, now: number): void {
    const attempt = this.#find(id);
    if (!attempt) return;
    this.#proof.pong(attempt, now);
    this.#settle(now);
  }

  /** The other side has closed it, or it never opened; it asks to be left alone for `retryMs`, and up to half more by chance. */
  closed(id: number, reason: string, now: number, retryMs = 0): void {
    const attempt = this.#find(id);
    if (!attempt) return;
    this.#lose(attempt, 'closed', now, reason);
    const until = now + retryMs * (1 + this.#random() / 2);
    this.#holds.atLeast(attempt.line, until);
    if (!this.#base && retryMs > 0) {
      this.#reopenAt = Math.max(this.#reopenAt, until);
      this.offline = true;
    }
    this.#settle(now);
  }

  /** Time has passed. */
  time(now: number): void {
    if (now - this.wakeAt > SLEPT_MS) this.#silence.pardon(now);
    this.#settle(now);
  }

  /** The page cannot be seen: nothing is silent, and nothing climbs. */
  hide(now: number): void {
    this.#hidden = true;
    this.#settle(now);
  }

  show(now: number): void {
    this.#hidden = false;
    this.#silence.pardon(now);
    this.online(now);
  }

  /** The network may be better than it was. */
  online(now: number): void {
    this.#holds.clear();
    if (!this.#base) this.#reopenAt = Math.min(this.#reopenAt, now);
    this.#settle(now);
  }

  /** What was applied is in doubt: all lines end, and another begins. */
  doubt(reason: string, now: number): void {
    if (this.#base?.provedAt === undefined) this.#failures++;
    for (const attempt of this.#endAll('doubt', now, reason)) this.#holds.failed(attempt, now);
    this.#reopenAt = now + this.#wait(Math.max(1, this.#failures));
    this.#settle(now);
  }

  /** Lets all lines go and opens no other. */
  leave(now: number): void {
    this.#endAll('let go', now);
    this.used = undefined;
    this.entered = false;
    this.wakeAt = NEVER;
  }

  /** The surest line: long poll, or the lowest rung when it is not there or has failed twice in a row. */
  get #floor(): LineName {
    return this.#failures < 2 && this.#rungs.includes('longpoll') ? 'longpoll' : this.#rungs[0];
  }

  #find(id: number): Attempt | undefined {
    return [this.#base, this.#beside].find(attempt => attempt?.id === id);
  }

  #open(line: LineName, why: Why, budgetMs: number, now: number): Attempt {
    const attempt = { id: ++this.#ids, line, why, openedAt: now, budgetMs, ponged: false, inRow: 0 };
    this.#orders.open(attempt);
    return attempt;
  }

  #end(attempt: Attempt, verdict: Verdict, now: number, reason = ''): void {
    Object.assign(attempt, { endedAt: now, verdict, reason });
    this.#orders.close(attempt);
  }

  #endAll(verdict: Verdict, now: number, reason = ''): Attempt[] {
    const open = [this.#beside, this.#base].filter(attempt => attempt !== undefined);
    this.#beside = undefined;
    this.#base = undefined;
    for (const attempt of open) this.#end(attempt, verdict, now, reason);
    return open;
  }

  /** The base was silent, and one of the two has delivered: it stays. */
  #answered(attempt: Attempt, now: number): void {
    const beside = this.#beside as Attempt;
    this.#beside = undefined;
    if (attempt === beside) this.#replaceBase(beside, 'silent', now);
    else {
      this.#end(beside, 'let go', now);
      this.#silence.wrong();
    }
  }

  #promote(now: number): void {
    const beside = this.#beside as Attempt;
    this.#beside = undefined;
    this.#replaceBase(beside, 'let go', now);
  }

  #replaceBase(next: Attempt, verdict: Verdict, now: number): void {
    const before = this.#base;
    this.#base = next;
    this.#silence.another();
    if (!before) return;
    if (verdict !== 'let go') this.#holds.failed(before, now);
    this.#end(before, verdict, now);
  }

  /** A line is gone, or given up. */
  #lose(attempt: Attempt, verdict: Verdict, now: number, reason = ''): void {
    this.#end(attempt, verdict, now, reason);
    this.#holds.failed(attempt, now);
    if (attempt === this.#beside) {
      this.#beside = undefined;
      // Neither the line nor the question whether anybody is there was answered.
      if (attempt.why === 'silence' && this.#base) this.#lose(this.#base, 'silent', now);
      return;
    }
    this.#base = undefined;
    if (attempt.provedAt === undefined || verdict === 'silent') this.#failures++;
    if (this.#beside?.heardAt !== undefined || this.#beside?.why === 'silence') {
      this.#promote(now);
      return;
    }
    this.offline = verdict === 'no answer' || verdict === 'silent' || this.#failures >= 2;
    this.#reopenAt = now + this.#wait(this.#failures);
  }

  /** How long to wait after so many openings in vain. */
  #wait(failures: number): number {
    if (failures === 0) return 0;
    return Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS) * jitter(this.#random());
  }

  get #mayClimb(): boolean {
    return this.#climbs && !this.#hidden;
  }

  /** The rungs above the base, highest first. */
  get #above(): readonly LineName[] {
    return this.#rungs.slice(this.#rungs.indexOf(this.#base?.line ?? this.#floor) + 1).reverse();
  }

  /** When the base will have been silent for too long: counted while the page is seen, and once. */
  get #silentAt(): number {
    const counts = this.#base && !this.#hidden && this.#beside?.why !== 'silence';
    return counts ? this.#silence.at(this.#base as Attempt, this.#pace()) : NEVER;
  }

  /** When a line that has not answered, or not proved itself, is given up. */
  #deadline(attempt: Attempt | undefined): number {
    if (!attempt) return NEVER;
    const waits = attempt === this.#base ? attempt.heardAt === undefined : !this.#carries(attempt);
    return waits ? attempt.openedAt + attempt.budgetMs : NEVER;
  }

  #giveUp(attempt: Attempt | undefined, now: number): void {
    if (attempt && now >= this.#deadline(attempt))
      this.#lose(attempt, attempt.heardAt === undefined ? 'no answer' : 'not proved', now);
  }

  /** Whether it delivers while the base does not. */
  #carries(attempt: Attempt): boolean {
    return attempt.heardAt !== undefined && this.#base?.heardAt === undefined;
  }

  /** Does all that is due. */
  #settle(now: number): void {
    if (!this.entered) return;
    const { provedAt, heardAt } = this.#beside ?? {};
    if (provedAt !== undefined || (heardAt !== undefined && !this.#base)) this.#promote(now);
    this.#giveUp(this.#beside, now);
    this.#giveUp(this.#base, now);
    if (now >= this.#silentAt) this.#ask(now);
    if (!this.#base && now >= this.#reopenAt) {
      const why = this.used ? 'fall' : 'enter';
      this.#base = this.#open(this.#floor, why, PATIENCE_MS, now);
    }
    if (!this.#beside && this.#mayClimb) {
      const rung = this.#above.find(line => this.#holds.until(line) <= now);
      if (rung) this.#beside = this.#open(rung, 'climb', BUDGET_MS, now);
    }
    this.#choose();
    this.wakeAt = Math.min(
      this.#deadline(this.#base),
      this.#deadline(this.#beside),
      this.#silentAt,
      this.#base ? NEVER : this.#reopenAt,
      ...(this.#beside || !this.#mayClimb ? [] : this.#above.map(line => this.#holds.until(line))),
    );
  }

  /** The base is silent: the line beside it takes over if it delivers, else the surest one is asked. */
  #ask(now: number): void {
    const beside = this.#beside;
    this.#beside = undefined;
    if (beside?.heardAt !== undefined) this.#replaceBase(beside, 'silent', now);
    else {
      if (beside) this.#end(beside, 'let go', now, 'gave way');
      this.#beside = this.#open(this.#floor, 'silence', PATIENCE_MS, now);
    }
  }

  #choose(): void {
    const base = this.#base;
    if (base?.heardAt === undefined || base === this.used) return;
    this.used = base;
    this.#orders.use(base);
  }
}
