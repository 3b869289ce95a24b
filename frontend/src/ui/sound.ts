import type { ZZFX } from 'zzfx';
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

type Synth = typeof ZZFX;

/**
 * As zzfx has them: volume, randomness, frequency, attack, sustain, release, shape, curve, slide, its change,
 * pitch jump, when, repeat, noise. Gentle: the loudest is a seventh of full volume.
 */
const RECIPES: Record<Sound, number[]> = {
  claim: [1.5, 0.03, 150, 0, 0.012, 0.06, 1, 1.4, 0, 0, 280, 0.022],
  cut: [1.2, 0.04, 900, 0, 0.004, 0.09, 4, 2.4],
  out: [1.4, 0.03, 260, 0, 0.012, 0.26, 2, 1.6, -0.7, 0, 0, 0, 0, 0.6],
  return: [1, 0, 330, 0.012, 0.07, 0.14, 0, 1, 0, 0, 165, 0.08],
  second: [0.8, 0, 880, 0.002, 0.012, 0.05],
};

/** Of what was missed, many deltas come at once: a sound that goes on would only become louder. */
const APART_MS = 90;

/** It lasts, so it is much quieter than what is over at once. */
const TONE_VOLUME = 0.12;

/** Plays sounds, from the first gesture on: before it no page may, and ours does not even ask. */
export class Sounds {
  muted = memory.setting('muted');
  readonly #load: () => Promise<Synth>;
  readonly #now: () => number;
  readonly #playedAt = new Map<Sound, number>();
  #loading = false;
  #synth: Synth | undefined;
  #samples: Partial<Record<Sound, number[]>> = {};
  #toneWanted = false;
  #tone: AudioBufferSourceNode | undefined;

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
    if (this.#synth && this.#synth.audioContext.state !== 'running') void this.#resume(this.#synth);
    if (this.#loading) return;
    this.#loading = true;
    this.#load().then(
      synth => this.#begin(synth),
      () => {}, // without it the game is silent
    );
  }

  play(sound: Sound): void {
    const synth = this.#audible();
    const now = this.#now();
    if (!synth || now - (this.#playedAt.get(sound) ?? Number.NEGATIVE_INFINITY) < APART_MS) return;
    this.#playedAt.set(sound, now);
    this.#samples[sound] ??= synth.buildSamples(...RECIPES[sound]);
    synth.playSamples([this.#samples[sound]]);
  }

  /** The dial tone: on while the line is down. */
  tone(wanted: boolean): void {
    if (wanted === this.#toneWanted) return;
    this.#toneWanted = wanted;
    this.#turnTone();
  }

  #turnTone(): void {
    const synth = this.#audible();
    if (this.#toneWanted && synth) {
      this.#tone ??= synth.playSamples([dialTone(synth.sampleRate)], TONE_VOLUME, 1, 0, true);
    } else {
      this.#tone?.stop();
      this.#tone = undefined;
    }
  }

  /** What starts in a context that does not run is all heard at once when it does. */
  #audible(): Synth | undefined {
    return !this.muted && this.#synth?.audioContext.state === 'running' ? this.#synth : undefined;
  }

  #begin(synth: Synth): void {
    this.#synth = synth;
    void this.#resume(synth);
  }

  async #resume(synth: Synth): Promise<void> {
    await synth.audioContext.resume().catch(() => {});
    this.#turnTone();
  }
}

/** 350 and 440 Hz together; one second holds whole waves of both, so that the loop does not click. */
export function dialTone(sampleRate: number): number[] {
  const wave = (hz: number, i: number) => Math.sin((2 * Math.PI * hz * i) / sampleRate);
  return Array.from({ length: sampleRate }, (_, i) => (wave(350, i) + wave(440, i)) / 2);
}

/** It opens the browser's audio as soon as it is imported, which only a gesture may. */
function loadSynth(): Promise<Synth> {
  return import('zzfx').then(({ ZZFX }) => ZZFX);
}
