// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { Game } from '../../src/state/game';
import { buzz, buzzOf } from '../../src/ui/controls/buzz';
import { dialTone, type Sound, Sounds, soundsOf } from '../../src/ui/sound';
import { emptyDelta, emptyKeyframe } from '../room';

const TICK_HZ = 12;

function heard(parts: Parameters<typeof emptyDelta>[1], own = 1, secondsLeft = 60.5): Sound[] {
  const game = new Game();
  game.load(emptyKeyframe(20, 20, { endsAt: secondsLeft * TICK_HZ, tickHz: TICK_HZ }));
  return soundsOf(emptyDelta(1, parts), game, own);
}

const out = (seat: number, by: number) => ({ outs: [{ seat, by, how: 'cut' as const }] });

test('one’s own claims, cuts and returns sound, those of others do not', () => {
  expect(heard({ claims: [{ seat: 1, runs: [0, 4] }] })).toEqual(['claim']);
  expect(heard(out(1, 2))).toEqual(['out']);
  expect(heard(out(2, 1))).toEqual(['cut']);
  expect(heard({ spawns: [{ seat: 1, cell: 5 }] })).toEqual(['return']);
  expect(
    heard({ claims: [{ seat: 2, runs: [0, 4] }], ...out(2, 3), spawns: [{ seat: 3, cell: 5 }] }),
  ).toEqual([]);
});

test('who crosses the own line is out and has cut nobody', () => {
  expect(heard(out(1, 1))).toEqual(['out']);
});

test('a spectator hears nobody’s fate, not even of those whom nobody cut', () => {
  expect(heard({ ...out(2, 0), claims: [{ seat: 1, runs: [0, 4] }] }, 0)).toEqual([]);
});

test('the last five seconds of a round are counted, once each', () => {
  const game = new Game();
  game.load(emptyKeyframe(20, 20, { endsAt: 7 * TICK_HZ, tickHz: TICK_HZ }));
  const counted = [];
  for (; game.seq <= 8 * TICK_HZ; game.seq++)
    if (soundsOf(emptyDelta(game.seq), game, 1).includes('second')) counted.push(game.seq / TICK_HZ);
  expect(counted).toEqual([2, 3, 4, 5, 6]);
  expect(heard({}, 0, 3)).toEqual(['second']);
  game.seq = 5 * TICK_HZ;
  game.phase = 'podium';
  expect(soundsOf(emptyDelta(game.seq), game, 1)).toEqual([]);
});

test('a phone taps for land and beats for a cut line, and else keeps still', () => {
  expect(buzzOf(['claim', 'second'])).toBe(25);
  expect(buzzOf(['claim', 'out'])).toBe(160);
  expect(buzzOf(['cut', 'return', 'second'])).toBe(0);
  const vibrate = vi.fn();
  vi.stubGlobal('navigator', { vibrate, userActivation: { hasBeenActive: true } });
  buzz(0, true);
  buzz(25, false);
  expect(vibrate).not.toHaveBeenCalled();
  buzz(25, true);
  expect(vibrate).toHaveBeenCalledExactlyOnceWith(25);
  vi.stubGlobal('navigator', { vibrate, userActivation: { hasBeenActive: false } });
  buzz(25, true);
  expect(vibrate).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});

let context: { state: string; resume(): Promise<void> };
let played: { volume: number | undefined; loop: boolean; stop: ReturnType<typeof vi.fn> }[];
let loads: number;
let now: number;

const synth = () => ({
  audioContext: context as AudioContext,
  sampleRate: 100,
  buildSamples: () => [0],
  playSamples: (_: unknown, volume?: number, __?: number, ___?: number, loop = false) => {
    const source = { volume, loop, stop: vi.fn() };
    played.push(source);
    return source as unknown as AudioBufferSourceNode;
  },
});

function sounds(): Sounds {
  const load = async () => {
    loads++;
    return synth();
  };
  return new Sounds(load, () => now);
}

/** Until what was promised has come about. */
const settle = () => vi.waitFor(() => expect(context.state).toBe('running'));

beforeEach(() => {
  localStorage.clear();
  context = {
    state: 'suspended',
    async resume() {
      this.state = 'running';
    },
  };
  played = [];
  loads = 0;
  now = 0;
});

test('before the first gesture nothing is loaded and nothing played', async () => {
  const player = sounds();
  player.play('claim');
  player.tone(true);
  expect([loads, played.length]).toEqual([0, 0]);
  player.gesture();
  player.gesture();
  await settle();
  expect(loads).toBe(1);
  player.play('claim');
  expect(played.filter(({ loop }) => !loop)).toHaveLength(1);
});

test('nothing is started while the browser holds the audio back: all of it would come at once', async () => {
  const player = sounds();
  player.gesture();
  await settle();
  context.state = 'suspended';
  player.play('claim');
  expect(played).toHaveLength(0);
  player.gesture();
  await settle();
  player.play('claim');
  expect(played).toHaveLength(1);
});

test('mute is at once, and remembered', async () => {
  const player = sounds();
  player.gesture();
  await settle();
  player.tone(true);
  expect(played).toHaveLength(1);
  player.mute(true);
  expect(played[0].stop).toHaveBeenCalledOnce();
  player.play('claim');
  expect(played).toHaveLength(1);
  const next = sounds();
  expect(next.muted).toBe(true);
  next.gesture();
  expect(loads).toBe(1);
  player.mute(false);
  expect(played[1].loop).toBe(true);
  expect(sounds().muted).toBe(false);
});

test('the dial tone sounds while the line is down, quietly, and stops at once', async () => {
  const player = sounds();
  player.tone(true);
  player.gesture();
  await settle();
  await vi.waitFor(() => expect(played).toHaveLength(1));
  expect(played[0]).toMatchObject({ loop: true, volume: 0.12 });
  player.tone(true);
  expect(played).toHaveLength(1);
  player.tone(false);
  expect(played[0].stop).toHaveBeenCalledOnce();
});

test('the same sound is not heaped up when much comes at once', async () => {
  const player = sounds();
  player.gesture();
  await settle();
  for (let i = 0; i < 20; i++) player.play('claim');
  player.play('cut');
  expect(played).toHaveLength(2);
  now = 100;
  player.play('claim');
  expect(played).toHaveLength(3);
});

test('a second of the dial tone joins its own beginning, and is not too loud', () => {
  const tone = dialTone(44_100);
  const step = Math.abs(tone[0] - tone[44_099]);
  expect(step).toBeLessThan(Math.abs(tone[1] - tone[0]) * 1.1);
  expect(Math.max(...tone)).toBeLessThanOrEqual(1);
});
