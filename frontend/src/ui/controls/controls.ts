import type { TemplateResult } from 'lit';
import type { Delta, Turn } from '../../protocol/frames';
import { turnOfKey } from '../input';
import { look } from '../look';
import { memory } from '../seats';
import type { Session } from '../session';
import { Sounds, soundsOf } from '../sound';
import { words } from '../words';
import { Awake } from './awake';
import { buzz, buzzOf } from './buzz';
import { toggleFull } from './full';
import { listenToGamepads } from './gamepads';
import { toggleHelp } from './help';
import { actionOfKey, isTyping, type KeyActions } from './keys';
import { ThumbPad } from './thumb-pad';
import { type Tool, toolRow } from './tools';

/** What controls act on. */
export interface Steered {
  /** Whether there is a game to steer in: else its keys are the browser's. */
  readonly live: () => boolean;
  readonly turn: (turn: Turn) => void;
  /** Something changed that the page shows. */
  readonly changed: () => void;
  /** Keys of the page's own, by what they write. */
  readonly keys: KeyActions;
}

/** Keys, pads and buttons of the play page, and what it does to ears and hands. */
export class Controls {
  readonly #steered: Steered;
  readonly #keys: KeyActions;
  readonly #sounds = new Sounds();
  readonly #awake = new Awake();
  readonly #thumbPad: ThumbPad;
  #padShown = memory.setting('thumb-pad');

  constructor(steered: Steered) {
    this.#steered = steered;
    this.#thumbPad = new ThumbPad(steered.turn);
    this.#keys = { ...steered.keys, m: this.#mute, f: toggleFull, '?': toggleHelp };
  }

  listen(): void {
    addEventListener('keydown', event => this.#key(event));
    // What browsers count as a gesture: a key, a button, a finger that was lifted.
    for (const gesture of ['keydown', 'mousedown', 'pointerup'])
      addEventListener(gesture, () => this.#sounds.gesture(), { capture: true });
    listenToGamepads(turn => {
      if (this.#steered.live()) this.#steered.turn(turn);
    });
    document.addEventListener('fullscreenchange', () => this.#steered.changed());
    document.addEventListener('visibilitychange', () => {
      void this.#awake.renew();
      this.#steered.changed();
    });
  }

  /** Sounds and shakes as a delta says. */
  note(delta: Delta, { feed }: Session): void {
    if (document.hidden) return;
    const sounds = soundsOf(delta, feed.game, feed.seat);
    for (const sound of sounds) this.#sounds.play(sound);
    buzz(buzzOf(sounds), look.motion);
  }

  /** Keeps the screen lit and the dial tone as the session is. */
  follow({ stage, feed, connected }: Session): void {
    const live = stage === 'live';
    this.#awake.want(live);
    this.#sounds.tone(live && feed.game.begun && !connected && !document.hidden);
  }

  tools(spectator: boolean): TemplateResult {
    const { muted } = this.#sounds;
    const { mute, full, pad, keys } = words.controls;
    const inFull = !!document.fullscreenElement;
    const tools: (Tool | false)[] = [
      { icon: muted ? 'muted' : 'sound', label: mute, key: 'M', on: muted, run: this.#mute },
      // Not on iPhones.
      document.fullscreenEnabled && {
        icon: inFull ? 'small' : 'full',
        label: full,
        key: 'F',
        on: inFull,
        run: toggleFull,
      },
      look.touch && !spectator && { icon: 'pad', label: pad, on: this.#padShown, run: this.#togglePad },
      { icon: 'keys', label: keys, key: '?', run: toggleHelp },
    ];
    return toolRow(tools.filter(tool => !!tool));
  }

  /** The thumb pad, if it is wanted. */
  get pad(): TemplateResult | undefined {
    return this.#padShown && look.touch ? this.#thumbPad.render() : undefined;
  }

  #key(event: KeyboardEvent): void {
    if (isTyping(event)) return;
    const turn = this.#steered.live() ? turnOfKey(event) : undefined;
    const act = turn ? () => this.#steered.turn(turn) : actionOfKey(event, this.#keys);
    if (!act) return;
    event.preventDefault();
    if (!event.repeat) act();
  }

  readonly #mute = (): void => {
    this.#sounds.mute(!this.#sounds.muted);
    this.#steered.changed();
  };

  readonly #togglePad = (): void => {
    this.#padShown = !this.#padShown;
    memory.keepSetting('thumb-pad', this.#padShown);
    this.#steered.changed();
  };
}
