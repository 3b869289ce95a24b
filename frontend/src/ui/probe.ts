import type { Turn } from '../protocol/frames';
import { formatOf } from '../transport/pin';
import type { Meter } from './meter';
import type { Rate } from './rate';
import type { Session } from './session';

/** Puts `window.landline` in place: what a test, or a speaker with the console open, may want to know. */
export function showProbe(session: Session, meter: Meter, requests: Rate): void {
  const { feed } = session;
  const probe = {
    room: session.room,
    get line() {
      return session.line;
    },
    get format() {
      return formatOf(session.line, session.pin.format);
    },
    get stage() {
      return session.stage;
    },
    get connected() {
      return session.connected;
    },
    get epoch() {
      return feed.game.epoch;
    },
    get seq() {
      return feed.game.seq;
    },
    get sum() {
      return feed.game.sum;
    },
    get frames() {
      return feed.counts.frames;
    },
    get wrongSums() {
      return feed.counts.wrongSums;
    },
    get malformed() {
      return feed.counts.malformed;
    },
    get duplicates() {
      return feed.counts.duplicates;
    },
    get skipped() {
      return feed.counts.skipped;
    },
    get resyncs() {
      return session.resyncs;
    },
    get rttMs() {
      return round(feed.view.clock.rttMs);
    },
    get ageMs() {
      return { p50: round(feed.view.age(0.5)), p99: round(feed.view.age(0.99)) };
    },
    get bytesPerTick() {
      return round(feed.bytesPerTick);
    },
    get requestsPerSecond() {
      return round(requests.perSecond(performance.now()));
    },
    get leadMs() {
      return round(feed.view.leadMs);
    },
    get unacknowledged() {
      return feed.view.prediction?.unacknowledged.length ?? 0;
    },
    get corrections() {
      return feed.view.prediction?.corrections ?? 0;
    },
    get scriptMs() {
      return meter.figures;
    },
    get seat() {
      return feed.seat;
    },
    get spectator() {
      return session.spectator;
    },
    get phase() {
      return feed.game.phase;
    },
    get round() {
      return feed.game.round;
    },
    get secondsLeft() {
      return Math.max(0, Math.ceil((feed.game.endsAt - feed.game.seq) / feed.game.tickHz));
    },
    get me() {
      return me(session);
    },
    get seats() {
      const { land } = feed.game.board;
      return [...feed.game.taken()].map(({ seat, nick, bot, away, kills, alive, cell, heading }) => ({
        seat,
        nick,
        bot,
        away,
        land: land[seat],
        kills,
        alive,
        cell,
        heading,
      }));
    },
    get timeline() {
      return session.journal.at(performance.now());
    },
    owner: (cell: number) => feed.game.board.owner[cell],
    lineAt: (cell: number) => feed.game.board.line[cell],
    turn: (turn: Turn) => session.turn(turn),
  };
  Object.assign(window, { landline: probe });
}

function me({ feed }: Session) {
  const { game } = feed;
  const seat = game.seats[feed.seat];
  if (!seat) return null;
  const { alive, cell, heading, peak, kills, away, nick } = seat;
  const onOwnLand = alive && game.board.owner[cell] === seat.seat;
  const land = game.board.land[seat.seat];
  const drawn = feed.view.drawn(seat);
  const seen = drawn && { x: Math.round(drawn.x), y: Math.round(drawn.y) };
  return { nick, alive, cell, heading, seen, land, peak, kills, away, onOwnLand };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
