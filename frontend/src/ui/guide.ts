import type { Delta } from '../protocol/frames';
import { Rooms } from '../protocol/rooms';
import { Absence, type Return } from '../state/absence';
import type { Seat } from '../state/seat';
import { Announcer } from './announcer';
import { cellsOf } from './happenings';
import { Lesson } from './lesson';
import { look } from './look';
import { returnSentence, sentencesOf } from './notes';
import { type Out, outSentence } from './overlays';
import { resultOf } from './podium';
import { memory } from './seats';
import type { Session } from './session';
import { standingsOf } from './standings';
import { Vacancy } from './vacancy';
import { words } from './words';

const RETURNED_MS = 8000;

/** Whoever is in a room, and what they are told: what to do next, why they are out, what they missed, what is read out. */
export class Guide {
  /** Why one is out. */
  out = '';
  /** What happened while one was away, for a moment. */
  returned = '';
  readonly vacancy: Vacancy;
  readonly #session: Session;
  readonly #lesson = new Lesson(memory.hasClaimed());
  readonly #announcer = new Announcer();
  #absence = { seat: 0, of: new Absence(0) };
  #returnedAt = 0;
  #told: string[] = [];

  constructor(session: Session) {
    this.#session = session;
    this.vacancy = new Vacancy(session.room, new Rooms());
  }

  /** What is to be read out. */
  get announced(): string {
    return this.#announcer.text;
  }

  /** What to do next, if there is anything to say. */
  next(seat: Seat): string {
    const next = this.#lesson.next(seat);
    if (next === 'claim') return words.play.howToClaim;
    if (next === 'set-off') return look.touch ? words.play.startSwipe : words.play.startKeys;
    return '';
  }

  /** What the arena shows, in a sentence. */
  get arena(): string {
    const { game, seat: own } = this.#session.feed;
    const all = standingsOf(game);
    const shown = all.find(({ seat }) => seat.seat === own) ?? all[0];
    if (!shown) return words.play.arena(this.#session.room);
    const { seat, held, place } = shown;
    const who = seat.seat === own ? words.play.youHold : words.play.leads(seat.nick);
    return `${words.play.arena(this.#session.room)} ${who} ${held}, ${words.play.placeOf(words.play.place(place), all.length)}.`;
  }

  note(delta: Delta, now: number): void {
    const { game, seat: own } = this.#session.feed;
    for (const { seat, runs } of delta.claims) if (seat === own) this.#claimed(runs);
    for (const out of delta.outs) this.#outed(out, own);
    if (delta.spawns.some(({ seat }) => seat === own)) this.out = '';
    if (delta.round?.phase === 'play') this.#announcer.say(words.podium.begins(game.round));
    if (delta.round?.phase === 'podium') {
      const { won, mine } = resultOf(game, own);
      this.#announcer.say(`${words.podium.over(game.round)} ${won} ${mine}`.trim());
    }
    this.#back(this.#missing(own).note(delta, game), now);
  }

  /** Runs on to this moment. */
  advance(now: number): void {
    const session = this.#session;
    if (session.spectator || session.stage === 'full') void this.vacancy.look(now);
    if (this.returned && now - this.#returnedAt > RETURNED_MS) this.returned = '';
    this.#back(this.#missing(session.feed.seat).look(session.feed.game), now);
    this.#tellChanges(now);
    this.#announcer.advance(now);
  }

  #claimed(runs: readonly number[]): void {
    this.#lesson.claimed();
    memory.keepClaimed();
    this.#announcer.say(words.told.claim(cellsOf(runs)));
  }

  #outed(out: Out, own: number): void {
    const { game } = this.#session.feed;
    if (out.seat === own) {
      this.out = outSentence(out, game);
      this.#announcer.say(this.out, true);
    } else if (out.by === own && own > 0)
      this.#announcer.say(words.told.kill(game.seats[out.seat]?.nick ?? ''));
  }

  #missing(seat: number): Absence {
    if (this.#absence.seat !== seat) this.#absence = { seat, of: new Absence(seat) };
    return this.#absence.of;
  }

  #back(back: Return | undefined, now: number): void {
    const sentence = back && returnSentence(back, back.out && outSentence(back.out, this.#session.feed.game));
    if (!sentence) return;
    this.returned = sentence;
    this.#returnedAt = now;
    this.#announcer.say(sentence);
  }

  /** Says what the page shows since the last look: the line's state, another seat. */
  #tellChanges(now: number): void {
    const told = sentencesOf(this.#session, now).map(([, sentence]) => sentence);
    const fresh = told.find(sentence => !this.#told.includes(sentence));
    if (fresh) this.#announcer.say(fresh);
    else if (this.#told.includes(words.play.down) && this.#session.connected)
      this.#announcer.say(words.play.back);
    this.#told = told;
  }
}
