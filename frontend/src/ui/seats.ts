import { cleanNick } from './nick';

/** A seat that this tab holds: kept over a reload, and only for this tab. */
export interface HeldSeat {
  readonly seat: number;
  readonly token: string;
  readonly nick: string;
}

/** What can be switched on, and stays so in this browser. */
export type Setting = 'muted' | 'thumb-pad';

const NICK = 'landline.nick';
const settingOf = (name: Setting) => `landline.${name}`;
const CLAIMED = 'landline.claimed';
const seatOf = (room: string) => `landline.seat.${room}`;

/** What the browser remembers; one that remembers nothing (private modes may refuse) is no obstacle. */
export const memory = {
  /** One that the server would refuse is none: an older page may have kept it. */
  nick: (): string => cleanNick(attempt(() => localStorage.getItem(NICK)) ?? '') ?? '',
  keepNick: (nick: string) => attempt(() => localStorage.setItem(NICK, nick)),
  setting: (name: Setting): boolean => attempt(() => localStorage.getItem(settingOf(name))) === 'on',
  keepSetting: (name: Setting, on: boolean) =>
    attempt(() => localStorage.setItem(settingOf(name), on ? 'on' : 'off')),
  /** Whether one has claimed land before, in any room. */
  hasClaimed: (): boolean => attempt(() => localStorage.getItem(CLAIMED)) === 'yes',
  keepClaimed: () => attempt(() => localStorage.setItem(CLAIMED, 'yes')),
  seat(room: string): HeldSeat | undefined {
    const text = attempt(() => sessionStorage.getItem(seatOf(room)));
    return text ? attempt(() => JSON.parse(text) as HeldSeat) : undefined;
  },
  keepSeat: (room: string, seat: HeldSeat) =>
    attempt(() => sessionStorage.setItem(seatOf(room), JSON.stringify(seat))),
  forgetSeat: (room: string) => attempt(() => sessionStorage.removeItem(seatOf(room))),
};

/** A new client id. `crypto.randomUUID` is missing on plain http, which is how a LAN has it. */
export function drawClient(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('');
}

function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
