/** A room as the server tells it. */
export const told = {
  id: 'K7QF',
  name: '<b>K</b>',
  size: 'small',
  width: 128,
  height: 72,
  tickHz: 12,
  seats: 8,
  people: 1,
  bots: 5,
  spectators: 0,
  phase: 'play',
  round: 1,
  secondsLeft: 71,
  roundSeconds: 120,
  lateTicks: 0,
  endsInMs: 70_250,
};
