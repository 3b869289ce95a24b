import type { Timers } from '../transport/timers';
import { alone, byLock, byVoice, type Call, type Elect } from './election';
import type { Channel, Said } from './scoreboard';

/** A browser's tabs that watch the same room, as far as the browser lets them hear each other. */
export function tabsOf(room: string, timers: Timers): { channel: Channel; elect: Elect } {
  const name = `landline.scoreboard.${room}`;
  if (!('BroadcastChannel' in globalThis)) return { channel: { say() {}, listen() {} }, elect: alone };
  const radio = new BroadcastChannel(name);
  const say = (message: Said | Call) => radio.postMessage(message);
  const listen = (heard: (message: Said | Call) => void) =>
    radio.addEventListener('message', ({ data }: MessageEvent<Said | Call>) => heard(data));
  const voice = {
    say,
    listen: (heard: (call: Call) => void) => listen(message => 'call' in message && heard(message)),
  };
  return {
    channel: { say, listen: heard => listen(message => 'said' in message && heard(message)) },
    // Only pages of https and of this machine have locks.
    elect: navigator.locks ? byLock(navigator.locks, name) : byVoice(voice, timers),
  };
}
