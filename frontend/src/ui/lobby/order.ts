import type { LiveRoom } from '../../protocol/live-rooms';

/** The rooms as a visitor meets them: those with most people first. */
export function sorted(rooms: Iterable<LiveRoom>): string[] {
  return [...rooms]
    .sort((a, b) => b.people - a.people || b.bots - a.bots || (a.id < b.id ? -1 : 1))
    .map(room => room.id);
}

/**
 * Cards do not move while one looks at them: new rooms come last, and those that are gone leave.
 *
 * @param held somebody points at the cards: also those of rooms that are gone stay where they are
 */
export function arranged(before: readonly string[], live: readonly string[], held: boolean): string[] {
  const kept = held ? before : before.filter(id => live.includes(id));
  return [...kept, ...live.filter(id => !before.includes(id))];
}
