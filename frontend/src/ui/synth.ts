import { ZZFX } from 'zzfx';
import type { Sound, Synth } from './sound';

// It opens the browser's audio as soon as it is imported, which only a gesture may: import this file when there was one.

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

/** It lasts, so it is much quieter than what is over at once. */
const TONE_VOLUME = 0.12;

const samples: Partial<Record<Sound, number[]>> = {};

export const synth: Synth = {
  get running() {
    return ZZFX.audioContext.state === 'running';
  },
  resume: () => ZZFX.audioContext.resume(),
  play(sound) {
    samples[sound] ??= ZZFX.buildSamples(...RECIPES[sound]);
    ZZFX.playSamples([samples[sound]]);
  },
  tone() {
    const source = ZZFX.playSamples([dialTone(ZZFX.sampleRate)], TONE_VOLUME, 1, 0, true);
    return () => source.stop();
  },
};

/** 350 and 440 Hz together; one second holds whole waves of both, so that the loop does not click. */
function dialTone(sampleRate: number): number[] {
  const wave = (hz: number, i: number) => Math.sin((2 * Math.PI * hz * i) / sampleRate);
  return Array.from({ length: sampleRate }, (_, i) => (wave(350, i) + wave(440, i)) / 2);
}
