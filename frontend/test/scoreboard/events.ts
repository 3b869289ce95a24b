import type { BoardEvent } from '../../src/scoreboard/events';

/** A happening as the server sends it. */
export function happening(n: number, epoch = 'e1', fields: object = {}): BoardEvent {
  const data = JSON.stringify({ n, seq: 10 * n, kind: 'away', seat: 3, nick: 'Radia', ...fields });
  return { type: 'happening', id: `${epoch}:${n}`, data };
}

/** The standings, with the number of the newest happening. */
export function standings(n: number, epoch = 'e1'): BoardEvent {
  const seat = {
    seat: 3,
    nick: 'Radia',
    bot: false,
    away: false,
    alive: true,
    land: 25,
    peakLand: 25,
    kills: 0,
  };
  const data = JSON.stringify({
    room: 'K7QF',
    epoch,
    seq: 10 * n,
    tickHz: 12,
    phase: 'play',
    round: 1,
    endsInMs: 60_000,
    people: 1,
    bots: 0,
    spectators: 1,
    standings: [{ ...seat, line: 'longpoll', ageMs: 83 }],
  });
  return { type: 'standings', id: `${epoch}:${n}`, data };
}
