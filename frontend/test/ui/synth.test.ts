import { expect, test, vi } from 'vitest';
import type { Sound } from '../../src/ui/sound';
import { synth } from '../../src/ui/synth';

const { played, stop } = vi.hoisted(() => {
  globalThis.AudioContext = class {
    state = 'suspended';
  } as unknown as typeof AudioContext;
  return { played: [] as { samples: number[]; volume: number; loop: boolean }[], stop: vi.fn() };
});

vi.mock('zzfx', async original => {
  const { ZZFX } = await original<typeof import('zzfx')>();
  ZZFX.playSamples = ([samples], volume = 1, _rate = 1, _pan = 0, loop = false) => {
    played.push({ samples: [...samples], volume, loop });
    return { stop } as unknown as AudioBufferSourceNode;
  };
  return { ZZFX };
});

const peak = (samples: readonly number[]) =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

test('every sound is short, to be heard and gentle', () => {
  for (const sound of ['claim', 'cut', 'out', 'return', 'second'] satisfies Sound[]) {
    synth.play(sound);
    const { samples, loop } = played.at(-1) as (typeof played)[0];
    expect(loop).toBe(false);
    expect(samples.length, sound).toBeLessThan(44_100 * 0.3);
    expect(peak(samples), sound).toBeGreaterThan(0.2);
    expect(peak(samples), sound).toBeLessThan(0.5);
  }
});

test('a second of the dial tone joins its own beginning, is quiet, and stops when told', () => {
  const end = synth.tone();
  const { samples, volume, loop } = played.at(-1) as (typeof played)[0];
  expect(loop).toBe(true);
  expect(samples[0] - samples[44_099]).toBeCloseTo(samples[1] - samples[0], 4);
  expect(peak(samples) * volume).toBeLessThan(0.15);
  end();
  expect(stop).toHaveBeenCalledOnce();
});

test('it runs when the browser’s audio does', () => {
  expect(synth.running).toBe(false);
});
