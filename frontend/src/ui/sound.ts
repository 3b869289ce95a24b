import type { Delta } from '../protocol/frames';
import type { Game } from '../state/game';
import { memory } from './seats';

/** A plug clicks in, I cut a line, I am out, I am back, a second less. */
export type Sound = 'claim' | 'cut' | 'out' | 'return' | 'second';

const LAST_SECONDS = 5;

/** What a delta sounds like, given the game after it. @param own one's own seat, or 0 for a spectator */
export function soundsOf(delta: Delta, game: Game, own: number): Sound[] {
  const sounds: Sound[] = [];
  const isOwn = ({ seat }: { readonly seat: number }) => own > 0 && seat === own;
  if (delta.claims.some(isOwn)) sounds.push('claim');
  if (delta.outs.some(isOwn)) sounds.push('out');
  else if (own > 0 && delta.outs.some(({ by }) => by === own)) sounds.push('cut');
  if (delta.spawns.some(isOwn)) sounds.push('return');
  const left = (game.endsAt - game.seq) / game.tickHz;
  if (game.phase === 'play' && Number.isInteger(left) && left > 0 && left <= LAST_SECONDS)
    sounds.push('second');
  return sounds;
}

/** What makes the sounds. */
export interface Synth {
  /** Whether what is started now is heard now: what starts before is all heard at once when it runs. */
  readonly running: boolean;
  resume(): Promise<void>;
  play(sound: Sound): void;
  /** Starts the dial tone; returns what stops it. */
  tone(): () => void;
}

/** Of what was missed, many deltas come at once: a sound that goes on would only become louder. */
const APART_MS = 90;

/** Plays sounds, from the first gesture on: before it no page may, and ours does not even ask. */
export class Sounds {
  muted = memory.setting('muted');
  readonly #load: () => Promise<Synth>;
  readonly #now: () => number;
  readonly #playedAt = new Map<Sound, number>();
  #loading = false;
  #synth: Synth | undefined;
  #toneWanted = false;
  #stopTone: (() => void) | undefined;

  constructor(load = loadSynth, now = () => performance.now()) {
    this.#load = load;
    this.#now = now;
  }

  mute(muted: boolean): void {
    this.muted = muted;
    memory.keepSetting('muted', muted);
    this.gesture();
    this.#turnTone();
  }

  /** Somebody did something: from now on there may be sounds. */
  gesture(): void {
    if (this.muted) return;
    // Phones stop it for calls, and Safari starts it in a gesture only.
    if (this.#synth?.running === false) void this.#begin(this.#synth);
    if (this.#loading) return;
    this.#loading = true;
    this.#load().then(
      synth => this.#begin(synth),
      () => {
        this.#loading = false; // the line may be down: the next gesture tries again
      },
    );
  }

  play(sound: Sound): void {
    const synth = this.#audible();
    const now = this.#now();
    if (!synth || now - (this.#playedAt.get(sound) ?? Number.NEGATIVE_INFINITY) < APART_MS) return;
    this.#playedAt.set(sound, now);
    synth.play(sound);
  }

  /** The dial tone: on while the line is down. */
  tone(wanted: boolean): void {
    if (wanted === this.#toneWanted) return;
    this.#toneWanted = wanted;
    this.#turnTone();
  }

  #turnTone(): void {
    const synth = this.#audible();
    if (this.#toneWanted && synth) this.#stopTone ??= synth.tone();
    else {
      this.#stopTone?.();
      this.#stopTone = undefined;
    }
  }

  #audible(): Synth | undefined {
    return !this.muted && this.#synth?.running ? this.#synth : undefined;
  }

  async #begin(synth: Synth): Promise<void> {
    this.#synth = synth;
    await synth.resume().catch(() => {});
    this.#turnTone();
  }
}

function loadSynth(): Promise<Synth> {
  return import('./synth').then(({ synth }) => synth);
}
