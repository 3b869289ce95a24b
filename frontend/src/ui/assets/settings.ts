import type { Waits } from './doors';

export const ROUND_TRIPS = [0, 50, 100, 300] as const;
export const WORKS = [0, 200] as const;
const USUAL: Waits = { rtt: 100, work: 0 };

/** What an address asks for; what it leaves out or misspells is as usual. */
export function waitsOf(search: string): Waits {
  const query = new URLSearchParams(search);
  const one = (name: keyof Waits, of: readonly number[]) =>
    of.find(choice => String(choice) === query.get(name)) ?? USUAL[name];
  return { rtt: one('rtt', ROUND_TRIPS), work: one('work', WORKS) };
}

/** The part of an address that asks for it. */
export function addressOf({ rtt, work }: Waits): string {
  return `?rtt=${rtt}&work=${work}`;
}
