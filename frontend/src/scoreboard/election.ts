import type { Timers } from '../transport/timers';

/** What is told to a tab that stands for election. */
export interface Elected {
  /** It leads from now on. */
  lead(): void;
  /** Another one does. */
  follow(): void;
}

/** Chooses one of a browser's tabs. Returns how to withdraw. */
export type Elect = (elected: Elected) => () => void;

/** By a lock, which the browser hands to the next tab when one is closed, or has crashed. */
export function byLock(locks: Pick<LockManager, 'request'>, name: string): Elect {
  return ({ lead }) => {
    const withdrawn = new AbortController();
    let release = () => {};
    const hold = () => {
      lead();
      return new Promise<void>(done => {
        release = done;
      });
    };
    locks.request(name, { signal: withdrawn.signal }, hold).catch(() => {});
    return () => {
      withdrawn.abort();
      release();
    };
  };
}

/** What tabs call out to each other when they have no locks: they ask who leads, lead, or leave. */
export interface Call {
  readonly call: 'who' | 'lead' | 'leave';
  readonly id: number;
}

/** How tabs hear each other. */
export interface Voice {
  say(call: Call): void;
  /** Tells each call of another tab. */
  listen(heard: (call: Call) => void): void;
}

/** A leader answers at once: hidden tabs' timers are slow, but messages wake them. */
const ANSWER_MS = 400;

/** So often a follower asks whether its leader is still there. One that was closed has said so. */
const ASK_EVERY_MS = 3000;

/**
 * By calling out, where there are no locks: pages of plain http, as on the addresses of a LAN, have none. For a moment
 * there may be two leaders, which costs a connection and nothing else; of two the lower id stays.
 */
export function byVoice(voice: Voice, timers: Timers): Elect {
  return elected => {
    const id = timers.random();
    let leads = false;
    let cancel = () => {};
    const say = (call: Call['call']) => voice.say({ call, id });
    const lead = () => {
      leads = true;
      elected.lead();
      say('lead');
    };
    const ask = () => {
      say('who');
      cancel();
      cancel = timers.after(ANSWER_MS * (1 + timers.random()), lead);
    };
    const follow = () => {
      if (leads) elected.follow();
      leads = false;
      cancel();
      cancel = timers.after(ASK_EVERY_MS, ask);
    };
    voice.listen(({ call, id: other }) => {
      if (call === 'who' && leads) say('lead');
      else if (call === 'lead' && leads && id < other) say('lead');
      else if (call === 'lead') follow();
      else if (call === 'leave' && !leads) ask();
    });
    ask();
    return () => {
      cancel();
      if (leads) say('leave');
      leads = false;
    };
  };
}

/** By asking nobody: each tab leads itself. */
export const alone: Elect = ({ lead }) => {
  lead();
  return () => {};
};
