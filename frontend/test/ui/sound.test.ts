// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { Game } from '../../src/state/game';
import { buzz, buzzOf } from '../../src/ui/controls/buzz';
import { type Sound, Sounds, type Synth, soundsOf } from '../../src/ui/sound';
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

let running: boolean;
let played: Sound[];
let tones: { on: boolean }[];
let loads: number;
let reachable: boolean;
let now: number;

const synth: Synth = {
  get running() {
    return running;
  },
  async resume() {
    running = true;
  },
  play: sound => played.push(sound),
  tone() {
    const tone = { on: true };
    tones.push(tone);
    return () => {
      tone.on = false;
    };
  },
};

function sounds(): Sounds {
  const load = async () => {
    loads++;
    if (!reachable) throw new TypeError('unreachable');
    return synth;
  };
  return new Sounds(load, () => now);
}

/** Until what was promised has come about. */
const settle = () => vi.waitFor(() => expect(running).toBe(true));

beforeEach(() => {
  localStorage.clear();
  running = false;
  reachable = true;
  tones = [];
  played = [];
  loads = 0;
  now = 0;
});

test('before the first gesture nothing is loaded and nothing played', async () => {
  const player = sounds();
  player.play('claim');
  player.tone(true);
  expect([loads, played, tones]).toEqual([0, [], []]);
  player.gesture();
  player.gesture();
  await settle();
  expect(loads).toBe(1);
  player.play('claim');
  expect(played).toEqual(['claim']);
});

test('nothing is started while the browser holds the audio back: all of it would come at once', async () => {
  const player = sounds();
  player.gesture();
  await settle();
  running = false;
  player.play('claim');
  expect(played).toEqual([]);
  player.gesture();
  await settle();
  player.play('claim');
  expect(played).toEqual(['claim']);
});

test('what could not be loaded is asked for again with the next gesture', async () => {
  reachable = false;
  const player = sounds();
  player.gesture();
  await vi.waitFor(() => {
    reachable = true;
    player.gesture();
    expect(running).toBe(true);
  });
  expect(loads).toBe(2);
});

test('mute is at once, and remembered', async () => {
  const player = sounds();
  player.gesture();
  await settle();
  player.tone(true);
  player.mute(true);
  player.play('claim');
  expect([played, tones]).toEqual([[], [{ on: false }]]);
  const next = sounds();
  expect(next.muted).toBe(true);
  next.gesture();
  expect(loads).toBe(1);
  player.mute(false);
  expect(tones[1].on).toBe(true);
  expect(sounds().muted).toBe(false);
});

test('the dial tone sounds while the line is down, also if that came before the gesture, and stops at once', async () => {
  const player = sounds();
  player.tone(true);
  player.gesture();
  await vi.waitFor(() => expect(tones).toEqual([{ on: true }]));
  player.tone(true);
  expect(tones).toHaveLength(1);
  player.tone(false);
  expect(tones).toEqual([{ on: false }]);
});

test('the same sound is not heaped up when much comes at once', async () => {
  const player = sounds();
  player.gesture();
  await settle();
  for (let i = 0; i < 20; i++) player.play('claim');
  player.play('cut');
  now = 100;
  player.play('claim');
  expect(played).toEqual(['claim', 'cut', 'claim']);
});
